"""The control of a question, as its template needs it: a module for each shape of answer.

The template of a shape is `quizzes/kinds/<shape>.html`; the fields that it sends are those of
`web.answers`. Saving while one types goes by these fields too and knows of no shape.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Any

from quizzes.queries.attempts import SlotView
from quizzes.web.controls import (
    blanks,
    boolean,
    choice,
    choices,
    date,
    number,
    pairs,
    sequence,
    text,
)
from quizzes.web.controls._control import Control

__all__ = ["Control", "control_for"]

_SHAPES: Mapping[str, Callable[[SlotView, Any], Control]] = MappingProxyType(
    {
        "choice": choice.control,
        "text": text.control,
        "number": number.control,
        "date": date.control,
        "sequence": sequence.control,
        "boolean": boolean.control,
        "choices": choices.control,
        "pairs": pairs.control,
        "blanks": blanks.control,
    }
)
_MAPPINGS = frozenset({"date", "pairs", "blanks"})
"""Shapes of which what is typed comes as fields by name."""


def control_for(slot: SlotView, *, typed: Any = None) -> Control:
    """The control with the stored answer in it, or with what was typed and could not be stored."""
    if slot.shape not in _SHAPES:
        return Control()
    if slot.shape in _MAPPINGS and not isinstance(typed, Mapping):
        typed = None  # the fields of another form
    control = _SHAPES[slot.shape](slot, typed)
    return replace(control, template=f"quizzes/kinds/{slot.shape}.html")
