"""What an author may choose in place of the interval rule."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizzes.domain.dates import (
    Precision,
    grade_date,
    grade_exactly,
    grade_near,
    parse_edtf,
    read_date,
)
from quizzes.domain.messages import Message
from tests.domain.date_strategies import dates


def note(code, truth=None):
    return Message.of(f"date.{code}", **({"truth": truth} if truth else {}))


@pytest.mark.parametrize(
    ("key", "answer", "required", "asked", "right"),
    [
        ("2016-06-23", "23 June 2016", "day", "within", True),
        ("2016-06-23", "24 June 2016", "day", "within", False),
        ("2016-06-23", "June 2016", "day", "within", False),
        ("2016-06-23", "2016", "year", "within", True),
        ("2016-06-23", "June 2016", "year", "within", True),
        ("2016-06-23", "23 June 2016", "year", "within", True),
        ("2016-06-23", "May 2016", "year", "within", False),
        ("2016-06-23", "the 2010s", "year", "within", False),
        ("2015-09", "September 2015", "day", "within", True),
        ("2015-09", "4 September 2015", "day", "within", False),
        ("1850~", "1850", "year", "within", True),
        ("1850~", "1851", "year", "within", False),
        ("1914/1918", "1914 to 1918", "year", "span", True),
        ("1914/1918", "1914 to 1919", "year", "span", False),
        ("1914/1918", "1914", "year", "start", True),
        ("1914/1918", "1918", "year", "end", True),
        ("1914/1918", "1916", "year", "within", False),
        ("1914-07-28/1918-11-11", "1914 to 1918", "year", "span", True),
        ("198X/1995", "the 1980s to the 1990s", "decade", "within", True),
    ],
)
def test_exact_is_all_or_nothing(key, answer, required, asked, right):
    found = grade_exactly(
        parse_edtf(key), read_date(answer), required=Precision.named(required), asked=asked
    )

    assert found == (Fraction(right), ())


@pytest.mark.parametrize(
    ("key", "answer", "required", "window", "fraction"),
    [
        ("2016-06-23", "2016", "year", 4, Fraction(1)),
        ("2016-06-23", "2015", "year", 4, Fraction(3, 4)),
        ("2016-06-23", "2018", "year", 4, Fraction(1, 2)),
        ("2016-06-23", "2020", "year", 4, Fraction(0)),
        ("2016-06-23", "2050", "year", 4, Fraction(0)),
        ("2016-06-23", "December 2015", "year", 4, Fraction(3, 4)),
        ("2016-06-23", "May 2016", "month", 2, Fraction(1, 2)),
        ("2016-06-23", "2015", "month", 24, Fraction(0)),
        ("2016-01-23", "December 2015", "month", 2, Fraction(1, 2)),
        ("2016-06-23", "1 July 2016", "day", 10, Fraction(2, 10)),
        ("2016-06-23", "June 2016", "day", 10, Fraction(1, 2)),
        ("2016-06-23", "May 2016", "day", 10, Fraction(0)),
        ("1998", "the 1980s", "decade", 2, Fraction(1, 2)),
        ("1990", "the 1930s", "decade", 12, Fraction(1, 2)),
        ("1914/1918", "1914 to 1918", "year", 4, Fraction(1)),
        ("1914/1918", "1920", "year", 4, Fraction(1, 2)),
        ("1914/1918", "1912", "year", 4, Fraction(1, 2)),
        ("0000", "AD 1", "year", 2, Fraction(1, 2)),
        ("0000", "AD 1", "decade", 2, Fraction(1, 2)),
        ("0000", "AD 5", "decade", 2, Fraction(1, 2)),
        ("0000", "AD 15", "decade", 4, Fraction(1, 2)),
        ("-0043", "AD 5", "decade", 10, Fraction(1, 2)),
        ("-0043", "39 BC", "decade", 2, Fraction(1, 2)),
        ("-0043", "50 BC", "decade", 2, Fraction(1, 2)),
    ],
)
def test_a_near_miss_earns_by_its_distance(key, answer, required, window, fraction):
    found, notes = grade_near(
        parse_edtf(key), read_date(answer), required=Precision.named(required), window=window
    )

    assert found == fraction
    assert bool(notes) is (0 < found < 1)


@pytest.mark.parametrize(
    ("answer", "asked", "expected"),
    [
        ("1916", "within", (Fraction(1), (note("finer_than_source", "1914 to 1918"),))),
        ("1916", "start", (Fraction(1, 2), (note("near_miss", "1914"),))),
        ("1919", "end", (Fraction(3, 4), (note("near_miss", "1918"),))),
        ("1914 to 1919", "span", (Fraction(0), (note("only_start"),))),
        ("1919", "span", (Fraction(0), ())),
    ],
)
def test_nearness_is_counted_from_what_was_asked_and_never_for_a_whole_span(
    answer, asked, expected
):
    key = parse_edtf("1914/1918")

    found = grade_near(key, read_date(answer), required=Precision.YEAR, window=4, asked=asked)

    assert found == expected


def test_a_near_miss_is_told_the_truth():
    assert grade_near(
        parse_edtf("2016-06-23"), read_date("2015"), required=Precision.YEAR, window=4
    ) == (Fraction(3, 4), (Message.of("date.near_miss", truth="23 June 2016"),))


CLOSE = st.integers(-3, 20)
ASKED = st.sampled_from(["within", "start", "end", "span"])


@given(dates(CLOSE), dates(CLOSE), st.sampled_from(Precision), st.integers(1, 30), ASKED)
def test_near_is_never_harder_than_the_interval_rule_and_exact_never_easier(
    key, answer, required, window, asked
):
    near, _ = grade_near(key, answer, required=required, window=window, asked=asked)
    plain, _ = grade_date(key, answer, required=required, asked=asked)
    exact, _ = grade_exactly(key, answer, required=required, asked=asked)

    assert 0 <= exact <= plain <= near <= 1
