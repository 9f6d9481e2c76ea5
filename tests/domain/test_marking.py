"""Open answers: no program marks them, and what their learners tick is kept apart from scores."""

from dataclasses import replace
from fractions import Fraction

import pytest

from quizzes.domain import kinds
from quizzes.domain.answers import read_answer
from quizzes.domain.grading import Grade, Outcome, grade
from quizzes.domain.marking import Point, checklist, marked, numbers_met
from quizzes.domain.messages import Malformed, Message
from quizzes.domain.questions import Key, Question, Shown

QUESTION = Question(
    Shown("explain", "Why?"),
    keys=(Key(value="Cold", credit=Fraction(2)), Key(value="Hunger"), Key(value="Habit")),
    key_spec={"model": "Cold, hunger and habit."},
)
COLD = Message.of("marking.met", number=1, point="Cold")
HABIT = Message.of("marking.met", number=3, point="Habit")


def test_a_text_alone_is_to_be_marked_and_earns_nothing():
    for text in ("Cold, hunger and habit.", "x"):
        assert grade(QUESTION, text) == Grade(Outcome.TO_MARK)
    assert grade(QUESTION, None) == Grade(Outcome.UNANSWERED)
    assert grade(QUESTION, None, unknown=True) == Grade(Outcome.UNKNOWN)


def test_only_kinds_that_mark_themselves_count():
    counting = [kind for kind in (*kinds.all_kinds(), "hologram") if kinds.counts(kind)]

    assert {"explain", "hologram"}.isdisjoint(counting)
    assert "short_text" in counting


def test_the_checklist_is_what_the_key_holds():
    assert checklist(QUESTION) == (
        Point(1, "Cold", Fraction(2)),
        Point(2, "Hunger"),
        Point(3, "Habit"),
    )


@pytest.mark.parametrize(
    ("points", "share", "notes"),
    [
        ((), Fraction(0), ()),
        ((3, 1, 1), Fraction(3, 4), (COLD, HABIT)),
        (
            (1, 2, 3),
            Fraction(1),
            (COLD, Message.of("marking.met", number=2, point="Hunger"), HABIT),
        ),
    ],
)
def test_a_marking_is_the_share_of_the_points_by_weight(points, share, notes):
    found = marked(QUESTION, points)

    assert found == Grade(Outcome.TO_MARK, share, notes)
    assert numbers_met(Message.from_json(note.as_json()) for note in notes) == set(points)


@pytest.mark.parametrize("stray", [0, -1, 4])
def test_a_point_that_is_not_there_is_refused(stray):
    with pytest.raises(Malformed) as refused:
        marked(QUESTION, [1, stray])

    assert refused.value.message == Message.of("marking.no_such_point", number=stray)


def test_an_open_answer_may_have_several_lines_up_to_its_length():
    short = replace(QUESTION.shown, spec={"longest": 100})

    assert read_answer("text", " One.\r\n\r\nTwo.\t ", shown=short) == "One.\n\nTwo."
    with pytest.raises(Malformed) as refused:
        read_answer("text", "x" * 101, shown=short)
    assert refused.value.message == Message.of("answer.too_long", limit=100)
