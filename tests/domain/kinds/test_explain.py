"""Open answers: their length, the model answer, and what an author should mend."""

from dataclasses import replace
from fractions import Fraction

import pytest

from quizzes.domain.kinds import explain
from quizzes.domain.messages import Problem
from quizzes.domain.questions import Arrangement, Key, Question, Shown

MODEL = "Cold, hunger and habit."
KEYS = (Key(value="Cold", credit=Fraction(2)), Key(value="Hunger"), Key(value="Habit"))
POINTS = Problem.of("keys", "explain.points", least=1, most=4)
WEIGHT = Problem.of("keys", "explain.weight")
LONGEST = Problem.of("longest", "explain.longest", least=100, most=3000)
NO_MODEL = Problem.of("model", "explain.no_model")


def question(*keys, model=MODEL, **spec):
    return Question(Shown("explain", "Why?", spec=spec), keys or KEYS, {"model": model})


def heavy(weight):
    return question(KEYS[0], Key(value="Frost", credit=Fraction(weight)))


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        (question(), ()),
        (question(*KEYS[:2]), ()),
        (question(*KEYS, Key(value="Frost")), ()),
        (question(KEYS[0]), ()),
        (replace(question(), keys=()), (POINTS,)),
        (question(*KEYS, Key(value="Frost"), Key(value="Snow")), (POINTS,)),
        (question(*KEYS, Key(value=" ")), (Problem.of("keys", "explain.empty_point"),)),
        (question(*KEYS, Key(value="cold")), (Problem.of("keys", "explain.repeated_point"),)),
        (heavy("1/2"), ()),
        (heavy(100), ()),
        (heavy(0), (WEIGHT,)),
        (heavy(-1), (WEIGHT,)),
        (heavy(101), (WEIGHT,)),
        (question(longest=100), ()),
        (question(longest=3000), ()),
        (question(longest=99), (LONGEST,)),
        (question(longest=3001), (LONGEST,)),
        (question(longest="300"), (LONGEST,)),
        (question(longest=True), (LONGEST,)),
        (replace(question(), key_spec={}), (NO_MODEL,)),
        (question(model=" "), (NO_MODEL,)),
        (question(model=["Cold"]), (NO_MODEL,)),
        (question(model="x" * 2000), ()),
        (question(model="x" * 2001), (Problem.of("model", "explain.long_model", limit=2000),)),
        (
            question(model="x" * 101, longest=100),
            (Problem.of("model", "explain.long_model", limit=100),),
        ),
    ],
)
def test_problems(asked, expected):
    assert explain.problems(asked) == expected


@pytest.mark.parametrize(
    ("spec", "longest"),
    [
        ({}, 2000),
        ({"longest": 100}, 100),
        ({"longest": 3000}, 3000),
        ({"longest": 3001}, 2000),
        ({"longest": 99}, 2000),
        ({"longest": "300"}, 2000),
    ],
)
def test_the_page_asks_for_sentences_and_says_how_many_characters_fit(spec, longest):
    assert explain.present(question(**spec).shown, ()) == Arrangement(
        wanted="wanted.sentences", longest=longest
    )


def test_the_key_is_the_model_answer_and_a_text_alone_earns_nothing():
    assert explain.key(question()) == MODEL
    assert explain.key(replace(question(), key_spec={})) == ""
    assert explain.grade(question(), MODEL) == (0, ())
