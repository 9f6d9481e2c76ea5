"""What is not taken for a date, and what is said instead of guessing."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizzes.domain.dates import Date, parse_edtf, read_date
from quizzes.domain.dates.languages import ENGLISH
from quizzes.domain.messages import Malformed, Message

ASKED_BACK = [
    ("September", "date.which_year", {}),
    ("in June", "date.which_year", {}),
    ("23 June", "date.which_year", {}),
    ("June 16", "date.which_year", {}),
    ("Thursday, 23 June", "date.which_year", {}),
    ("6/7", "date.which_year", {}),
    ("12/11", "date.which_year", {}),
    ("early June", "date.which_year", {}),
    ("June 2016 to July", "date.which_year", {}),
    ("6/7/2016", "date.day_or_month", {"first": "6 July 2016", "second": "7 June 2016"}),
    ("06-07-2016", "date.day_or_month", {"first": "6 July 2016", "second": "7 June 2016"}),
    ("6.7.2016", "date.day_or_month", {"first": "6 July 2016", "second": "7 June 2016"}),
    ("12/6/2016", "date.day_or_month", {"first": "12 June 2016", "second": "6 December 2016"}),
    ("6/12/2016", "date.day_or_month", {"first": "6 December 2016", "second": "12 June 2016"}),
    ("1910–12", "date.month_or_range", {"first": "December 1910", "second": "1910 to 1912"}),
    ("2011/12", "date.month_or_range", {"first": "December 2011", "second": "2011 to 2012"}),
    ("2010/1", "date.month_or_range", {"first": "January 2010", "second": "2010 to 2011"}),
    ("1914-5", "date.month_or_range", {"first": "May 1914", "second": "1914 to 1915"}),
    ("the 1900s", "date.decade_or_century", {"decade": "1900–1909", "century": "1900–1999"}),
    ("late 1800s", "date.decade_or_century", {"decade": "1800–1809", "century": "1800–1899"}),
    ("16", "date.short_year", {}),
    ("²⁰", "date.short_year", {}),
    ("'16", "date.short_year", {}),
    ("’16", "date.short_year", {}),
    ("June '16", "date.short_year", {}),
    ("23 June 16", "date.short_year", {}),
    ("June 23, 16", "date.short_year", {}),
    ("6/23/16", "date.short_year", {}),
    ("the 90s", "date.short_year", {}),
    ("the '90s", "date.short_year", {}),
    ("late 90s", "date.short_year", {}),
    ("27 BC - 14", "date.short_year", {}),
    ("14-18", "date.short_year", {}),
    ("14 to 1918", "date.short_year", {}),
]

IMPOSSIBLE = [
    ("31 June 2016", "date.no_such_day", {"month": "June", "days": "30"}),
    ("2016-06-31", "date.no_such_day", {"month": "June", "days": "30"}),
    ("31/6/2016", "date.no_such_day", {"month": "June", "days": "30"}),
    ("29 February 2015", "date.no_such_day", {"month": "February", "days": "28"}),
    ("29 February 1900", "date.no_such_day", {"month": "February", "days": "28"}),
    ("29 February 4 BC", "date.no_such_day", {"month": "February", "days": "28"}),
    ("0 June 2016", "date.no_such_day", {"month": "June", "days": "30"}),
    ("99th June 2016", "date.no_such_day", {"month": "June", "days": "30"}),
    ("13/2015", "date.no_such_month", {"month": "13"}),
    ("0/2015", "date.no_such_month", {"month": "0"}),
    ("2016-13", "date.no_such_month", {"month": "13"}),
    ("13/14/2016", "date.no_such_month", {"month": "14"}),
    ("0 BC", "date.no_year_zero", {}),
    ("AD 0", "date.no_year_zero", {}),
    ("000", "date.no_year_zero", {}),
    ("10001 BC", "date.year_range", {}),
    ("12016", "date.year_range", {}),
    ("June 12016", "date.year_range", {}),
    ("9" * 90, "date.year_range", {}),
    ("100th century", "date.year_range", {}),
    ("the 10000s", "date.year_range", {}),
    ("Friday, 23 June 2016", "date.weekday", {"weekday": "Thursday"}),
    ("2016-06-23 Monday", "date.weekday", {"weekday": "Thursday"}),
    ("31 June to 4 July 2016", "date.no_such_day", {"month": "June", "days": "30"}),
    ("4 to 31 June 2016", "date.no_such_day", {"month": "June", "days": "30"}),
    ("1918-1914", "date.backwards", {}),
    ("1918/1914", "date.backwards", {}),
    ("July to June 2016", "date.backwards", {}),
    ("43 to 44 BC", "date.backwards", {}),
    ("AD 14 to 10 BC", "date.backwards", {}),
    ("9/2015 to 44 BC", "date.backwards", {}),
]

NOT_ONE_DATE = [
    ("not June 2016", "date.negated", {}),
    ("NOT 2016", "date.negated", {}),
    ("June 2016 not", "date.negated", {}),
    ("never", "date.negated", {}),
    ("never 2016", "date.negated", {}),
    ("wasn't June 2016", "date.negated", {}),
    ("wasn’t June 2016", "date.negated", {}),
    ("isn't 2016", "date.negated", {}),
    ("isnt 2016", "date.negated", {}),
    ("cannot 2016", "date.negated", {}),
    ("no June 2016", "date.negated", {}),
    ("neither 2015 nor 2016", "date.negated", {}),
    ("June 2016 or 2017", "date.one_only", {}),
    ("either June 2016", "date.one_only", {}),
    ("1914 and 1918", "date.one_only", {}),
    ("from 1914 and 1918", "date.one_only", {}),
    ("before 2016", "date.open_ended", {}),
    ("after June 2016", "date.open_ended", {}),
    ("since 1990", "date.open_ended", {}),
    ("by 2016", "date.open_ended", {}),
    ("until 2016", "date.open_ended", {}),
    ("from 2016", "date.open_ended", {}),
    ("between 2016", "date.open_ended", {}),
    ("1914 to", "date.open_ended", {}),
    ("1914-", "date.open_ended", {}),
    ("spring 2016", "date.season", {}),
    ("winter 2015-16", "date.season", {}),
    ("autumn of 2016", "date.season", {}),
]

NOT_READ = [
    "", " ", ",", "the", "of the year", "-", "~", "'", "?", "2016?", "June 2016?", "(2016)",
    "2016!", "Thursday", "Thursday 2016", "Thursday June 2016", "June July 2016", "June June 2016",
    "2016 2017", "June 2016 2017", "2016 23 June", "23 2016", "23, 2016", "1,200", "51.9", "3.14",
    "-44", "BC", "44 BC BC", "AD BC", "43 AD 50", "5Q 2016", "Q5 2016", "Q 2016", "H3 2016",
    "third half of 2016", "late 23 June 2016", "mid", "mid late 2016", "early Q2 2016",
    "1995s", "decade", "decade 2016", "century", "19 century", "1/2/3/4", "2016-06-23-24",
    "6/7-2016", "1.2.345", "12345/1/1", "2016-123-1", "2016/..", "1914 to 1916 to 1918",
    "about", "about about 2016", "2016 about", "June 2016/July 2016", "٢٠١٦", "2016\x00",
    "\ud800", "<b>2016</b>", "0/5/2016", "2014.12", "9.15",
    "123-45", "12-123", "123/2015", "2016/123", "123/6", "6/123", "123/6/2016", "6/123/2016",
    "2016-6-123",
]  # fmt: skip

UNKNOWN_WORDS = [
    ("23 juin 2016", "juin"),
    ("Juneteenth 2016", "juneteenth"),
    ("June 2016 I think", "i"),
    ("4 percent", "percent"),
    ("last year", "last"),
    ("yesterday", "yesterday"),
    ("June.2016.July.x", "july.x"),
    ("garbage", "garbage"),
    ("twenty sixteen", "twenty"),
    ("MMXVI", "mmxvi"),
    ("12:30 2016", None),
    ("2016-06-23T10:00", "t"),
]


def refusal(raw, **options):
    with pytest.raises(Malformed) as refused:
        read_date(raw, **options)
    return refused.value.message


@pytest.mark.parametrize(("text", "code", "params"), [*ASKED_BACK, *IMPOSSIBLE, *NOT_ONE_DATE])
def test_text_is_refused_with_what_to_do(text, code, params):
    assert refusal(text) == Message.of(code, **params)


@pytest.mark.parametrize("text", NOT_READ)
def test_what_is_no_date_is_not_read(text):
    assert refusal(text) == Message.of("date.not_read")


@pytest.mark.parametrize("locale", ["en-GB", "en-US"])
def test_a_locale_does_not_make_a_date_that_does_not_exist(locale):
    assert refusal("31/6/2016", locale=locale) == Message.of(
        "date.no_such_day", month="June", days=30
    )


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        ({}, "date.which_year"),
        ({"month": 6}, "date.which_year"),
        ({"year": "", "month": "6"}, "date.which_year"),
        ({"year": 2016, "day": 23}, "date.which_month"),
        ({"year": 16}, "date.short_year"),
        ({"year": 0}, "date.short_year"),
        ({"year": "2016", "month": 13}, "date.no_such_month"),
        ({"year": 2016, "month": 0}, "date.no_such_month"),
        ({"year": 2016, "month": 6, "day": 31}, "date.no_such_day"),
        ({"year": 2016, "month": 6, "day": -1}, "date.no_such_day"),
        ({"year": 10_000}, "date.year_range"),
        ({"year": "10000"}, "date.year_range"),
        ({"year": 99_999}, "date.year_range"),
        ({"year": 100_000}, "date.not_whole"),
        ({"year": "100000"}, "date.not_whole"),
        ({"year": -10_000}, "date.year_range"),
        ({"year": 10**400}, "date.not_whole"),
        ({"year": 2016.0}, "date.not_whole"),
        ({"year": True}, "date.not_whole"),
        ({"year": "MMXVI"}, "date.not_whole"),
        ({"year": "٢٠١٦"}, "date.not_whole"),
        ({"year": "9" * 5000}, "date.not_whole"),
        ({"year": "--43"}, "date.not_whole"),
        ({"year": [2016]}, "date.not_whole"),
        ({"year": 2016, "month": {}}, "date.not_whole"),
        ({"year": 2016, "hour": 3}, "date.not_read"),
        ({1: 2016}, "date.not_read"),
        (2016, "date.not_read"),
        (True, "date.not_read"),
        (["2016"], "date.not_read"),
        (b"2016", "date.not_read"),
    ],
)
def test_parts_are_refused_with_what_to_do(raw, code):
    assert refusal(raw).code == code


def test_text_is_bounded():
    assert read_date(" " * 96 + "2016") == parse_edtf("2016")
    assert refusal(" " * 97 + "2016") == Message.of("date.too_long", limit=100)
    assert refusal("\ufdfa" * 100) == Message.of("date.too_long", limit=100)


PIECES = [*ENGLISH.words, *"-–/.,~' ", "th", "n't", "s", "16", "23", "2016", "1990", "44", "0", "X"]


def read_or_refused(raw, locale="en"):
    """The one outcome or the other; anything else propagates and fails the test."""
    try:
        return read_date(raw, locale=locale)
    except Malformed as refused:
        return refused


@given(st.text())
def test_any_text_is_read_or_refused(text):
    assert isinstance(read_or_refused(text), Date | Malformed)


@given(
    st.lists(st.sampled_from(PIECES), max_size=12),
    st.sampled_from(["", " "]),
    st.sampled_from(["en", "en-GB", "en-US"]),
)
def test_any_text_made_of_pieces_of_dates_is_read_or_refused(pieces, between, locale):
    found = read_or_refused(between.join(pieces), locale)

    assert isinstance(found, Malformed) or parse_edtf(found.edtf) == found


@given(
    st.dictionaries(
        st.sampled_from(["year", "month", "day", "era", 3]),
        st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.lists(st.none()),
    )
)
def test_any_parts_are_read_or_refused(parts):
    assert isinstance(read_or_refused(parts), Date | Malformed)


@given(st.lists(st.sampled_from([piece for piece in PIECES if piece != "n't"]), max_size=8))
def test_a_negation_anywhere_is_never_a_date(pieces):
    for negation in ("not", "never", "wasn't"):
        assert isinstance(read_or_refused(" ".join([*pieces, negation])), Malformed)
        assert isinstance(read_or_refused(" ".join([negation, *pieces])), Malformed)


@pytest.mark.parametrize("piece", ["1-", "9", "a'", "a.", "1/", "-", " ", "1a"])
def test_reading_takes_no_time_to_speak_of(piece):
    text = (piece * 100)[:100]

    started = time.perf_counter()
    read_or_refused(text)

    assert time.perf_counter() - started < 1


@pytest.mark.parametrize(("text", "word"), UNKNOWN_WORDS)
def test_the_word_that_is_not_understood_is_named(text, word):
    expected = Message.of("date.unknown_word", word=word) if word else Message.of("date.not_read")
    assert refusal(text) == expected
