"""Day numbers, checked against `datetime.date` where that exists, and by counting before."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizzes.domain.dates.days import day_number, is_leap, month_length, weekday


@given(st.dates())
def test_days_agree_with_the_standard_library(day):
    number = day_number(day.year, day.month, day.day)

    assert number == day.toordinal()
    assert weekday(number) == day.weekday()


@pytest.mark.parametrize(
    ("year", "leap"),
    [
        (2016, True), (2015, False), (1900, False), (2000, True), (2100, False), (4, True),
        (0, True), (-1, False), (-3, False), (-4, True), (-43, False), (-44, True),
        (-100, False), (-300, False), (-400, True), (-9999, False),
    ],
)  # fmt: skip
def test_leap_years_on_both_sides_of_year_one(year, leap):
    assert is_leap(year) is leap
    assert month_length(year, 2) == (29 if leap else 28)


@given(st.integers(-9999, 9999))
def test_each_year_follows_the_one_before_without_a_gap(year):
    numbers = [
        day_number(year, month, day)
        for month in range(1, 13)
        for day in range(1, month_length(year, month) + 1)
    ]

    assert numbers == list(range(numbers[0], numbers[0] + len(numbers)))
    assert day_number(year + 1, 1, 1) == numbers[-1] + 1


def test_the_days_around_the_beginning():
    assert day_number(1, 1, 1) == 1
    assert day_number(0, 12, 31) == 0
    assert day_number(0, 1, 1) == -365
