"""From what was written about a point in time to the units it means, or why it cannot be."""

from dataclasses import replace

from quizzes.domain.dates.days import month_length, weekday
from quizzes.domain.dates.languages import Language
from quizzes.domain.dates.points import BEFORE, Point
from quizzes.domain.dates.thirds import third
from quizzes.domain.dates.units import FIRST_YEAR, LAST_YEAR, Precision, Unit
from quizzes.domain.messages import Malformed


def units_of(point: Point, *, language: Language) -> tuple[Unit, Unit]:
    """The first and the last unit, equal unless it is a quarter, a third or a century."""
    start, end = _plain(point, language)
    if point.third is not None:
        try:
            start, end = third(start, end, index=point.third)
        except ValueError:
            raise Malformed("date.not_read") from None
    if point.about:
        start, end = replace(start, approximate=True), replace(end, approximate=True)
    return start, end


def _plain(point: Point, language: Language) -> tuple[Unit, Unit]:
    if point.decade is not None:
        return _decade(point.decade, point.era)
    if point.century is not None:
        return _century(point.century, point.era)
    if point.year is None:
        bare_number = point.day is not None and point.month is None
        raise Malformed("date.short_year" if bare_number else "date.which_year")
    year = _astronomical(point.year, point.era)
    if point.months is not None:
        first, last = (Unit(Precision.MONTH, year, month) for month in point.months)
        return first, last
    if point.month is None and point.day is not None:
        raise Malformed("date.not_read")
    unit = _calendar_unit(year, point, language)
    return unit, unit


def _calendar_unit(year: int, point: Point, language: Language) -> Unit:
    month, day = point.month, point.day
    if month is None:
        return Unit(Precision.YEAR, year)
    if not 1 <= month <= 12:
        raise Malformed("date.no_such_month", month=month)
    if day is None:
        return Unit(Precision.MONTH, year, month)
    if not 1 <= day <= month_length(year, month):
        name, days = language.month_names[month - 1], month_length(year, month)
        raise Malformed("date.no_such_day", month=name, days=days)
    unit = Unit(Precision.DAY, year, month, day)
    actual = weekday(unit.days[0])
    if point.weekday not in (None, actual):
        raise Malformed("date.weekday", weekday=language.weekday_names[actual])
    return unit


def _astronomical(year: int, era: str) -> int:
    if year == 0:
        raise Malformed("date.no_year_zero")
    astronomical = 1 - year if era == BEFORE else year
    if not FIRST_YEAR <= astronomical <= LAST_YEAR:
        raise Malformed("date.year_range")
    return astronomical


def _decade(first: int, era: str) -> tuple[Unit, Unit]:
    """A unit from the 10s AD on; before, years, such as 449 to 440 BC for the 440s BC."""
    if era == BEFORE:
        return _years(_astronomical(first + 9, era), _astronomical(max(first, 1), era))
    if first > LAST_YEAR:
        raise Malformed("date.year_range")
    if first == 0:
        return _years(1, 9)
    unit = Unit(Precision.DECADE, first)
    return unit, unit


def _century(number: int, era: str) -> tuple[Unit, Unit]:
    """The 19th century is 1801 to 1900; the first before Christ is 100 to 1 BC."""
    if not 1 <= number <= 99:
        raise Malformed("date.year_range")
    if era == BEFORE:
        return _years(1 - number * 100, -(number - 1) * 100)
    return _years(number * 100 - 99, number * 100)


def _years(first: int, last: int) -> tuple[Unit, Unit]:
    return Unit(Precision.YEAR, first), Unit(Precision.YEAR, last)
