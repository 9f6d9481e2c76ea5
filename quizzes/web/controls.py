"""The control of a question, as its template needs it: one function for each answer shape."""

import re
import uuid
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any
from uuid import UUID

from django.utils.dates import MONTHS
from django.utils.translation import gettext as _

from quizzes.domain.showing import show_answer
from quizzes.queries.attempts import SlotView
from quizzes.web.answers import PARTS, encode, raw_date
from quizzes.web.gap_fields import Piece, Row, sentence, stored_texts

_CALENDAR = re.compile(r"(?P<year>[0-9]{4})(?:-(?P<month>[0-9]{2})(?:-(?P<day>[0-9]{2}))?)?")
_WANTED_PARTS = {
    "wanted.decade": ("year",),
    "wanted.year": ("year",),
    "wanted.month": ("month", "year"),
}


@dataclass(frozen=True, slots=True)
class Control:
    """What fills the form fields.

    `was` is what they hold while nobody has touched them. `hint` is the code of the message that
    says what form of answer is wanted, where the labels of the fields do not say it already;
    `count` is its number. `title` stands in place of a stem that the control shows itself.
    """

    template: str
    rows: tuple[Row, ...] = ()
    text: str = ""
    parts: tuple[str, ...] = ()
    day: str = ""
    month: str = ""
    year: str = ""
    months: tuple[tuple[str, str], ...] = ()
    touched: bool = False
    unit: str = ""
    signed: bool = False
    longest: int = 0
    pieces: tuple[Piece, ...] = ()
    title: str = ""
    hint: str = ""
    count: int = 0
    was: str = "null"
    client_id: UUID = field(default_factory=uuid.uuid4)
    """New with every page, so that a double click and a resend are one step."""


def control_for(slot: SlotView, *, typed: Any = None) -> Control:
    """The control with the stored answer in it, or with what was typed and could not be stored."""
    if slot.shape not in _SHAPES:
        return Control("quizzes/kinds/unknown.html")
    if slot.shape in _MAPPINGS and not isinstance(typed, Mapping):
        typed = None  # the fields of another form
    return _SHAPES[slot.shape](slot, f"quizzes/kinds/{slot.shape}.html", typed)


def _choice(slot: SlotView, template: str, typed: Any) -> Control:
    chosen = slot.answer if typed is None else typed
    rows = tuple(
        Row(option.id, option.text, chosen=option.id == chosen)
        for option in slot.arrangement.options
    )
    hint = slot.arrangement.wanted
    return Control(template, rows=rows, hint=hint, was=encode(slot.answer))


def _text(slot: SlotView, template: str, typed: Any) -> Control:
    stored = slot.answer or ""
    text = stored if typed is None else typed
    return Control(
        template,
        text=text,
        longest=slot.arrangement.longest,
        hint=slot.arrangement.wanted,
        was=encode(slot.answer or None),
    )


def _number(slot: SlotView, template: str, typed: Any) -> Control:
    stored = "" if slot.answer is None else as_typed(slot.raw)
    return Control(
        template,
        text=stored if typed is None else typed,
        unit=slot.arrangement.unit,
        signed=slot.shown.spec.get("signed") is True,
        hint=slot.arrangement.wanted,
        was=encode(stored or None),
    )


def as_typed(raw: Any) -> str:
    """A number as its field holds it, whether it came from a form or from a program."""
    return raw if isinstance(raw, str) else f"{raw}"


def _date(slot: SlotView, template: str, typed: Any) -> Control:
    parts = _WANTED_PARTS.get(slot.arrangement.wanted, PARTS)
    stored = _date_parts(slot, parts)
    filled: Mapping[str, str] = typed or stored
    return Control(
        template,
        parts=parts,
        months=tuple((str(number), str(name)) for number, name in MONTHS.items()),
        hint="" if slot.arrangement.wanted == "wanted.year" else slot.arrangement.wanted,
        day=filled.get("day", ""),
        month=filled.get("month", ""),
        year=filled.get("year", ""),
        was=encode(raw_date(stored)),
    )


def _date_parts(slot: SlotView, wanted: tuple[str, ...]) -> Mapping[str, str]:
    """The stored date by fields; as text in the field of the year where it does not fit them."""
    if slot.answer is None:
        return {}
    match = _CALENDAR.fullmatch(slot.answer)
    parts = {name: part.lstrip("0") for name, part in match.groupdict("").items()} if match else {}
    fits = all(name in wanted for name, part in parts.items() if part)
    if fits and parts.get("year"):
        return parts
    return {"year": " ".join(show_answer(slot.shape, slot.shown, slot.answer))}


def _sequence(slot: SlotView, template: str, typed: Any) -> Control:
    texts = {option.id: option.text for option in slot.arrangement.options}
    order = typed or slot.answer or list(texts)
    if sorted(order) != sorted(texts):
        order = list(texts)
    last = len(order) - 1
    rows = tuple(
        Row(option_id, texts[option_id], is_first=place == 0, is_last=place == last)
        for place, option_id in enumerate(order)
    )
    return Control(
        template,
        rows=rows,
        touched=slot.answer is not None,
        hint=slot.arrangement.wanted,
        was=encode(slot.answer),
    )


def _boolean(slot: SlotView, template: str, typed: Any) -> Control:
    stored = None if slot.answer is None else str(slot.answer).lower()
    chosen = stored if typed is None else typed
    rows = tuple(
        Row(side, str(label), chosen=side == chosen)
        for side, label in (("true", _("True")), ("false", _("False")))
    )
    return Control(template, rows=rows, hint=slot.arrangement.wanted, was=encode(stored))


def _choices(slot: SlotView, template: str, typed: Any) -> Control:
    chosen = (slot.answer if typed is None else typed) or ()
    rows = tuple(
        Row(option.id, option.text, chosen=option.id in chosen)
        for option in slot.arrangement.options
    )
    return Control(
        template,
        rows=rows,
        hint=slot.arrangement.wanted,
        count=slot.arrangement.count,
        was=encode(slot.answer),
    )


def _pairs(slot: SlotView, template: str, typed: Any) -> Control:
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
    return Control(template, rows=rows, hint=slot.arrangement.wanted, was=encode(slot.answer))


def _blanks(slot: SlotView, template: str, typed: Any) -> Control:
    stored = stored_texts(slot)
    return Control(
        template,
        pieces=sentence(slot, stored if typed is None else typed),
        title=_("Fill in the gaps"),
        was=encode(stored or None),
    )


_MAPPINGS = frozenset({"date", "pairs", "blanks"})
"""Shapes of which what is typed comes as fields by name."""

_SHAPES: Mapping[str, Callable[[SlotView, str, Any], Control]] = MappingProxyType(
    {
        "choice": _choice,
        "text": _text,
        "number": _number,
        "date": _date,
        "sequence": _sequence,
        "boolean": _boolean,
        "choices": _choices,
        "pairs": _pairs,
        "blanks": _blanks,
    }
)
