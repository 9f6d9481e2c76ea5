"""How precise an answer has to be, and how vague it may be and still earn a part."""

from dataclasses import dataclass
from fractions import Fraction

from quizzes.domain.dates.units import Precision
from quizzes.domain.dates.values import Date, date_of

VAGUER_THAN_ALL = 0
_LONGEST = ((Precision.MONTH, 31), (Precision.YEAR, 366), (Precision.DECADE, 3653))


@dataclass(frozen=True, slots=True)
class Demand:
    """What a question asks for; `floor` None is one step coarser, and for a year the year."""

    required: Precision
    floor: Precision | None = None
    partial: Fraction = Fraction(1, 2)

    def wanted(self, key: Date) -> Precision:
        """The precision that is graded: the source's own where that is coarser than required."""
        return min(self.required, key.precision)

    def lowest(self, key: Date) -> Precision:
        """The coarsest precision that still earns `partial`."""
        wanted = self.wanted(key)
        if self.floor is not None:
            return min(self.floor, wanted)
        return wanted if wanted <= Precision.YEAR else Precision(wanted - 1)


def days_at(date: Date, precision: Precision) -> tuple[int, int]:
    """First and last day after both ends were rounded out to units of that precision."""
    start, end = date.ends
    return start.around(precision)[0], end.around(precision)[1]


def level_at(answer: Date, wanted: Precision) -> int:
    """The precision of an answer for a question that wants `wanted`, at most `wanted` itself.

    An interval over several wanted units is coarser than wanted, however fine its ends are: it
    counts as the finest unit that it is not longer than, and past a decade as nothing.
    """
    start, end = answer.ends
    if start.around(wanted) == end.around(wanted):
        return min(wanted, answer.precision)
    first, last = days_at(answer, wanted)
    length = last - first + 1
    return next((unit for unit, longest in _LONGEST if length <= longest), VAGUER_THAN_ALL)


def told_at(key: Date, precision: Precision) -> Date:
    """The key as one would tell it at a coarser precision; an interval stays what it is."""
    start, end = key.ends
    return key if start != end else date_of(start.truncated(precision))


def contains(outer: tuple[int, int], inner: tuple[int, int]) -> bool:
    return outer[0] <= inner[0] and inner[1] <= outer[1]


def meet(a: tuple[int, int], b: tuple[int, int]) -> bool:
    return a[0] <= b[1] and b[0] <= a[1]
