"""One option of several."""

from typing import Any

from quizzes.queries.attempts import SlotView
from quizzes.web.answers import encode
from quizzes.web.controls._control import Control, Row


def control(slot: SlotView, typed: Any) -> Control:
    chosen = slot.answer if typed is None else typed
    rows = tuple(
        Row(option.id, option.text, chosen=option.id == chosen)
        for option in slot.arrangement.options
    )
    return Control(rows=rows, hint=slot.arrangement.wanted, was=encode(slot.answer))
