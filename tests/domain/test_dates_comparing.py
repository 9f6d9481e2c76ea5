"""Before, after, or not to be told apart."""

import pytest
from hypothesis import given

from quizzes.domain.dates import compare, overlap, parse_edtf
from tests.domain.date_strategies import dates


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("2015", "2016", -1),
        ("2016", "2015", 1),
        ("2016", "2016", 0),
        ("2016", "2016-06-23", 0),
        ("2016-06", "2016-07", -1),
        ("2016-06-23", "2016-06-24", -1),
        ("199X", "2000", -1),
        ("199X", "1999-12-31", 0),
        ("1914/1918", "1918-11-11", 0),
        ("1914/1918", "1919", -1),
        ("-0043", "0014", -1),
        ("0000", "0001", -1),
        ("1850~", "1851", 0),
        ("1850~", "1852", -1),
        ("1850~", "1852~", 0),
        ("1850~", "1853~", -1),
        ("2016-06~", "2016-08", -1),
        ("2016-06~", "2016-07-31", 0),
        ("1914~/1918", "1913", 0),
        ("1914/1918~", "1913", 1),
    ],
)
def test_order_of_two_dates(a, b, expected):
    assert compare(parse_edtf(a), parse_edtf(b)) == expected
    assert overlap(parse_edtf(a), parse_edtf(b)) is (expected == 0)


@given(dates(), dates())
def test_comparing_is_the_same_from_either_side(a, b):
    assert compare(a, b) == -compare(b, a)
    assert compare(a, a) == 0
