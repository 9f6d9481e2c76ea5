"""The kind of question that asks for a date."""

from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizzes.domain.answers import read_answer
from quizzes.domain.kinds import date as kind
from quizzes.domain.messages import Message, Problem
from quizzes.domain.questions import Arrangement, Key, Question, Shown
from tests.domain.date_strategies import dates


def asking(value, *, required="day", **key_spec):
    return Question(
        Shown(kind="date", stem="When was it?", spec={"required": required}),
        keys=(Key(value=value),),
        key_spec=key_spec,
    )


def graded(question, raw):
    return kind.grade(question, read_answer(kind.SHAPE, raw, shown=question.shown))


@pytest.mark.parametrize(
    ("question", "raw", "expected"),
    [
        (asking("2015-09", required="month"), "Sept 2015", (Fraction(1), ())),
        (
            asking("2015-09", required="month"),
            "2015",
            (Fraction(1, 2), (Message.of("date.coarse", truth="September 2015"),)),
        ),
        (
            asking("2015-09", required="month"),
            "4 September 2015",
            (Fraction(1), (Message.of("date.finer_than_source", truth="September 2015"),)),
        ),
        (asking("2015-09", required="month"), "September 2016", (Fraction(0), ())),
        (
            asking("2016-06-23", required="year"),
            "May 2016",
            (Fraction(1), (Message.of("date.in_fact", truth="June 2016"),)),
        ),
        (asking("2016-06-23"), {"year": 2016, "month": 6, "day": 23}, (Fraction(1), ())),
        (
            asking("2016-06-23", floor="year"),
            "2016",
            (Fraction(1, 2), (Message.of("date.coarse", truth="23 June 2016"),)),
        ),
        (asking("1914/1918", required="year", asked="end"), "1918", (Fraction(1), ())),
        (asking("2016-06-23", required="year", rule="exact"), "May 2016", (Fraction(0), ())),
        (
            asking("2016-06-23", required="year", rule="near", window=4),
            "2015",
            (Fraction(3, 4), (Message.of("date.near_miss", truth="23 June 2016"),)),
        ),
        (
            asking("2016-06-23", required="year", rule="near", window=4, floor="decade"),
            "the 2010s",
            (Fraction(1, 2), (Message.of("date.coarse", truth="2016"),)),
        ),
    ],
)
def test_answers_are_graded_by_the_rule_that_was_chosen(question, raw, expected):
    assert graded(question, raw) == expected


@given(
    dates(),
    st.sampled_from(["day", "month", "year", "decade"]),
    st.sampled_from(["interval", "exact", "near"]),
    st.sampled_from(["within", "start", "end", "span"]),
    st.sampled_from(["", "day", "month", "year", "decade"]),
)
def test_the_key_of_every_legal_question_gets_full_marks(date, required, rule, asked, floor):
    question = asking(date.edtf, required=required, rule=rule, asked=asked, floor=floor, window=5)
    answer = kind.key(question)

    assert read_answer(kind.SHAPE, answer, shown=question.shown) == answer
    assert kind.grade(question, answer) == (1, ())


@pytest.mark.parametrize(
    ("required", "wanted"),
    [("day", "day"), ("month", "month"), ("year", "year"), ("decade", "decade")],
)
def test_the_page_says_how_precise_the_date_has_to_be(required, wanted):
    question = asking("2016-06-23", required=required)

    assert kind.present(question.shown, kind.arrange(question, 1)) == Arrangement(
        wanted=f"wanted.{wanted}"
    )


def test_a_day_is_asked_for_unless_the_spec_says_otherwise():
    question = replace(asking("2016-06-23"), shown=Shown(kind="date", stem="When?"))

    assert kind.present(question.shown, ()) == Arrangement(wanted="wanted.day")
    assert graded(question, "June 2016")[0] == Fraction(1, 2)


def test_scalars_of_a_later_version_are_passed_over():
    question = asking("2016", required="year", calendar="julian")

    assert kind.problems(question) == ()
    assert graded(question, "2016") == (1, ())


NO_KEY = replace(asking(""), keys=())
TWO_KEYS = replace(asking(""), keys=(Key(value="2015"), Key(value="2016")))


@pytest.mark.parametrize(
    ("question", "problems"),
    [
        (asking("2016-06-23"), []),
        (asking("2016-06-23", required="year", floor="decade"), []),
        (asking("2015-09", required="day"), []),
        (asking("1850~", required="year"), []),
        (asking("1914/1918", required="year", asked="span"), []),
        (asking("1914/1918", required="year"), []),
        (asking("2016", required="year", rule="near", window=3), []),
        (asking("2016", required="year", rule="near", window=1), []),
        (asking("2016", required="year", floor="year"), []),
        (NO_KEY, [("keys", "date.one_key", {"count": 0})]),
        (TWO_KEYS, [("keys", "date.one_key", {"count": 2})]),
        (asking(""), [("keys", "date.key_not_edtf", {"value": ""})]),
        (asking("June 2016"), [("keys", "date.key_not_edtf", {"value": "June 2016"})]),
        (asking("2016-06-31"), [("keys", "date.key_not_edtf", {"value": "2016-06-31"})]),
        (
            asking("2016", required="century", rule="x", floor="y", asked="z"),
            [
                ("required", "date.no_such_choice", {"value": "century"}),
                ("rule", "date.no_such_choice", {"value": "x"}),
                ("floor", "date.no_such_choice", {"value": "y"}),
                ("asked", "date.no_such_choice", {"value": "z"}),
            ],
        ),
        (
            asking("x", required=None),
            [
                ("required", "date.no_such_choice", {"value": None}),
                ("keys", "date.key_not_edtf", {"value": "x"}),
            ],
        ),
        (asking("2016", rule="near"), [("window", "date.window_wanted", {})]),
        (asking("2016", rule="near", window=0), [("window", "date.window_wanted", {})]),
        (asking("2016", rule="near", window=-1), [("window", "date.window_wanted", {})]),
        (asking("2016", rule="near", window=True), [("window", "date.window_wanted", {})]),
        (asking("2016", required="year", floor="month"), [("floor", "date.floor_finer", {})]),
    ],
)
def test_what_an_author_must_mend(question, problems):
    assert kind.problems(question) == tuple(
        Problem.of(field, code, **params) for field, code, params in problems
    )


@pytest.mark.parametrize(
    ("question", "field", "code"),
    [
        (asking("1914", required="year", asked="start"), "asked", "date.asked_needs_interval"),
        (asking("2015-12/2016-02", required="year"), "required", "date.key_straddles"),
    ],
)
def test_what_an_author_should_look_at(question, field, code):
    assert kind.problems(question) == (Problem(field, Message.of(code), level="warning"),)
