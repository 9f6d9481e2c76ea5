"""Outcomes kept apart, exact fractions, one rounding rule, and marks as people write them."""

from decimal import Decimal, localcontext
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizzes.domain.grading import Grade, Outcome, grade, mark, percent, show_mark
from quizzes.domain.kinds import single_choice
from quizzes.domain.messages import Message
from quizzes.domain.questions import Key, Option, Question, Shown

QUESTION = Question(
    Shown(
        kind=single_choice.ID,
        stem="Which?",
        options=(Option("a1", "One"), Option("b2", "Two"), Option("c3", "Three")),
    ),
    keys=(Key(option="a1"), Key(option="b2", credit=Fraction(1, 3))),
)
UNHEARD_OF = Question(Shown(kind="hologram", stem="Turn it."), keys=(Key(value="left"),))


@pytest.mark.parametrize(
    ("answer", "unknown", "expected"),
    [
        ("a1", False, Grade(Outcome.GRADED, Fraction(1))),
        (
            "b2",
            False,
            Grade(Outcome.GRADED, Fraction(1, 3), (Message.of("choice.partly", credit="1/3"),)),
        ),
        ("c3", False, Grade(Outcome.GRADED, Fraction(0))),
        (None, False, Grade(Outcome.UNANSWERED, Fraction(0))),
        (None, True, Grade(Outcome.UNKNOWN, Fraction(0))),
        ("a1", True, Grade(Outcome.UNKNOWN, Fraction(0))),
    ],
)
def test_grade_keeps_outcomes_apart(answer, unknown, expected):
    assert grade(QUESTION, answer, unknown=unknown) == expected


@pytest.mark.parametrize(
    ("answer", "unknown"), [("left", False), ({"x": [1]}, False), (None, False), (None, True)]
)
def test_grade_never_counts_a_question_of_an_unheard_of_kind(answer, unknown):
    assert grade(UNHEARD_OF, answer, unknown=unknown) == Grade(Outcome.NOT_GRADED)


@pytest.mark.parametrize(
    ("fraction", "points", "expected"),
    [
        ("0", "1", "0.00"),
        ("1", "1", "1.00"),
        ("1", "2.5", "2.50"),
        ("1/3", "1", "0.33"),
        ("2/3", "1", "0.67"),
        ("1/3", "10", "3.33"),
        ("1/8", "1", "0.13"),  # 0.125: up, where half to even would give 0.12
        ("3/8", "1", "0.38"),  # 0.375: up, where half to even would give 0.38 as well
        ("1/200", "1", "0.01"),  # 0.005
        ("1/2", "0.01", "0.01"),
        ("1/2", "0.05", "0.03"),
        ("199/200", "1", "1.00"),
        ("5/8", "0.20", "0.13"),
        ("1", "9999.99", "9999.99"),
        ("4999/10000", "0.01", "0.00"),  # just below a half
        # A quotient cut at 28 digits would reach the half and go up.
        (f"{10**40 - 1}/{2 * 10**42}", "1", "0.00"),
    ],
)
def test_mark_rounds_half_up_to_two_places(fraction, points, expected):
    marked = mark(Fraction(fraction), Fraction(points))

    assert str(marked) == expected


@given(
    st.fractions(min_value=0, max_value=1, max_denominator=10**9),
    st.decimals(min_value=0, max_value=1000, places=2),
)
def test_mark_is_the_nearest_hundredth(fraction, points):
    exact = fraction * Fraction(points)

    error = Fraction(mark(fraction, Fraction(points))) - exact

    assert -Fraction(1, 200) < error <= Fraction(1, 200)


def test_mark_does_not_depend_on_the_callers_decimal_context():
    with localcontext() as context:
        context.prec = 2
        marked = mark(Fraction(1), Fraction("123.45"))

    assert str(marked) == "123.45"


@pytest.mark.parametrize(
    ("score", "maximum", "expected"),
    [
        ("14.50", "20.00", "72.50"),
        ("1.00", "3.00", "33.33"),
        ("2.00", "3.00", "66.67"),
        ("0.00", "20.00", "0.00"),
        ("20.00", "20.00", "100.00"),
        ("0.00", "0.00", "0.00"),
        ("1.00", "800.00", "0.13"),
    ],
)
def test_percent(score, maximum, expected):
    assert str(percent(Decimal(score), Decimal(maximum))) == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("0", "0"),
        ("0.00", "0"),
        ("14.00", "14"),
        ("14.50", "14 1/2"),
        ("0.50", "1/2"),
        ("0.25", "1/4"),
        ("2.75", "2 3/4"),
        ("0.33", "1/3"),
        ("0.67", "2/3"),
        ("6.67", "6 2/3"),
        ("0.37", "0.37"),
        ("0.34", "0.34"),
        ("0.10", "0.1"),
        ("100.10", "100.1"),
        ("100.00", "100"),
        ("1000", "1000"),
        ("-2.00", "-2"),
        ("-0.50", "-1/2"),
        ("-1.50", "-1 1/2"),
        ("-0.37", "-0.37"),
    ],
)
def test_show_mark(value, expected):
    assert show_mark(Decimal(value)) == expected
