"""What a page says of an answer that is stored: the same words with scripts and without."""

from django.utils.translation import gettext as _

from quizzes.domain.showing import show_answer
from quizzes.queries.attempts import SlotView

READ_BACK = frozenset({"date", "number"})
"""Shapes of which what is typed can be read in many ways: the page says what it understood."""


def saved_words(slot: SlotView) -> str:
    """Nothing where no answer is stored."""
    if slot.unknown:
        return _("Saved: you don’t know.")
    if slot.answer is None:
        return ""
    if slot.shape in READ_BACK:
        read = ", ".join(show_answer(slot.shape, slot.shown, slot.answer))
        return _("Saved. We read: {read}").format(read=read)
    return _("Saved")
