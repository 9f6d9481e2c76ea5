"""A row for each item on the left, with a list of what stands on the right."""

from collections.abc import Mapping
from typing import Any

from quizzes.queries.attempts import SlotView
from quizzes.web.answers import encode
from quizzes.web.controls._control import Control, Row


def control(slot: SlotView, typed: Any) -> Control:
    chosen: Mapping[str, str] = (slot.answer if typed is None else typed) or {}
    rows = tuple(
        Row(
            left.id,
            left.text,
            is_first=place == 0,
            options=tuple(
                Row(right.id, right.text, chosen=chosen.get(left.id) == right.id)
                for right in slot.arrangement.right
            ),
        )
        for place, left in enumerate(slot.arrangement.left)
    )
    return Control(rows=rows, hint=slot.arrangement.wanted, was=encode(slot.answer))
