"""Reading answers: from what a browser or a program sent to the canonical form of its shape.

Reading asks "can this be scored?" and never "is it right?". It sees public data only.

| shape      | accepted                                   | canonical                  |
|------------|--------------------------------------------|----------------------------|
| `choice`   | an option's id                             | the id                     |
| `text`     | text                                       | the text, trimmed, NFC     |
| `number`   | a number, or the text typed                | an exact number: "51.9%"   |
| `date`     | text, or `{"year", "month"?, "day"?}`      | an EDTF string             |
| `sequence` | every option's id once, in order           | the list of ids            |
| `boolean`  | true or false, or these words as text      | true or false              |
| `choices`  | a list of options' ids, each once          | the list, sorted           |
| `pairs`    | `{left option's id: right option's id}`    | the same without blanks    |
| `blanks`   | `{gap's id: answer of its shape}`          | the same without blanks    |
"""

import unicodedata
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from quizzes.domain import kinds
from quizzes.domain.dates import read_date
from quizzes.domain.gaps import Gap, gaps_of, part_of
from quizzes.domain.messages import Malformed, in_gap, params_of
from quizzes.domain.numbers import read_number
from quizzes.domain.questions import Answer, Shown

MAX_TEXT = 500
"""Longest text answer of one line, in code points; a kind that wants more presents how much."""


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
    text = unicodedata.normalize("NFC", raw.replace("\r\n", "\n")).strip()
    kind = kinds.find(shown.kind)
    longest = kind.present(shown, ()).longest if kind else 0
    if len(text) > (longest or MAX_TEXT):
        raise Malformed("answer.too_long", limit=longest or MAX_TEXT)
    allowed = "\n\t" if longest else ""
    if any(unicodedata.category(each) in {"Cc", "Cs"} and each not in allowed for each in text):
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


def _read_boolean(raw: Any, shown: Shown, locale: str) -> Answer | None:
    sides = {"true": True, "false": False}
    if not isinstance(raw, bool) and (not isinstance(raw, str) or raw not in sides):
        raise Malformed("answer.not_true_or_false")
    return sides[raw] if isinstance(raw, str) else raw


def _read_choices(raw: Any, shown: Shown, locale: str) -> Answer | None:
    """Nothing ticked is a blank: a form sends nothing then, and a program an empty list."""
    if raw == []:
        return None
    if not isinstance(raw, list) or not all(isinstance(item, str) for item in raw):
        raise Malformed("answer.not_choices")
    if not set(raw) <= set(_ids(shown)):
        raise Malformed("answer.no_such_option")
    if len(set(raw)) < len(raw):
        raise Malformed("answer.repeated_choice")
    return sorted(raw)


def _read_pairs(raw: Any, shown: Shown, locale: str) -> Answer | None:
    """What is left blank is left out: an unanswered part, not a malformed one."""
    if not isinstance(raw, Mapping):
        raise Malformed("answer.not_pairs")
    ids = {side: {each.id for each in shown.options if each.side == side} for side in _SIDES}
    chosen = {left: right for left, right in raw.items() if not _is_blank(right)}
    if not all(isinstance(right, str) for right in chosen.values()):
        raise Malformed("answer.not_pairs")
    if not (set(raw) <= ids["left"] and set(chosen.values()) <= ids["right"]):
        raise Malformed("answer.no_such_pair")
    return dict(sorted(chosen.items())) or None


_SIDES = ("left", "right")


def _read_blanks(raw: Any, shown: Shown, locale: str) -> Answer | None:
    """Each gap by the shape of its own kind; what is refused says in which gap."""
    if not isinstance(raw, Mapping):
        raise Malformed("answer.not_blanks")
    gaps = gaps_of(shown)
    if strays := sorted(set(map(str, raw)) - {gap.id for gap in gaps}):
        raise Malformed("answer.no_such_gap", gap=strays[0])
    read = {
        gap.id: _read_gap(raw[gap.id], gap, shown, locale)
        for gap in gaps
        if gap.id in raw and kinds.find(gap.kind)
    }
    return {gap_id: answer for gap_id, answer in read.items() if answer is not None} or None


def _read_gap(raw: Any, gap: Gap, shown: Shown, locale: str) -> Answer | None:
    shape = kinds.get(gap.kind).shape
    try:
        return read_answer(shape, raw, shown=part_of(shown, gap), locale=locale)
    except Malformed as refusal:
        message = in_gap(refusal.message, gap.number)
        raise Malformed(message.code, **params_of(message)) from None


Reader = Callable[[Any, Shown, str], Answer | None]

SHAPES: Mapping[str, Reader] = MappingProxyType(
    {
        "choice": _read_choice,
        "text": _read_text,
        "number": _read_number,
        "date": _read_date,
        "sequence": _read_sequence,
        "boolean": _read_boolean,
        "choices": _read_choices,
        "pairs": _read_pairs,
        "blanks": _read_blanks,
    }
)


LOOKS_AT_PARTS = frozenset({"pairs", "blanks"})
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
