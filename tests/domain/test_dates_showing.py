"""Dates as people read them, and as they are read again."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizzes.domain.dates import parse_edtf, read_date, show_date, show_within, show_year
from quizzes.domain.dates.thirds import third
from quizzes.domain.dates.values import date_of
from tests.domain.date_strategies import dates, units

LOCALES = ("en", "en-GB", "en-US", "en_us", "fr", "")


@pytest.mark.parametrize(
    ("edtf", "text"),
    [
        ("2016-06-23", "23 June 2016"),
        ("2015-09", "September 2015"),
        ("2016", "2016"),
        ("0476", "476"),
        ("0100", "100"),
        ("0043", "AD 43"),
        ("0000", "1 BC"),
        ("-0043", "44 BC"),
        ("-0043-03-15", "15 March 44 BC"),
        ("-9999", "10000 BC"),
        ("0014-08-19", "19 August AD 14"),
        ("199X", "the 1990s"),
        ("200X", "the 2000s"),
        ("190X", "the decade of the 1900s"),
        ("010X", "the decade of the 100s"),
        ("001X", "the 10s AD"),
        ("1850~", "about 1850"),
        ("199X~", "about the 1990s"),
        ("2016-06-23~", "about 23 June 2016"),
        ("1914/1918", "1914 to 1918"),
        ("-0026/0014", "27 BC to AD 14"),
        ("1914~/1918", "about 1914 to 1918"),
        ("1914-07-28/1918-11-11", "28 July 1914 to 11 November 1918"),
        ("1990~/1992~", "the early 1990s"),
        ("1993~/1996~", "the mid 1990s"),
        ("1997~/1999~", "the late 1990s"),
        ("1997/1999", "1997 to 1999"),
        ("1907~/1909~", "about 1907 to about 1909"),
        ("2016-09~/2016-12~", "late 2016"),
        ("1900-01~/1900-04~", "early 1900"),
        ("-0043-01~/-0043-04~", "early 44 BC"),
        ("-0043-06-11~/-0043-06-20~", "mid June 44 BC"),
        ("2016-06-11~/2016-06-20~", "mid June 2016"),
        ("2016-02-01~/2016-02-09~", "early February 2016"),
    ],
)
def test_dates_are_shown_as_people_write_them(edtf, text):
    assert show_date(parse_edtf(edtf)) == text


@given(dates(), st.sampled_from(LOCALES))
def test_what_is_shown_can_be_typed(found, locale):
    assert read_date(show_date(found, locale=locale), locale=locale) == found


@given(units(), st.integers(0, 2))
def test_thirds_that_are_shown_can_be_typed(unit, index):
    try:
        found = date_of(*third(unit, unit, index=index))
    except ValueError:
        return  # a day has no thirds

    assert read_date(show_date(found)) == found


@given(units())
def test_thirds_part_a_period_without_gap_or_overlap(unit):
    try:
        thirds = [third(unit, unit, index=index) for index in range(3)]
    except ValueError:
        return

    days = [day for start, end in thirds for day in (start.days[0], end.days[1])]
    assert (days[0], days[-1]) == unit.days
    assert (days[2], days[4]) == (days[1] + 1, days[3] + 1)


@pytest.mark.parametrize(
    ("edtf", "year", "within"),
    [
        ("2016-06-23", "2016", "23 June"),
        ("2016-02", "2016", "February"),
        ("2016-02~", "2016", "about February 2016"),
        ("2016-02-21~/2016-02-29~", "2016", "late February 2016"),
        ("2016", "2016", ""),
        ("199X", "the 1990s", ""),
        ("1997/2004-05", "1997", "1997 to May 2004"),
        ("-0043", "44 BC", ""),
    ],
)
def test_under_the_heading_of_its_year_a_date_says_the_rest(edtf, year, within):
    date = parse_edtf(edtf)

    assert (show_year(date), show_within(date)) == (year, within)
