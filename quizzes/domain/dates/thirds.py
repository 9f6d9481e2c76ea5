"""Early, mid and late: thirds of a period, held as intervals whose ends are approximate.

A third counts in the next finer unit and the first and last third are equally long: the early,
mid and late 1990s are 1990 to 1992, 1993 to 1996 and 1997 to 1999, each with a year more on
either side because of the `~`. A year is cut into 4, 4 and 4 months, June into 10, 10 and 10 days.
"""

from dataclasses import replace

from quizzes.domain.dates.days import month_length
from quizzes.domain.dates.units import Precision, Unit


def third(start: Unit, end: Unit, *, index: int) -> tuple[Unit, Unit]:
    """Third 0, 1 or 2 of a decade, a year, a month or a run of years; ValueError for a day."""
    if start.precision is Precision.YEAR and end.precision is Precision.YEAR and start != end:
        first, last = _bounds(end.year - start.year + 1, index)
        return _years(start, start.year + first, start.year + last)
    if start != end or start.precision is Precision.DAY:
        raise ValueError("no thirds of a day or of an uneven interval")
    if start.precision is Precision.DECADE:
        first, last = _bounds(10, index)
        return _years(start, start.year + first, start.year + last)
    if start.precision is Precision.YEAR:
        first, last = _bounds(12, index)
        month = replace(start, precision=Precision.MONTH, approximate=True)
        return replace(month, month=first + 1), replace(month, month=last + 1)
    first, last = _bounds(month_length(start.year, start.month), index)
    day = replace(start, precision=Precision.DAY, approximate=True)
    return replace(day, day=first + 1), replace(day, day=last + 1)


def third_named_by(start: Unit, end: Unit) -> tuple[Unit, int] | None:
    """The decade, year or month and the number of its third that an interval is, if it is one."""
    if start.precision is Precision.DECADE:
        return None
    period = replace(start.truncated(Precision(start.precision - 1)), approximate=False)
    for index in range(3):
        if third(period, period, index=index) == (start, end):
            return period, index
    return None


def _bounds(length: int, index: int) -> tuple[int, int]:
    cuts = (0, length // 3, length - length // 3, length)
    return cuts[index], cuts[index + 1] - 1


def _years(like: Unit, first: int, last: int) -> tuple[Unit, Unit]:
    year = replace(like, precision=Precision.YEAR, approximate=True)
    return replace(year, year=first), replace(year, year=last)
