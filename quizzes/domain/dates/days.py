"""The proleptic Gregorian calendar as arithmetic on day numbers, for years of either sign.

Years are astronomical, as in ISO 8601 and EDTF: 0 is 1 BC, -43 is 44 BC. Day 1 is 0001-01-01, so
that the numbers agree with `datetime.date.toordinal` where that is defined.
"""

_LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def is_leap(year: int) -> bool:
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def month_length(year: int, month: int) -> int:
    return 29 if month == 2 and is_leap(year) else _LENGTHS[month - 1]


def day_number(year: int, month: int, day: int) -> int:
    """The number of a day that exists; floor division keeps the count right before year 1."""
    past = year - 1
    before_year = 365 * past + past // 4 - past // 100 + past // 400
    before_month = sum(_LENGTHS[: month - 1]) + (month > 2 and is_leap(year))
    return before_year + before_month + day


def weekday(number: int) -> int:
    """0 for Monday to 6 for Sunday; day 1 was a Monday."""
    return (number - 1) % 7
