"""Steps through the calendar: so many units on or back, and the weeks and weekdays around."""

from dataclasses import replace
from datetime import date

from quizzes.domain.dates.days import weekday
from quizzes.domain.dates.units import Precision, Unit
from quizzes.domain.derivation.times.values import Units

_YEARS = {"year": 1, "decade": 10, "century": 100}
_DAYS = {"day": 1, "week": 7}


def year(number: int) -> Unit:
    return Unit(Precision.YEAR, number)


def month(year_number: int, number: int) -> Unit:
    """The month; 0 and below, and 13 and above, lie in the years beside."""
    years, index = divmod(number - 1, 12)
    return Unit(Precision.MONTH, year_number + years, index + 1)


def day(number: int) -> Unit:
    """The day with this number; ValueError outside the years 1 to 9999."""
    if not 1 <= number <= date.max.toordinal():
        raise ValueError(f"no such day: {number}")
    found = date.fromordinal(number)
    return Unit(Precision.DAY, found.year, found.month, found.day)


def shift(unit: Unit, name: str, steps: int) -> Unit | None:
    """So many days, weeks, months, years, decades or centuries on; None if `unit` is too coarse."""
    if name in {"decade", "century"} and unit.precision is Precision.DECADE:
        return replace(unit, year=unit.year + steps * _YEARS[name])
    if name in _YEARS:
        return year(unit.year + steps * _YEARS[name]) if unit.precision >= Precision.YEAR else None
    if name == "month":
        if unit.precision < Precision.MONTH:
            return None
        return month(unit.year, unit.month + steps)
    return day(unit.days[0] + steps * _DAYS[name]) if unit.precision is Precision.DAY else None


def whole(unit: Unit, name: str) -> Units | None:
    """The day, week, month, year, decade or century around; None if `unit` is coarser."""
    if name == "century":
        first = (unit.year - 1) // 100 * 100 + 1
        return (year(first), year(first + 99)) if unit.year > 0 else None
    if name == "week":
        return week(unit)
    precision = Precision.named(name)
    if unit.precision < precision:
        return None
    found = unit.truncated(precision)
    return found, found


def week(unit: Unit, steps: int = 0) -> Units | None:
    """Monday to Sunday around a day, or so many weeks on."""
    if unit.precision is not Precision.DAY:
        return None
    monday = unit.days[0] - weekday(unit.days[0]) + 7 * steps
    return day(monday), day(monday + 6)


def weekday_around(unit: Unit, index: int, *, ahead: bool, beside: bool = False) -> Unit | None:
    """The nearest such weekday behind (or ahead), the day itself included unless `beside`."""
    if unit.precision is not Precision.DAY:
        return None
    today = unit.days[0]
    gap = (index - weekday(today)) % 7 if ahead else -((weekday(today) - index) % 7)
    if beside and gap == 0:
        gap = 7 if ahead else -7
    return day(today + gap)
