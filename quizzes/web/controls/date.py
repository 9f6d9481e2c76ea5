"""A date in as many fields as are wanted: a year may be written as text, "44 BC"."""

import re
from collections.abc import Mapping
from typing import Any

from django.utils.dates import MONTHS

from quizzes.domain.showing import show_answer
from quizzes.queries.attempts import SlotView
from quizzes.web.answers import PARTS, encode, raw_date
from quizzes.web.controls._control import Control

_CALENDAR = re.compile(r"(?P<year>[0-9]{4})(?:-(?P<month>[0-9]{2})(?:-(?P<day>[0-9]{2}))?)?")
_WANTED_PARTS = {
    "wanted.decade": ("year",),
    "wanted.year": ("year",),
    "wanted.month": ("month", "year"),
}


def control(slot: SlotView, typed: Any) -> Control:
    parts = _WANTED_PARTS.get(slot.arrangement.wanted, PARTS)
    stored = _stored_parts(slot, parts)
    filled: Mapping[str, str] = typed or stored
    return Control(
        parts=parts,
        months=tuple((str(number), str(name)) for number, name in MONTHS.items()),
        hint="" if slot.arrangement.wanted == "wanted.year" else slot.arrangement.wanted,
        day=filled.get("day", ""),
        month=filled.get("month", ""),
        year=filled.get("year", ""),
        was=encode(raw_date(stored)),
    )


def _stored_parts(slot: SlotView, wanted: tuple[str, ...]) -> Mapping[str, str]:
    """The stored date by fields; as text in the field of the year where it does not fit them."""
    if slot.answer is None:
        return {}
    match = _CALENDAR.fullmatch(slot.answer)
    parts = {name: part.lstrip("0") for name, part in match.groupdict("").items()} if match else {}
    fits = all(name in wanted for name, part in parts.items() if part)
    if fits and parts.get("year"):
        return parts
    return {"year": " ".join(show_answer(slot.shape, slot.shown, slot.answer))}
