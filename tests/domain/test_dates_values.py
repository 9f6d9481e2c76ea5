"""EDTF, intervals of days and what "~" adds to them."""

from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizzes.domain.dates import Date, Precision, parse_edtf
from tests.domain.date_strategies import dates


def days(first, last):
    return date.fromisoformat(first).toordinal(), date.fromisoformat(last).toordinal()


@pytest.mark.parametrize(
    ("text", "precision", "approximate", "plain", "widened"),
    [
        ("2016", "year", False, ("2016-01-01", "2016-12-31"), ("2016-01-01", "2016-12-31")),
        ("2016~", "year", True, ("2016-01-01", "2016-12-31"), ("2015-01-01", "2017-12-31")),
        ("2016-02", "month", False, ("2016-02-01", "2016-02-29"), ("2016-02-01", "2016-02-29")),
        ("2016-01~", "month", True, ("2016-01-01", "2016-01-31"), ("2015-12-01", "2016-02-29")),
        ("2016-12~", "month", True, ("2016-12-01", "2016-12-31"), ("2016-11-01", "2017-01-31")),
        ("2016-06-23", "day", False, ("2016-06-23", "2016-06-23"), ("2016-06-23", "2016-06-23")),
        ("2016-01-01~", "day", True, ("2016-01-01", "2016-01-01"), ("2015-12-31", "2016-01-02")),
        ("199X", "decade", False, ("1990-01-01", "1999-12-31"), ("1990-01-01", "1999-12-31")),
        ("199X~", "decade", True, ("1990-01-01", "1999-12-31"), ("1980-01-01", "2009-12-31")),
        ("1914/1918", "year", False, ("1914-01-01", "1918-12-31"), ("1914-01-01", "1918-12-31")),
        ("1914~/1918", "year", True, ("1914-01-01", "1918-12-31"), ("1913-01-01", "1918-12-31")),
        ("1914/1918~", "year", True, ("1914-01-01", "1918-12-31"), ("1914-01-01", "1919-12-31")),
        ("2016-03/2017", "year", False, ("2016-03-01", "2017-12-31"), ("2016-03-01", "2017-12-31")),
        ("198X/1995", "decade", False, ("1980-01-01", "1995-12-31"), ("1980-01-01", "1995-12-31")),
        (
            "2016-06-23~/2016-07",
            *("month", True),
            ("2016-06-23", "2016-07-31"),
            ("2016-06-22", "2016-07-31"),
        ),
    ],
)
def test_edtf_text_is_an_interval_of_days(text, precision, approximate, plain, widened):
    found = parse_edtf(text)

    assert found == Date(text, Precision.named(precision), approximate, *days(*plain))
    assert found.widened == days(*widened)


@pytest.mark.parametrize(
    ("text", "first_day", "last_day"),
    [
        ("0000", -365, 0),
        ("-0001", -730, -366),
        # 44 years with 11 leap days to year 1, less the 73 days from New Year to 15 March.
        ("-0043-03-15", 1 - (44 * 365 + 11) + 73, 1 - (44 * 365 + 11) + 73),
        ("-0001/0001", -730, 365),
    ],
)
def test_days_before_year_one(text, first_day, last_day):
    found = parse_edtf(text)

    assert (found.first_day, found.last_day) == (first_day, last_day)


@pytest.mark.parametrize(
    "text",
    [
        "", " ", "2016 ", " 2016", "16", "99", "12016", "-0000", "+2016", "2016-6", "2016-00",
        "2016-13", "2016-06-31", "2015-02-29", "1900-02-29", "2016-06-00", "2016-06-23T10:00",
        "199x", "19XX", "-004X", "000X", "2016?", "2016%", "~2016", "2016~~", "1918/1914",
        "199X-01", "2016/..", "../2016", "/2016", "2016/", "2014/2015/2016", "2016-06/2016",
        "2016/2016-06", "２０１６", "٢٠١٦", "2016\n", "June 2016", "2016-Q2", "2016-21", "Y12016",
        "x" * 10_000,
    ],
)  # fmt: skip
def test_what_is_no_edtf_of_ours_is_refused(text):
    with pytest.raises(ValueError, match=r"no|ends"):
        parse_edtf(text)


@pytest.mark.parametrize(
    ("text", "canonical"), [("2016/2016", "2016"), ("2016~/2016", "2016~"), ("199X/199X", "199X")]
)
def test_an_interval_of_one_unit_is_that_unit(text, canonical):
    assert parse_edtf(text) == parse_edtf(canonical)


@given(dates())
def test_edtf_round_trip(found):
    assert parse_edtf(found.edtf) == found


@given(dates())
def test_intervals_are_in_order_and_only_widen(found):
    (first, last), (outer_first, outer_last) = found.days, found.widened

    assert outer_first <= first <= last <= outer_last
    assert (found.widened != found.days) is found.approximate


@given(st.sampled_from(Precision))
def test_precisions_are_found_by_the_labels_that_specs_store(precision):
    assert Precision.named(precision.label) is precision


def test_precisions_run_from_coarse_to_fine():
    assert [each.label for each in sorted(Precision)] == ["decade", "year", "month", "day"]
    with pytest.raises(KeyError):
        Precision.named("century")


def test_a_date_is_a_value():
    assert hash(parse_edtf("2016")) == hash(parse_edtf("2016"))
    assert parse_edtf("2016") != Fraction(2016)
