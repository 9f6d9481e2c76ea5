"""True or false: one side is right, each side has its word, and a guess is worth a half."""

from fractions import Fraction

import pytest

from quizzes.domain.kinds import true_false
from quizzes.domain.messages import Message, Problem
from quizzes.domain.questions import Arrangement, Key, Option, Question, Shown
from quizzes.domain.showing import feedback_for, show_key


def statement(*keys, stem="Swifts sleep on the wing.", options=(), **key_spec):
    return Question(
        Shown(kind=true_false.ID, stem=stem, options=options), keys=keys, key_spec=key_spec
    )


@pytest.mark.parametrize("side", ["true", "false"])
def test_guessing_is_worth_a_half(side):
    asked = statement(Key(value=side))

    fractions = [true_false.grade(asked, answer)[0] for answer in (True, False)]

    assert sum(fractions) / 2 == Fraction(1, 2)
    assert true_false.grade(asked, side == "true") == (1, ())
    assert true_false.grade(asked, side != "true") == (0, ())


def test_each_side_has_its_word():
    asked = statement(Key(value="false", feedback="Well judged."), otherwise="They do.")

    assert feedback_for(true_false.SHAPE, asked, False) == "Well judged."
    assert feedback_for(true_false.SHAPE, asked, True) == "They do."
    assert feedback_for(true_false.SHAPE, asked, None) == ""


@pytest.mark.parametrize(("side", "word"), [("true", "True"), ("false", "False")])
def test_the_key_is_shown_in_a_word(side, word):
    asked = statement(Key(value=side))

    assert show_key(true_false.SHAPE, asked, true_false.key(asked)) == (word,)


def test_true_stands_first_in_every_attempt():
    asked = statement(Key(value="true"))

    assert {true_false.arrange(asked, seed) for seed in range(20)} == {()}
    assert true_false.present(asked.shown, ()) == Arrangement(wanted="wanted.true_or_false")


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        (statement(Key(value="true")), ()),
        (statement(), (Problem.of("keys", "truth.one_side"),)),
        (statement(Key(value="yes")), (Problem.of("keys", "truth.one_side"),)),
        (
            statement(Key(value="true"), Key(value="false")),
            (Problem.of("keys", "truth.one_side"),),
        ),
        (
            statement(Key(value="true", credit=Fraction(1, 2))),
            (Problem.of("keys", "truth.full_credit"),),
        ),
        (
            statement(Key(value="true"), options=(Option("a", "Maybe"),)),
            (Problem.of("options", "truth.no_options"),),
        ),
        (
            statement(Key(value="true"), stem="Do swifts sleep on the wing? "),
            (Problem("stem", Message.of("truth.a_question"), level="warning"),),
        ),
    ],
)
def test_problems(asked, expected):
    assert true_false.problems(asked) == expected
