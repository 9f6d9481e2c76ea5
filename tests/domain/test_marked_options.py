"""The options of a choice question, as they are shown once the key is."""

from fractions import Fraction

import pytest

from quizzes.domain.marked_options import MarkedOption, marked_options
from quizzes.domain.questions import Key, Option, Question, Shown

SPRING, AUTUMN, WINTER, NEVER = (
    Option(*pair) for pair in (("s", "Spring"), ("a", "Autumn"), ("w", "Winter"), ("n", "Never"))
)
SEASONS = Question(
    Shown("single_choice", "When do they leave?", options=(SPRING, AUTUMN, WINTER, NEVER)),
    keys=(
        Key(option="a", feedback="They gather in September."),
        Key(option="w", credit=Fraction(1, 3)),
        Key(option="s", credit=Fraction(0), feedback="Then they arrive."),
    ),
)
LAID_OUT = (NEVER, SPRING, WINTER, AUTUMN)


@pytest.mark.parametrize(
    ("shape", "answer", "marks"),
    [
        ("choice", "a", ["", "", "partly", "chosen right"]),
        ("choice", "s", ["", "chosen wrong", "partly", "right"]),
        ("choice", "w", ["", "", "chosen partly", "right"]),
        ("choice", None, ["", "", "partly", "right"]),
        ("choices", ["a", "n"], ["chosen wrong", "", "partly", "chosen right"]),
        ("choices", None, ["", "", "partly", "right"]),
    ],
)
def test_each_option_says_whether_it_was_chosen_and_whether_it_is_right(shape, answer, marks):
    found = marked_options(SEASONS, answer, shape=shape, laid_out=LAID_OUT)

    assert [f"{'chosen ' * each.chosen}{each.mark}" for each in found] == marks


def test_each_has_the_feedback_for_whoever_chooses_it():
    found = marked_options(SEASONS, "s", shape="choice", laid_out=LAID_OUT)

    assert found == (
        MarkedOption("Never", False, ""),
        MarkedOption("Spring", True, "wrong", "Then they arrive."),
        MarkedOption("Winter", False, "partly"),
        MarkedOption("Autumn", False, "right", "They gather in September."),
    )


@pytest.mark.parametrize("shape", ["sequence", "pairs", "boolean", "text"])
def test_where_nothing_is_chosen_from_options_there_are_none(shape):
    assert marked_options(SEASONS, None, shape=shape, laid_out=LAID_OUT) == ()
