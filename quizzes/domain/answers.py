"""Reading answers: from what a browser or a program sent to the canonical form of its shape.

Reading asks "can this be scored?" and never "is it right?". It sees public data only.

| shape      | accepted                                   | canonical                  |
|------------|--------------------------------------------|----------------------------|
| `choice`   | an option's id                             | the id                     |
| `text`     | text                                       | the text, trimmed, NFC     |
| `number`   | a number, or the text typed                | an exact number: "51.9%"   |
| `date`     | text, or `{"year", "month"?, "day"?}`      | an EDTF string             |
| `sequence` | every option's id once, in order           | the list of ids            |
"""

import unicodedata
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from quizzes.domain.dates import read_date
from quizzes.domain.messages import Malformed
from quizzes.domain.numbers import read_number
from quizzes.domain.questions import Answer, Shown

MAX_TEXT = 500
"""Longest text answer, in code points."""


def _is_blank(raw: Any) -> bool:
    return raw is None or (isinstance(raw, str) and not raw.strip())


def _ids(shown: Shown) -> list[str]:
    return [option.id for option in shown.options]


def _read_choice(raw: Any, shown: Shown, locale: str) -> Answer | None:
    if not isinstance(raw, str) or raw not in _ids(shown):
        raise Malformed("answer.no_such_option")
    return raw


def _read_text(raw: Any, shown: Shown, locale: str) -> Answer | None:
    if not isinstance(raw, str):
        raise Malformed("answer.not_text")
    text = unicodedata.normalize("NFC", raw).strip()
    if len(text) > MAX_TEXT:
        raise Malformed("answer.too_long", limit=MAX_TEXT)
    if any(unicodedata.category(character) in {"Cc", "Cs"} for character in text):
        raise Malformed("answer.control_character")
    return text


def _read_number(raw: Any, shown: Shown, locale: str) -> Answer | None:
    if isinstance(raw, bool) or not isinstance(raw, str | int | float):
        raise Malformed("number.not_read")
    unit = shown.spec.get("unit", "")
    return read_number(raw, unit=unit if isinstance(unit, str) else "", locale=locale).text


def _read_date(raw: Any, shown: Shown, locale: str) -> Answer | None:
    if isinstance(raw, Mapping) and all(_is_blank(part) for part in raw.values()):
        return None
    if not isinstance(raw, str | Mapping):
        raise Malformed("date.not_read")
    return read_date(raw, locale=locale).edtf


def _read_sequence(raw: Any, shown: Shown, locale: str) -> Answer | None:
    if raw == []:
        return None
    if not isinstance(raw, list) or not all(isinstance(item, str) for item in raw):
        raise Malformed("answer.not_a_sequence")
    if sorted(raw) != sorted(_ids(shown)):
        raise Malformed("answer.incomplete_sequence")
    return list(raw)


Reader = Callable[[Any, Shown, str], Answer | None]

SHAPES: Mapping[str, Reader] = MappingProxyType(
    {
        "choice": _read_choice,
        "text": _read_text,
        "number": _read_number,
        "date": _read_date,
        "sequence": _read_sequence,
    }
)


LOOKS_AT_PARTS: frozenset[str] = frozenset()
"""Shapes whose reader asks on which side or in which gap an option stands, not for its id alone."""


def read_answer(shape: str, raw: Any, *, shown: Shown, locale: str = "en") -> Answer | None:
    """The canonical answer, or None for a blank; raises `Malformed` for what cannot be read.

    None and text of spaces alone are blank in every shape: an empty form field sends no less.
    `shown` is the question that the learner was shown (of its options the ids are enough, unless
    the shape is one of LOOKS_AT_PARTS); `locale` settles dates like 6/7/2016.
    """
    if _is_blank(raw):
        return None
    return SHAPES[shape](raw, shown, locale)
