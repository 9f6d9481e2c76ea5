"""Any number of options, ticked."""

from typing import Any

from django.utils.translation import gettext as _

from quizzes.queries.attempts import SlotView
from quizzes.web.answers import encode
from quizzes.web.controls._control import Control, Row


def control(slot: SlotView, typed: Any) -> Control:
    chosen = (slot.answer if typed is None else typed) or ()
    rows = tuple(
        Row(option.id, option.text, chosen=option.id in chosen)
        for option in slot.arrangement.options
    )
    return Control(
        rows=rows,
        hint=slot.arrangement.wanted,
        count=slot.arrangement.count,
        tally=_tally(sum(row.chosen for row in rows), slot.arrangement.count),
        was=encode(slot.answer),
    )


def _tally(ticked: int, count: int) -> str:
    """The words of `tally.js`, for what is ticked when the page is made."""
    if not ticked:
        return ""
    said = {"ticked": ticked, "count": count, "over": ticked - count}
    if ticked > count:
        return _("{ticked} of {count} chosen: untick {over}").format(**said)
    return _("{ticked} of {count} chosen").format(**said)
