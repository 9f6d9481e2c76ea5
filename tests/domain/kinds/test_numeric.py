"""Questions for a number: what is right, what is worth a part, and what authors should mend."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizzes.domain import kinds
from quizzes.domain.answers import read_answer
from quizzes.domain.messages import Malformed, Message, Problem
from quizzes.domain.questions import Arrangement, Key, Question, Shown
from quizzes.domain.showing import show_key

NUMERIC = kinds.get("numeric")


def asked(*values, unit="", **key_spec):
    keys = tuple(value if isinstance(value, Key) else Key(value=value) for value in values)
    spec = {"unit": unit} if unit else {}
    return Question(Shown("numeric", "How many?", spec=spec), keys=keys, key_spec=key_spec)


def graded(question, raw):
    return NUMERIC.grade(question, read_answer("number", raw, shown=question.shown))


def right(question, *answers):
    return [raw for raw in answers if graded(question, raw)[0] == 1]


def test_four_per_cent_is_what_rounds_to_it():
    loans = asked("4", unit="%")

    assert right(loans, "3.4", "3.5", "4", "four percent", "4.5", "4.6") == [
        "3.5",
        "4",
        "four percent",
        "4.5",
    ]
    with pytest.raises(Malformed) as refused:
        graded(loans, "0.04")
    assert refused.value.message == Message.of("number.share", number="0.04", percent="4")
    with pytest.raises(Malformed) as refused:
        graded(loans, "3.5 to 4.5")
    assert refused.value.message == Message.of("number.range")


@pytest.mark.parametrize("unit", ["", "%"])
def test_a_third_is_what_people_call_so(unit):
    answers = ["a third", "one third", "1/3", "33 %", "32.5 %", "34 %", "32 %", "35 %", "half"]

    assert right(asked("a third", unit=unit), *answers) == answers[:6]


def test_whoever_is_near_is_told_what_the_source_gives():
    question = asked("51.9", unit="%")

    assert graded(question, "51.9") == (1, ())
    assert graded(question, "51.94") == (1, (Message.of("number.near", figure="51.9 %"),))


def test_bands_and_other_numbers_have_their_own_credit():
    question = asked(
        "38",
        Key(value="36 to 40", credit=Fraction(1, 2)),
        Key(value="83", credit=Fraction(1, 4)),
        Key(value="30-50", credit=Fraction(1, 10)),
        unit="arrests",
    )
    partly = (Message.of("number.partly", figure="38 arrests"),)

    assert [graded(question, raw) for raw in ("38", "40", "83", "50", "51")] == [
        (1, ()),
        (Fraction(1, 2), partly),
        (Fraction(1, 4), partly),
        (Fraction(1, 10), partly),
        (0, ()),
    ]


def test_a_number_named_as_wrong_earns_nothing_and_is_not_explained():
    assert graded(asked("38", Key(value="83", credit=Fraction(0))), "83") == (0, ())


def test_a_band_may_name_its_unit_once():
    question = asked("0.3 to 0.5 %", unit="%")

    assert NUMERIC.problems(question) == ()
    assert right(question, "0.3 %", "0.5 %", "0.6 %", "30 %") == ["0.3 %", "0.5 %"]


@pytest.mark.parametrize(
    ("value", "unit", "middle"),
    [("36 to 40", "", "38"), ("30 to 50", "%", "40%"), ("30 to 50 %", "%", "40%")],
)
def test_the_key_of_a_band_is_its_middle(value, unit, middle):
    assert NUMERIC.key(asked(value, unit=unit)) == middle


@pytest.mark.parametrize(
    ("rule", "tolerance", "sound"),
    [
        ("absolute", "0.5", True),
        ("absolute", "0", False),
        ("relative", "0.5", True),
        ("geometric", "1.5", True),
        ("figures", "1", True),
        ("figures", "0", False),
        ("absolute", "999999999999", True),
        ("absolute", "1000000000000", False),
    ],
)
def test_a_tolerance_has_bounds(rule, tolerance, sound):
    problem = Problem.of("tolerance", f"number.tolerance_{rule}")

    found = NUMERIC.problems(asked("100", rule=rule, tolerance=tolerance))

    assert found == (() if sound else (problem,))


@pytest.mark.parametrize(
    ("rule", "tolerance", "accepted"),
    [
        ("exact", "", ["100"]),
        ("printed", "", ["100", "100.5"]),
        ("about", "", ["100", "100.5", "105"]),
        ("absolute", "6", ["100", "100.5", "105", "106"]),
        ("relative", "10", ["100", "100.5", "105", "106", "110"]),
        ("geometric", "2", ["100", "100.5", "105", "106", "110", "200"]),
        ("figures", "1", ["100", "100.5", "105", "106", "110"]),
    ],
)
def test_the_authors_rule(rule, tolerance, accepted):
    question = asked("100", rule=rule, tolerance=tolerance)

    assert NUMERIC.problems(question) == ()
    assert right(question, "100", "100.5", "105", "106", "110", "200", "300") == accepted


def test_the_unit_stands_beside_the_field():
    assert NUMERIC.present(asked("4", unit="%").shown, ()) == Arrangement(unit="%")
    assert NUMERIC.present(asked("4").shown, ()) == Arrangement(wanted="wanted.number")
    assert NUMERIC.present(asked("4", unit=7).shown, ()) == Arrangement(wanted="wanted.number")


@pytest.mark.parametrize(
    ("value", "unit", "shown"),
    [("a third", "", "a third"), ("about 40", "km", "about 40 km"), ("51.9 %", "%", "51.9 %")],
)
def test_the_key_is_shown_as_the_source_has_it(value, unit, shown):
    question = asked(value, unit=unit)

    assert show_key("number", question, NUMERIC.key(question)) == (shown,)


@pytest.mark.parametrize(
    ("question", "found"),
    [
        (asked(), Problem.of("keys", "number.no_answer")),
        (
            asked(Key(value="38", credit=Fraction(1, 2))),
            Problem.of("keys", "number.first_not_full", figure="38"),
        ),
        (
            asked("38", Key(value="40", credit=Fraction(2))),
            Problem.of("keys", "number.credit_range"),
        ),
        (asked("", "38"), Problem.of("keys", "number.key_not_read", figure="")),
        (asked("many"), Problem.of("keys", "number.key_not_read", figure="many")),
        (asked("4", rule="vague"), Problem.of("rule", "number.unknown_rule", rule="vague")),
        (asked("4", rule="absolute"), Problem.of("tolerance", "number.tolerance_absolute")),
        (
            asked("4", rule="relative", tolerance="-1"),
            Problem.of("tolerance", "number.tolerance_relative"),
        ),
        (
            asked("4", rule="geometric", tolerance="1"),
            Problem.of("tolerance", "number.tolerance_geometric"),
        ),
        (
            asked("4", rule="figures", tolerance="1.5"),
            Problem.of("tolerance", "number.tolerance_figures"),
        ),
        (
            asked("38", "thirty-eight"),
            Problem("keys", Message.of("number.covered", figure="thirty-eight"), level="warning"),
        ),
    ],
)
def test_problem_is_told(question, found):
    assert NUMERIC.problems(question) == (found,)


def test_a_wrong_number_may_be_named_with_no_credit():
    assert NUMERIC.problems(asked("38", Key(value="83", credit=Fraction(0)))) == ()


def test_every_row_that_is_no_number_is_told():
    assert NUMERIC.problems(asked("many", "few", "3,5")) == (
        Problem.of("keys", "number.key_not_read", figure="many"),
        Problem.of("keys", "number.key_not_read", figure="few"),
        Problem.of("keys", "number.key_not_read", figure="3,5"),
        Problem.of("keys", "number.decimal_comma", meant="3.5"),
    )


def test_a_share_as_the_key_is_asked_back_from_its_author_too():
    assert NUMERIC.problems(asked("0.5", unit="%")) == (
        Problem.of("keys", "number.key_not_read", figure="0.5"),
        Problem.of("keys", "number.share", number="0.5", percent="50"),
    )
    assert NUMERIC.problems(asked("0.5 %", unit="%")) == ()


@given(
    st.decimals(-1000, 1000, places=2),
    st.decimals(-1000, 1000, places=2),
    st.sampled_from(["source", "about", "printed"]),
)
def test_a_fraction_lies_between_nothing_and_all(truth, answer, rule):
    question = asked(f"{truth:f}", Key(value="0 to 500", credit=Fraction(1, 3)), rule=rule)

    fraction, notes = graded(question, f"{answer:f}")

    assert 0 <= fraction <= 1
    assert notes or fraction in (0, 1)
    assert graded(question, NUMERIC.key(question))[0] == 1
