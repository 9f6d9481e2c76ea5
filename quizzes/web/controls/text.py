"""A line of text, or as many as an explanation takes."""

from typing import Any

from quizzes.queries.attempts import SlotView
from quizzes.web.answers import encode
from quizzes.web.controls._control import Control


def control(slot: SlotView, typed: Any) -> Control:
    stored = slot.answer or ""
    return Control(
        text=stored if typed is None else typed,
        longest=slot.arrangement.longest,
        hint=slot.arrangement.wanted,
        was=encode(slot.answer or None),
    )
