"""A unit of time: one day, month, year or decade, perhaps approximate."""

from dataclasses import dataclass, replace
from enum import IntEnum

from quizzes.domain.dates.days import day_number, month_length

FIRST_YEAR, LAST_YEAR = -9999, 9999
"""What four digits can write: 10000 BC to AD 9999."""


class Precision(IntEnum):
    """How finely a date is known, from coarse to fine."""

    DECADE = 1
    YEAR = 2
    MONTH = 3
    DAY = 4

    @classmethod
    def named(cls, label: str) -> "Precision":
        """The precision of a label such as "month"; KeyError if there is none."""
        return cls[label.upper()]

    @property
    def label(self) -> str:
        """The name as specs store it: "decade", "year", "month" or "day"."""
        return self.name.lower()


@dataclass(frozen=True, slots=True)
class Unit:
    """One unit. What is finer than its precision stands at 1; a decade is named by its first year.

    `ValueError` for a day, month or year that does not exist.
    """

    precision: Precision
    year: int
    month: int = 1
    day: int = 1
    approximate: bool = False

    def __post_init__(self) -> None:
        if not FIRST_YEAR <= self.year <= LAST_YEAR:
            raise ValueError(f"no four-digit year: {self.year}")
        if not 1 <= self.month <= 12:
            raise ValueError(f"no such month: {self.month}")
        if not 1 <= self.day <= month_length(self.year, self.month):
            raise ValueError(f"no such day: {self.year}-{self.month}-{self.day}")
        if self.precision is Precision.DECADE and (self.year < 10 or self.year % 10):
            # Digits and speech disagree before AD 10: -004X is 50 to 41 BC, and 000X has 1 BC.
            raise ValueError(f"no such decade: {self.year}")

    @property
    def days(self) -> tuple[int, int]:
        """First and last day number."""
        return _days(self.precision, self.year, self.month, self.day)

    @property
    def widened(self) -> tuple[int, int]:
        """The same with one more unit on each side if the unit is approximate."""
        first, last = self.days
        if not self.approximate:
            return first, last
        if self.precision is Precision.DAY:
            return first - 1, last + 1
        return self._beside(-1)[0], self._beside(1)[1]

    def _beside(self, step: int) -> tuple[int, int]:
        if self.precision is Precision.MONTH:
            years, month = divmod(self.month - 1 + step, 12)
            return _days(self.precision, self.year + years, month + 1)
        length = 10 if self.precision is Precision.DECADE else 1
        return _days(self.precision, self.year + step * length)

    @property
    def edtf(self) -> str:
        sign, year = ("-" if self.year < 0 else ""), f"{abs(self.year):04}"
        text = {
            Precision.DECADE: f"{year[:3]}X",
            Precision.YEAR: year,
            Precision.MONTH: f"{year}-{self.month:02}",
            Precision.DAY: f"{year}-{self.month:02}-{self.day:02}",
        }[self.precision]
        return sign + text + ("~" if self.approximate else "")

    def truncated(self, precision: Precision) -> "Unit":
        """The unit of that precision around this one; itself if it is no finer.

        Before AD 10 it stops at the year, as there are no units for those decades.
        """
        if precision is Precision.DECADE and self.year < 10:
            precision = Precision.YEAR
        if self.precision <= precision:
            return self
        if precision is Precision.MONTH:
            return replace(self, precision=precision, day=1)
        year = self.year - self.year % 10 if precision is Precision.DECADE else self.year
        return replace(self, precision=precision, year=year, month=1, day=1)

    def around(self, precision: Precision) -> tuple[int, int]:
        """The days of the unit of that precision, also for the decades of speech.

        Those are 49 to 40 BC, 9 to 1 BC and AD 1 to 9: the two at the turn have nine years.
        """
        if precision is not Precision.DECADE or self.precision is precision or self.year >= 10:
            return self.truncated(precision).days
        if self.year > 0:
            return day_number(1, 1, 1), day_number(9, 12, 31)
        tens = (1 - self.year) // 10 * 10
        return day_number(1 - (tens + 9), 1, 1), day_number(min(1 - tens, 0), 12, 31)


def _days(precision: Precision, year: int, month: int = 1, day: int = 1) -> tuple[int, int]:
    match precision:
        case Precision.DAY:
            number = day_number(year, month, day)
            return number, number
        case Precision.MONTH:
            first = day_number(year, month, 1)
            return first, first + month_length(year, month) - 1
        case Precision.YEAR:
            return day_number(year, 1, 1), day_number(year, 12, 31)
        case Precision.DECADE:
            return day_number(year, 1, 1), day_number(year + 9, 12, 31)
