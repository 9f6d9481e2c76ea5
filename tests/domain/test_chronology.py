"""An order of events against their dates: right, inverted, or not to be told apart."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizzes.domain.chronology import Standing, standing, told_apart
from quizzes.domain.dates import overlap, parse_edtf


def dated(**events):
    return {event: parse_edtf(edtf) for event, edtf in events.items()}


DATES = dated(a="1979", b="1989", year="2016", may="2016-05", june="2016-06", day="2016-06-23")


@pytest.mark.parametrize(
    ("order", "expected"),
    [
        ("", Standing((), (), ())),
        ("a", Standing((), (), ())),
        ("a b", Standing((("a", "b"),), (), ())),
        ("b a", Standing((), (("a", "b"),), ())),
        ("year may", Standing((), (), (("year", "may"),))),
        ("day year", Standing((), (), (("day", "year"),))),
        ("june may year", Standing((), (("may", "june"),), (("june", "year"), ("may", "year")))),
        ("b nobody a", Standing((), (("a", "b"),), ())),
    ],
)
def test_standing(order, expected):
    assert standing(order.split(), DATES) == expected


def test_approximate_dates_reach_one_unit_further():
    dates = dated(a="1850~", b="1851", c="1852")

    assert standing("bac", dates) == Standing((("b", "c"), ("a", "c")), (), (("b", "a"),))


@pytest.mark.parametrize(
    ("order", "outliers"),
    [
        ("a b may day", set()),
        ("b a may day", {"a", "b"}),
        ("b may a day", {"a"}),
        ("day a b may", {"day"}),
        ("b a day may", set()),
        ("day may b a", set()),
        ("may b a", set()),
    ],
)
def test_outliers_are_the_events_without_which_the_order_is_right(order, outliers):
    found = standing(order.split(), DATES)

    assert found.outliers == outliers
    assert found.comparable == len(found.right) + len(found.inverted)


@pytest.mark.parametrize(
    ("dates", "count"),
    [
        ([], 0),
        (["2016"], 1),
        (["2016", "2016"], 1),
        (["2016", "2016-05", "2016-06", "2016-06-23"], 2),
        (["1979", "1989", "2016", "2016-05", "2016-06"], 4),
        (["199X", "1990", "1995", "1999"], 3),
        (["1850~", "1851", "1852"], 2),
        (["1850~", "1851", "1852", "1853~"], 2),
        (["1914/1918", "1917", "1939/1945"], 2),
    ],
)
def test_told_apart(dates, count):
    assert told_apart(parse_edtf(date) for date in dates) == count


edtf = st.one_of(
    st.integers(1900, 1903).map(str),
    st.builds("{}-{:02}".format, st.integers(1900, 1902), st.integers(1, 12)),
    st.builds(
        "{}-{:02}-{:02}".format, st.integers(1900, 1901), st.integers(1, 3), st.integers(1, 28)
    ),
    st.just("190X"),
    st.integers(1900, 1903).map("{}~".format),
)


@given(st.lists(edtf.map(parse_edtf), max_size=6), st.randoms(use_true_random=False))
def test_standing_and_outliers_agree_with_their_definitions(values, random):
    dates = {str(n): date for n, date in enumerate(values)}
    order = list(dates)
    random.shuffle(order)

    found = standing(order, dates)

    pairs = len(order) * (len(order) - 1) // 2
    assert found.comparable + len(found.either) == pairs
    assert all(dates[a].last_day < dates[b].first_day for a, b in found.right + found.inverted)
    assert all(overlap(dates[a], dates[b]) for a, b in found.either)
    assert found.outliers == {
        out
        for out in order
        if found.inverted and not standing([e for e in order if e != out], dates).inverted
    }
    backwards = standing(order[::-1], dates)
    assert (set(backwards.right), set(backwards.inverted)) == (
        set(found.inverted),
        set(found.right),
    )


@given(st.lists(edtf.map(parse_edtf), max_size=6))
def test_told_apart_is_the_largest_set_without_an_overlap(values):
    largest = max(
        len(chosen)
        for chosen in subsets(values)
        if not any(overlap(a, b) for i, a in enumerate(chosen) for b in chosen[:i])
    )

    assert told_apart(values) == largest


def subsets(items):
    if not items:
        return [[]]
    rest = subsets(items[1:])
    return rest + [[items[0], *chosen] for chosen in rest]
