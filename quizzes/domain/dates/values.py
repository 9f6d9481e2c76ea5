"""A date as the project keeps it: canonical EDTF text with its interval of days.

The subset of EDTF (Library of Congress, 2019): `2016`, `-0043` (44 BC), `2016-06`, `2016-06-23`,
the decade `199X`, a trailing `~` for "approximately", and `A/B` with an end of each kind.
"""

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from quizzes.domain.dates.units import Precision, Unit

_UNIT = re.compile(r"(-?[0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?(~?)")
_DECADE = re.compile(r"([0-9]{3})X(~?)")


@dataclass(frozen=True, slots=True)
class Date:
    """`first_day` and `last_day` bound the plain interval; `widened` adds what `~` allows.

    The precision of an interval is that of its coarser end.
    """

    edtf: str
    precision: Precision
    approximate: bool
    first_day: int
    last_day: int

    @property
    def days(self) -> tuple[int, int]:
        return self.first_day, self.last_day

    @property
    def ends(self) -> tuple[Unit, Unit]:
        """The units that begin and end an interval; the same unit twice for anything else."""
        return _ends(self.edtf)

    @property
    def is_interval(self) -> bool:
        return "/" in self.edtf

    @property
    def widened(self) -> tuple[int, int]:
        """First and last day with one unit more at each end that is marked `~`."""
        start, end = self.ends
        return start.widened[0], end.widened[1]


def date_of(start: Unit, end: Unit | None = None) -> Date:
    """The date of one unit, or of the interval between two; ValueError if it runs backwards."""
    end = start if end is None else end
    if start.days[0] > end.days[0] or start.days[1] > end.days[1]:
        raise ValueError(f"the interval ends before it begins: {start.edtf}/{end.edtf}")
    approximate = start.approximate or end.approximate
    if replace(start, approximate=approximate) == replace(end, approximate=approximate):
        start = end = replace(start, approximate=approximate)
    return Date(
        edtf=start.edtf if start == end else f"{start.edtf}/{end.edtf}",
        precision=min(start.precision, end.precision),
        approximate=approximate,
        first_day=start.days[0],
        last_day=end.days[1],
    )


@lru_cache(maxsize=2000)  # Grading an ordering reads each date of its key several times.
def parse_edtf(text: str) -> Date:
    """Read EDTF text of the subset above; ValueError for anything else."""
    return date_of(*_ends(text))


def _ends(text: str) -> tuple[Unit, Unit]:
    first, slash, second = text.partition("/")
    start = _unit(first)
    return start, (_unit(second) if slash else start)


def _unit(text: str) -> Unit:
    if match := _DECADE.fullmatch(text):
        return Unit(Precision.DECADE, int(match[1]) * 10, approximate=bool(match[2]))
    match = _UNIT.fullmatch(text)
    if match is None or match[1] == "-0000":
        raise ValueError(f"not a date in EDTF: {text[:40]!r}")
    year, month, day, tilde = match.groups()
    precision = Precision.DAY if day else Precision.MONTH if month else Precision.YEAR
    return Unit(precision, int(year), int(month or 1), int(day or 1), approximate=bool(tilde))
