"""What the grammar of times hands out, and what a reader of an expression may know."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from quizzes.domain.dates import Date, Precision
from quizzes.domain.dates.units import Unit
from quizzes.domain.derivation.values import Span


class Part(StrEnum):
    """Which part of a period is meant, as in "late 1990s"."""

    WHOLE = ""
    START = "start"
    MID = "mid"
    END = "end"


@dataclass(frozen=True, slots=True)
class Time:
    """A date that a sentence names.

    `date` is what is meant: the late 1990s as the project keeps them, 1997~/1999~. `period` is
    what was named, 199X, and `precision` how finely. `inferred`: something of it, such as the year,
    does not stand in the expression. `sentence` is an index into the document's sentences.
    """

    span: Span
    date: Date
    period: Date
    precision: Precision
    part: Part
    inferred: bool
    sentence: int


Units = tuple[Unit, Unit]
"""The first and the last unit of a period, equal if it is one unit."""


def same(unit: Unit | None) -> Units | None:
    """One unit as a period."""
    return (unit, unit) if unit else None


class Tense(StrEnum):
    """What the words around tell of; OPEN if they do not say."""

    PAST = "past"
    OPEN = "open"
    FUTURE = "future"


@dataclass(frozen=True, slots=True)
class Setting:
    """What surrounds an expression.

    `published` is the document's date, `named` the last date before the expression, `near` the last
    one with a written year in the same paragraph. `narrative`: the text tells of another time than
    its own. `tense` is that of the words around.
    """

    published: Unit | None = None
    named: Unit | None = None
    near: Unit | None = None
    narrative: bool = False
    tense: Tense = Tense.OPEN

    @property
    def future(self) -> bool:
        return self.tense is Tense.FUTURE


Reader = Callable[[re.Match[str], Setting], Units | None]
"""What an expression means in its setting; None if that cannot be told or is no date at all.

The match is one in lower case text; ValueError means None too.
"""


@dataclass(frozen=True, slots=True)
class Rule:
    """`capital`: the group that is a common word in lower case, so that a capital is asked for.

    `unless` must not match where the expression begins, in the text with its capitals.
    """

    pattern: re.Pattern[str]
    read: Reader
    inferred: bool = False
    capital: str = ""
    unless: re.Pattern[str] | None = None
