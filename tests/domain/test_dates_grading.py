"""The date rule: how much an answer earns depends on how precisely the date was asked for."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizzes.domain.dates import Precision, grade_date, parse_edtf, read_date
from quizzes.domain.dates.demand import days_at
from quizzes.domain.messages import Message
from tests.domain.date_strategies import dates

NONE, HALF, FULL = Fraction(0), Fraction(1, 2), Fraction(1)
PRECISIONS = st.sampled_from(Precision)
FLOORS = st.none() | PRECISIONS
PARTIALS = st.fractions(0, 1, max_denominator=10)


def note(code, truth=None):
    return Message.of(f"date.{code}", **({"truth": truth} if truth else {}))


def graded(key, answer, required, **options):
    """Grade what a learner types against a key in EDTF."""
    options = {**options, **({"floor": Precision.named(f)} if (f := options.get("floor")) else {})}
    return grade_date(
        parse_edtf(key), read_date(answer), required=Precision.named(required), **options
    )


RULE_1 = [
    # An answer finer than asked is compared at the precision asked for.
    ("2016-06-23", "May 2016", "year", FULL, [note("in_fact", "June 2016")]),
    ("2016-06-23", "4 June 2016", "year", FULL, [note("in_fact", "23 June 2016")]),
    ("2016-06-23", "4 June 2016", "month", FULL, [note("in_fact", "23 June 2016")]),
    ("2016-06-23", "June 2016", "year", FULL, []),
    ("2016-06-23", "23 June 2016", "year", FULL, []),
    ("2016-06-23", "23 June 2016", "month", FULL, []),
    ("2016-06-23", "2011", "decade", FULL, [note("in_fact", "2016")]),
    ("2016-06-23", "May to July 2016", "year", FULL, []),
    ("2016-06-23", "January to March 2016", "year", FULL, [note("in_fact", "June 2016")]),
    ("2016-06", "4 May 2016", "year", FULL, [note("in_fact", "June 2016")]),
    ("2016-06-23", "June 2015", "year", NONE, []),
    ("2016-06-23", "23 June 2015", "month", NONE, []),
    ("2016-06-23", "23 July 2016", "month", NONE, []),
    ("1998", "the late 1990s", "decade", FULL, []),
    ("1992", "the late 1990s", "decade", FULL, [note("in_fact", "1992")]),
    ("-0043-03-15", "45 BC", "decade", FULL, [note("in_fact", "44 BC")]),
    ("-0043-03-15", "49 BC", "decade", FULL, [note("in_fact", "44 BC")]),
    ("-0043-03-15", "50 BC", "decade", NONE, []),
    ("-0043-03-15", "39 BC", "decade", NONE, []),
    ("-0043-03-15", "the 40s BC", "decade", FULL, []),
    # The decades at the turn of the era: 9 to 1 BC, AD 1 to 9, then the 10s.
    ("-0004", "1 BC", "decade", FULL, [note("in_fact", "5 BC")]),
    ("0005", "AD 1", "decade", FULL, [note("in_fact", "AD 5")]),
    ("0015", "AD 10", "decade", FULL, [note("in_fact", "AD 15")]),
    ("0000", "AD 5", "decade", NONE, []),
    ("0009", "AD 10", "decade", NONE, []),
]

RULE_2 = [
    # At the precision asked for, or at the source's own if that is coarser.
    ("2016-06-23", "23 June 2016", "day", FULL, []),
    ("2016-06-23", "24 June 2016", "day", NONE, []),
    ("2016-06-23", "22 June 2016", "day", NONE, []),
    ("2016-06-23", "June 2016", "month", FULL, []),
    ("2016-06-23", "July 2016", "month", NONE, []),
    ("2016-06-23", "2016", "year", FULL, []),
    ("2016-06-23", "2015", "year", NONE, []),
    ("2016-06-23", "the 2010s", "decade", FULL, []),
    ("2016-06-23", "the 2000s", "decade", NONE, []),
    ("2015-09", "Sept 2015", "month", FULL, []),
    ("2015-09", "September 2016", "month", NONE, []),
    ("2015-09", "September 2015", "day", FULL, []),
    ("2015-09", "October 2015", "day", NONE, []),
    ("2016", "2016", "day", FULL, []),
    ("2016", "2016", "month", FULL, []),
    ("199X", "the 1990s", "year", FULL, []),
    ("-0043", "44 BC", "year", FULL, []),
    ("-0043", "AD 44", "year", NONE, []),
]

RULE_3 = [
    # Coarser than asked and true: a part, down to the floor.
    ("2016-06-23", "June 2016", "day", HALF, [note("coarse", "23 June 2016")]),
    ("2016-06-23", "2016", "day", NONE, [note("too_coarse", "23 June 2016")]),
    ("2016-06-23", "the 2010s", "day", NONE, [note("too_coarse", "23 June 2016")]),
    ("2016-06-23", "2016", "month", HALF, [note("coarse", "June 2016")]),
    ("2016-06-23", "the 2010s", "month", NONE, [note("too_coarse", "June 2016")]),
    ("2016-06-23", "the 2010s", "year", NONE, [note("too_coarse", "2016")]),
    ("2016-06-23", "21st century", "decade", NONE, [note("too_coarse", "the 2010s")]),
    ("2016-06-23", "May 2016", "day", NONE, []),
    ("2016-06-23", "2015", "day", NONE, []),
    ("2015-09", "2015", "month", HALF, [note("coarse", "September 2015")]),
    # K is coarser than asked: the default floor is one step above K's own precision.
    ("2015-09", "2015", "day", HALF, [note("coarse", "September 2015")]),
    ("2016", "the 2010s", "day", NONE, [note("too_coarse", "2016")]),
    # An interval over several units is coarser than asked, whatever its ends are.
    ("2016-06-23", "23 to 24 June 2016", "day", HALF, [note("coarse", "23 June 2016")]),
    ("2016-06-23", "20 to 27 June 2016", "day", HALF, [note("coarse", "23 June 2016")]),
    ("2016-07-15", "1 to 31 July 2016", "day", HALF, [note("coarse", "15 July 2016")]),
    # 32 days are more than any month.
    ("2016-07-15", "1 July to 1 August 2016", "day", NONE, [note("too_coarse", "15 July 2016")]),
    ("2016-06-23", "1 May to 30 June 2016", "day", NONE, [note("too_coarse", "23 June 2016")]),
    ("2016-06-23", "May to June 2016", "month", HALF, [note("coarse", "June 2016")]),
    ("2016-06-23", "Q2 2016", "month", HALF, [note("coarse", "June 2016")]),
    ("2016-06-23", "May 2016 to June 2017", "month", NONE, [note("too_coarse", "June 2016")]),
    ("2016-06-23", "2015 to 2016", "year", NONE, [note("too_coarse", "2016")]),
    ("2016-06-23", "1900 to 2016", "year", NONE, [note("too_coarse", "2016")]),
    ("2016-06-23", "31 December 2015 to 30 June 2016", "year", NONE, [note("too_coarse", "2016")]),
    ("-0043-03-15", "the 40s BC", "year", NONE, [note("too_coarse", "44 BC")]),
    ("-0043-03-15", "the 1st century BC", "decade", NONE, [note("too_coarse", "44 BC")]),
]

RULE_4 = [
    # Finer than the source knows: right, and not checked.
    ("2015-09", "4 September 2015", "month", FULL, [note("finer_than_source", "September 2015")]),
    ("2015-09", "4 September 2015", "day", FULL, [note("finer_than_source", "September 2015")]),
    ("2016", "23 June 2016", "day", FULL, [note("finer_than_source", "2016")]),
    ("2016", "June 2016", "year", FULL, [note("finer_than_source", "2016")]),
    ("199X", "1998", "year", FULL, [note("finer_than_source", "the 1990s")]),
    ("1914/1918", "1916", "year", FULL, [note("finer_than_source", "1914 to 1918")]),
    ("1914/1918", "1915 to 1917", "year", FULL, [note("finer_than_source", "1914 to 1918")]),
    ("1914/1918", "1919", "year", NONE, []),
    (
        *("2015-12/2016-02", "January 2016", "year", FULL),
        [note("finer_than_source", "December 2015 to February 2016")],
    ),
]

RULE_5 = [
    # Overlapping only.
    ("2015-12/2016-02", "2015 to 2016", "year", FULL, []),
    ("2015-12/2016-02", "2016", "year", NONE, []),
    ("1914/1918", "1918 to 1920", "year", NONE, []),
    ("2016-06-20/2016-06-23", "23 to 25 June 2016", "day", NONE, []),
    ("2016-12~", "2017", "year", HALF, [note("partly_overlaps", "about December 2016")]),
    ("2016-12~", "March 2017", "year", HALF, [note("partly_overlaps", "about December 2016")]),
    ("1914~/1918", "1912 to 1913", "year", NONE, []),
    (
        "2016-06~",
        "July to August 2016",
        "month",
        HALF,
        [note("partly_overlaps", "about June 2016")],
    ),
    ("2016-06~", "August 2016", "month", NONE, []),
    # One day in common is enough.
    *(
        ("2016-06-23~", days, "day", HALF, [note("partly_overlaps", "about 23 June 2016")])
        for days in ("24 to 26 June 2016", "20 to 22 June 2016")
    ),
    ("2016-06-23~", "25 to 26 June 2016", "day", NONE, []),
]

APPROXIMATE = [
    # The key's "~" widens it by one unit on either side.
    ("1850~", "1850", "year", FULL, []),
    ("1850~", "about 1850", "year", FULL, []),
    ("1850~", "1849", "year", FULL, [note("near_enough", "about 1850")]),
    ("1850~", "1851", "year", FULL, [note("near_enough", "about 1850")]),
    ("1850~", "June 1851", "year", FULL, [note("near_enough", "about 1850")]),
    ("1850~", "1849 to 1851", "year", FULL, [note("near_enough", "about 1850")]),
    ("1850~", "1848", "year", NONE, []),
    ("1850~", "1852", "year", NONE, []),
    ("1850~", "the 1850s", "year", NONE, [note("too_coarse", "about 1850")]),
    ("1850~", "the 1850s", "decade", FULL, []),
    ("1850~", "the 1840s", "decade", HALF, [note("partly_overlaps", "about 1850")]),
    ("1850~", "1840 to 1849", "year", NONE, []),
    ("2016-06~", "July 2016", "month", FULL, [note("near_enough", "about June 2016")]),
    ("2016-06~", "2016", "year", FULL, []),
    ("2016-12~", "2016", "year", FULL, []),
    ("199X~", "1985", "year", FULL, [note("near_enough", "about the 1990s")]),
    # Early, mid and late.
    ("1997~/1999~", "the late 1990s", "year", FULL, []),
    ("1997~/1999~", "1998", "year", FULL, [note("finer_than_source", "the late 1990s")]),
    ("1997~/1999~", "1996", "year", FULL, [note("near_enough", "the late 1990s")]),
    ("1997~/1999~", "2000", "year", FULL, [note("near_enough", "the late 1990s")]),
    ("1997~/1999~", "1995", "year", NONE, []),
    ("1997~/1999~", "the 1990s", "decade", FULL, []),
    ("1997~/1999~", "the mid 1990s", "year", NONE, []),
    # The answer's own counts for nothing.
    ("1850", "c. 1850", "year", FULL, [note("about_dropped")]),
    ("1850", "c. 1851", "year", NONE, []),
    ("1850-06", "c. 1850", "month", HALF, [note("coarse", "June 1850"), note("about_dropped")]),
]

WITHIN = [*RULE_1, *RULE_2, *RULE_3, *RULE_4, *RULE_5, *APPROXIMATE]


@pytest.mark.parametrize(("key", "answer", "required", "fraction", "notes"), WITHIN)
def test_some_time_within_the_key(key, answer, required, fraction, notes):
    assert graded(key, answer, required) == (fraction, tuple(notes))


@pytest.mark.parametrize(
    ("key", "answer", "required", "floor", "fraction"),
    [
        ("2016-06-23", "2016", "day", "year", HALF),
        ("2016-06-23", "the 2010s", "day", "year", NONE),
        ("2016-06-23", "the 2010s", "day", "decade", HALF),
        ("2016-06-23", "21st century", "day", "decade", NONE),
        ("2016-06-23", "the 2010s", "year", "decade", HALF),
        ("2016-06-23", "2014 to 2017", "year", "decade", HALF),
        ("2016-06-23", "2000 to 2016", "year", "decade", NONE),
        ("2016-06-23", "June 2016", "day", "day", NONE),
        ("2016-06-23", "2016", "month", "month", NONE),
        ("2016-06-23", "June 2016", "month", "day", FULL),
        ("2016-06-23", "2016", "month", "day", NONE),
        ("2015-09", "2015", "day", "month", NONE),
        ("2015-09", "2015", "day", "year", HALF),
        ("1850~", "the 1850s", "year", "decade", HALF),
        ("1850~", "the 1840s", "year", "decade", HALF),
        ("1850~", "the 1860s", "year", "decade", NONE),
        ("2016-12~", "2017", "year", "month", HALF),
    ],
)
def test_the_floor_is_the_coarsest_answer_that_earns_a_part(key, answer, required, floor, fraction):
    assert graded(key, answer, required, floor=floor)[0] == fraction


def test_the_author_sets_the_part():
    assert graded("2015-09", "2015", "month", partial=Fraction(1, 3)) == (
        Fraction(1, 3),
        (note("coarse", "September 2015"),),
    )


EXTENTS = [
    # The beginning.
    ("1914/1918", "1914", "start", "year", FULL, []),
    ("1914/1918", "July 1914", "start", "year", FULL, [note("finer_than_source", "1914")]),
    ("1914/1918", "1916", "start", "year", NONE, [note("start_wanted")]),
    ("1914/1918", "1918", "start", "year", NONE, [note("start_wanted")]),
    ("1914/1918", "1913", "start", "year", NONE, []),
    ("1914/1918", "1914 to 1918", "start", "year", NONE, [note("too_coarse", "1914")]),
    ("1914-07-28/1918-11-11", "1914", "start", "year", FULL, []),
    ("1914-07-28/1918-11-11", "July 1914", "start", "day", HALF, [note("coarse", "28 July 1914")]),
    ("1914-07-28/1918", "28 July 1914", "start", "day", FULL, []),
    ("1914~/1918", "1913", "start", "year", FULL, [note("near_enough", "about 1914")]),
    # The end.
    ("1914/1918", "1918", "end", "year", FULL, []),
    ("1914/1918", "1914", "end", "year", NONE, [note("end_wanted")]),
    ("1914/1918", "1919", "end", "year", NONE, []),
    ("1914-07-28/1918-11-11", "Nov 1918", "end", "day", HALF, [note("coarse", "11 November 1918")]),
    # The whole.
    ("1914/1918", "1914 to 1918", "span", "year", FULL, []),
    ("1914/1918", "1914-18", "span", "year", FULL, []),
    ("1914/1918", "1916", "span", "year", NONE, [note("span_wanted")]),
    ("1914/1918", "1914", "span", "year", NONE, [note("span_wanted")]),
    ("1914/1918", "1920", "span", "year", NONE, []),
    ("1914/1918", "1914 to 1919", "span", "year", NONE, [note("only_start")]),
    ("1914/1918", "1915 to 1918", "span", "year", NONE, [note("only_end")]),
    ("1914/1918", "1900 to 2000", "span", "year", NONE, []),
    ("1914/1918", "1915 to 1917", "span", "year", NONE, []),
    ("1914/1918", "the 1910s", "span", "year", NONE, [note("too_coarse", "1914 to 1918")]),
    ("1914-07-28/1918-11-11", "1914 to 1918", "span", "year", FULL, []),
    (
        *("1914-07/1918-11", "1914 to 1918", "span", "month", HALF),
        [note("coarse", "July 1914"), note("coarse", "November 1918")],
    ),
    (
        *("1914-07/1918-11", "July 1914 to 1918", "span", "month", HALF),
        [note("coarse", "November 1918")],
    ),
    (
        *("1914/1918", "28 July 1914 to 11 November 1918", "span", "year", FULL),
        [note("finer_than_source", "1914"), note("finer_than_source", "1918")],
    ),
    ("1990/1999", "the 1990s", "span", "year", FULL, []),
    ("199X", "1990 to 1999", "span", "year", FULL, []),
    ("199X", "the 1990s", "span", "decade", FULL, []),
    ("199X", "1995", "span", "decade", NONE, [note("span_wanted")]),
    ("199X", "1990 to 1995", "span", "year", NONE, [note("span_wanted")]),
    ("2016-03/2016-09", "2016", "span", "year", FULL, []),
    ("2016-03/2016-09", "May 2016", "span", "year", NONE, [note("span_wanted")]),
    (
        *("2016-03/2016-09", "2016", "span", "month", HALF),
        [note("coarse", "March 2016 to September 2016")],
    ),
]


@pytest.mark.parametrize(("key", "answer", "asked", "required", "fraction", "notes"), EXTENTS)
def test_facts_that_last(key, answer, asked, required, fraction, notes):
    assert graded(key, answer, required, asked=asked) == (fraction, tuple(notes))


def test_what_can_be_asked_is_a_closed_list():
    with pytest.raises(ValueError, match="asked"):
        graded("2016", "2016", "year", asked="middle")


ASKED = st.sampled_from(["within", "start", "end", "span"])
CLOSE = st.integers(1985, 2020)


@given(dates(CLOSE), dates(CLOSE), PRECISIONS, FLOORS, ASKED, PARTIALS)
def test_fractions_stay_between_nothing_and_all(key, answer, required, floor, asked, partial):
    fraction, notes = grade_date(
        key, answer, required=required, floor=floor, asked=asked, partial=partial
    )

    assert 0 <= fraction <= 1
    assert isinstance(fraction, Fraction)
    assert all(isinstance(each, Message) for each in notes)


@given(dates(), PRECISIONS, FLOORS)
def test_the_key_itself_is_right(key, required, floor):
    for asked in ("within", "span"):
        assert grade_date(key, key, required=required, floor=floor, asked=asked) == (1, ())


@given(dates(CLOSE), dates(CLOSE), PRECISIONS)
def test_disjoint_at_the_precision_asked_for_is_wrong(key, answer, required):
    first, last = days_at(answer, min(required, key.precision))
    disjoint = last < key.widened[0] or key.widened[1] < first

    assert not (disjoint and grade_date(key, answer, required=required)[0])


@given(dates(CLOSE), dates(CLOSE), PRECISIONS)
def test_a_vaguer_question_is_never_harder_on_a_right_answer(key, answer, required):
    if grade_date(key, answer, required=required)[0] == 1 and not key.is_interval:
        for vaguer in Precision:
            if vaguer < required:
                assert grade_date(key, answer, required=vaguer)[0] >= HALF


@given(dates(CLOSE), dates(CLOSE), PRECISIONS)
def test_no_part_is_earned_without_a_reason(key, answer, required):
    fraction, notes = grade_date(key, answer, required=required)

    assert notes or fraction in {0, 1}


@pytest.mark.parametrize("choices", [1, 7, 50])
def test_guessing_one_year_of_many_earns_its_share(choices):
    """On average 1/n for a random year out of n that contain the key, exactly."""
    guesses = [graded("2016-06-23", str(2016 - back), "year")[0] for back in range(choices)]

    assert sum(guesses) / choices == Fraction(1, choices)


def test_guessing_a_month_of_the_right_year_earns_less_than_saying_the_year():
    guesses = [graded("2015-09", f"{month}/2015", "month")[0] for month in range(1, 13)]

    assert sum(guesses) / 12 == Fraction(1, 12)
    assert graded("2015-09", "2015", "month")[0] == Fraction(1, 2)


def test_guessing_a_day_of_a_known_month_earns_its_share_where_the_day_was_asked():
    guesses = [graded("2016-06-23", f"{day} June 2016", "day")[0] for day in range(1, 31)]

    assert sum(guesses) / 30 == Fraction(1, 30)


def test_an_approximate_key_triples_a_guessers_share():
    guesses = [graded("1850~", str(year), "year")[0] for year in range(1800, 1900)]

    assert sum(guesses) / 100 == Fraction(3, 100)
