"""A number as it was typed, beside its unit."""

from typing import Any

from quizzes.queries.attempts import SlotView
from quizzes.web.answers import encode
from quizzes.web.controls._control import Control


def control(slot: SlotView, typed: Any) -> Control:
    stored = "" if slot.answer is None else _as_typed(slot.raw)
    return Control(
        text=stored if typed is None else typed,
        unit=slot.arrangement.unit,
        signed=slot.shown.spec.get("signed") is True,
        hint=slot.arrangement.wanted,
        was=encode(stored or None),
    )


def _as_typed(raw: Any) -> str:
    """A number as its field holds it, whether it came from a form or from a program."""
    return raw if isinstance(raw, str) else f"{raw}"
