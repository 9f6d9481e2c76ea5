"""The gaps of a sentence: marks such as `[[g1]]` in a stem, each a small question of its own kind.

`spec["gaps"]` holds, by the mark's name, `{"kind", "weight", "spec"}`; `key_spec["gaps"]` holds the
hidden scalars likewise. Options and rows of the key say to which gap they belong. What is stored
may be unsound while a question is a draft, so reading it here never fails.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from fractions import Fraction
from typing import Any

from quizzes.domain.questions import Question, Shown
from quizzes.domain.scalars import read_fraction

MARK = re.compile(r"\[\[\s*([A-Za-z0-9_]{1,16})\s*\]\]")
BLANK = "_____"
"""What stands in place of a mark where a sentence is only read."""


@dataclass(frozen=True, slots=True)
class Gap:
    """`number` counts from 1 in the order of the sentence; `kind` is the id of a kind."""

    id: str
    number: int
    kind: str
    weight: Fraction = Fraction(1)
    spec: Mapping[str, Any] = field(default_factory=dict)


def gaps_of(shown: Shown) -> tuple[Gap, ...]:
    """The gaps in the order of their marks; those without a mark come last."""
    described = _mapping(shown.spec.get("gaps"))
    marks = [name for name in dict.fromkeys(marks_in(shown.stem)) if name in described]
    ids = [*marks, *sorted(set(described) - set(marks))]
    return tuple(_gap(gap_id, number, described[gap_id]) for number, gap_id in enumerate(ids, 1))


def marks_in(stem: str) -> list[str]:
    """The names of the marks in their order, repeated ones too."""
    return MARK.findall(stem)


def pieces(stem: str) -> Iterator[tuple[str, str]]:
    """The sentence in pieces: the text before each mark with the mark's name, '' after the last."""
    parts = MARK.split(stem)
    for place in range(0, len(parts), 2):
        yield parts[place], parts[place + 1] if place + 1 < len(parts) else ""


def readable(stem: str) -> str:
    """The sentence with a blank for each mark."""
    return MARK.sub(BLANK, stem)


def part_of(shown: Shown, gap: Gap) -> Shown:
    """The gap as a question of its own, as learners may see it."""
    options = tuple(option for option in shown.options if option.gap == gap.id)
    return Shown(gap.kind, shown.stem, spec=gap.spec, options=options)


def question_of(question: Question, gap: Gap) -> Question:
    """The gap as a question of its own, with its part of the key."""
    return replace(
        question,
        shown=part_of(question.shown, gap),
        keys=tuple(key for key in question.keys if key.gap == gap.id),
        key_spec=hidden_of(question.key_spec, gap.id),
    )


def hidden_of(key_spec: Mapping[str, Any], gap_id: str) -> Mapping[str, Any]:
    return _mapping(_mapping(key_spec.get("gaps")).get(gap_id))


def weight_of(described: Any) -> Fraction | None:
    """The weight that an author gave, 1 if none; None where it is no number above 0."""
    weight = read_fraction(_mapping(described).get("weight", 1))
    return weight if weight is not None and 0 < weight <= 1000 else None


def _gap(gap_id: str, number: int, described: Any) -> Gap:
    kind = _mapping(described).get("kind")
    return Gap(
        gap_id,
        number,
        kind if isinstance(kind, str) else "",
        weight_of(described) or Fraction(1),
        _mapping(_mapping(described).get("spec")),
    )


def _mapping(value: Any) -> Mapping[str, Any]:
    return value if isinstance(value, Mapping) else {}
