"""The values that kinds work on: what a learner is shown, and what only a grader sees.

`Shown` has no field from which the key could be told; `Question` adds the key. Functions that
serve learners before the reveal take a `Shown`, so that there is nothing for them to leak.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Any

Answer = Any
"""An answer in canonical form: plain JSON whose form is given by the kind's answer shape."""


@dataclass(frozen=True, slots=True)
class Option:
    """Something to choose, order or match. `id` is opaque; `position` is the author's order."""

    id: str
    text: str
    side: str = ""
    gap: str = ""
    position: int = 0
    pinned: bool = False


@dataclass(frozen=True, slots=True)
class Key:
    """One row of the key: a right choice, an alias, a date, a pair, an edge or a band."""

    option: str = ""
    target: str = ""
    gap: str = ""
    value: str = ""
    credit: Fraction = Fraction(1)
    feedback: str = ""


@dataclass(frozen=True, slots=True)
class Shown:
    """A revision as learners may see it. `spec` holds the kind's public scalars."""

    kind: str
    stem: str
    points: Fraction = Fraction(1)
    spec: Mapping[str, Any] = field(default_factory=dict)
    options: tuple[Option, ...] = ()

    def option(self, option_id: str) -> Option:
        return next(option for option in self.options if option.id == option_id)


@dataclass(frozen=True, slots=True)
class Question:
    """A revision as graders see it: `key_spec` holds the kind's hidden scalars."""

    shown: Shown
    keys: tuple[Key, ...] = ()
    key_spec: Mapping[str, Any] = field(default_factory=dict)
    explanation: str = ""

    @property
    def options(self) -> tuple[Option, ...]:
        return self.shown.options

    def key_for(self, option_id: str) -> Key | None:
        return next((key for key in self.keys if key.option == option_id), None)


@dataclass(frozen=True, slots=True)
class GapPart:
    """A gap of a sentence as it is laid out: what its kind presents, under the mark's name."""

    id: str
    number: int
    shape: str
    arrangement: "Arrangement"


@dataclass(frozen=True, slots=True)
class Arrangement:
    """What the page and the API lay out: options in the order of this attempt, per part."""

    options: tuple[Option, ...] = ()
    left: tuple[Option, ...] = ()
    right: tuple[Option, ...] = ()
    wanted: str = ""
    """The form of answer that is wanted, as the code of a message ("wanted.month"), or ''."""
    unit: str = ""
    """What stands beside the field of a number: "%", "km"."""
    gaps: tuple[GapPart, ...] = ()
    longest: int = 0
    """Longest text of several lines, in code points; 0 where one short line is wanted."""
    count: int = 0
    """How many are wanted, for a message that says so; 0 where the learner is to find out."""
