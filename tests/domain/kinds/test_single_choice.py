"""Single choice: one right option, the author's fractions, and what guessing is worth."""

from dataclasses import replace
from fractions import Fraction

import pytest

from quizzes.domain.kinds import single_choice
from quizzes.domain.messages import Message, Problem
from quizzes.domain.questions import Arrangement, Key, Option, Question, Shown


def question(texts, *keys, pinned=""):
    """A question on options "o0", "o1", ..., of which one may be pinned."""
    options = tuple(
        Option(f"o{place}", text, position=place, pinned=text == pinned)
        for place, text in enumerate(texts)
    )
    return Question(Shown(kind=single_choice.ID, stem="Which?", options=options), keys=keys)


def guessing_is_worth(asked):
    """The exact mean over all options."""
    fractions = [single_choice.grade(asked, option.id)[0] for option in asked.options]
    return sum(fractions, Fraction(0)) / len(fractions)


@pytest.mark.parametrize("count", [2, 3, 4, 5, 7])
def test_guessing_is_worth_one_in_so_many(count):
    asked = question([f"text {n}" for n in range(count)], Key(option="o1"))

    assert guessing_is_worth(asked) == Fraction(1, count)


def test_guessing_is_worth_the_mean_of_the_authors_fractions():
    asked = question(
        ["red", "green", "blue", "grey"],
        Key(option="o0", credit=Fraction(1, 3)),
        Key(option="o2"),
        Key(option="o3", credit=Fraction(0)),
    )

    assert guessing_is_worth(asked) == Fraction(1, 3)


def test_partial_credit_is_explained_and_full_credit_needs_no_word():
    asked = question(
        ["red", "green", "blue"], Key(option="o0"), Key(option="o1", credit=Fraction(1, 2))
    )

    assert single_choice.grade(asked, "o0") == (1, ())
    assert single_choice.grade(asked, "o1") == (
        Fraction(1, 2),
        (Message.of("choice.partly", credit="1/2"),),
    )
    assert single_choice.grade(asked, "o2") == (0, ())


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        (question(["red", "green"], Key(option="o1")), ()),
        (question(["red"], Key(option="o0")), (Problem.of("options", "choice.too_few"),)),
        (
            question(["red", "green", " Red"], Key(option="o1")),
            (Problem.of("options", "choice.repeated", text="red"),),
        ),
        (
            question(["red", "green"]),
            (Problem.of("options", "choice.one_right", count=0),),
        ),
        (
            question(["red", "green"], Key(option="o0"), Key(option="o1")),
            (Problem.of("options", "choice.one_right", count=2),),
        ),
        (
            question(["red", "green"], Key(option="o0"), Key(option="o1", credit=Fraction(-1, 3))),
            (Problem.of("options", "choice.credit_range"),),
        ),
        (
            question(["red", "red"], Key(option="o0", credit=Fraction(3, 2))),
            (
                Problem.of("options", "choice.repeated", text="red"),
                Problem.of("options", "choice.one_right", count=0),
                Problem.of("options", "choice.credit_range"),
            ),
        ),
    ],
)
def test_problems_are_collected(asked, expected):
    assert single_choice.problems(asked) == expected


@pytest.mark.parametrize("key", ["o0", "o1", "o2"])
def test_years_stay_sorted_whichever_is_the_key(key):
    asked = question(["2004", "1979", "2016"], Key(option=key))

    assert {single_choice.arrange(asked, seed) for seed in range(20)} == {("o1", "o0", "o2")}


def test_present_follows_the_order_of_the_attempt():
    asked = question(["red", "green", "blue"], Key(option="o0"))
    red, green, blue = asked.options

    shown = single_choice.present(asked.shown, ("o2", "o0", "o1"))

    assert shown == Arrangement(options=(blue, red, green))


def test_key_is_the_option_with_full_credit():
    asked = question(["red", "green"], Key(option="o0", credit=Fraction(1, 2)), Key(option="o1"))

    assert single_choice.key(asked) == "o1"
    assert single_choice.key(replace(asked, keys=asked.keys[::-1])) == "o1"
