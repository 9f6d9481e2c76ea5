"""What a page says of an answer that is stored: the same words with scripts and without."""

from django.utils.translation import gettext as _

from quizzes.domain.dates import parse_edtf
from quizzes.domain.showing import show_answer
from quizzes.queries.attempts import SlotView

READ_BACK = frozenset({"date", "number"})
"""Shapes of which what is typed can be read in many ways: the page says what it understood."""

_SHORT_YEARS = range(100, 1000)


def saved_words(slot: SlotView) -> str:
    """Nothing where no answer is stored."""
    if slot.unknown:
        return _("Saved: you don’t know.")
    if slot.answer is None:
        return ""
    if slot.shape in READ_BACK:
        read = ", ".join(show_answer(slot.shape, slot.shown, slot.answer))
        said = _("Saved. We read: {read}").format(read=read)
        return f"{said}. {_('Is that the whole year?')}" if _has_short_year(slot) else said
    return _("Saved")


def _has_short_year(slot: SlotView) -> bool:
    """Whether it looks as if a digit were missing: 201 may be meant, or 2016."""
    if slot.shape != "date":
        return False
    return any(end.year in _SHORT_YEARS for end in parse_edtf(slot.answer).ends)
