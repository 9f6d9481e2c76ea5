"""A flag is its learner's own, is set once, and belongs to an open attempt."""

import pytest

from quizzes.actions.answering import NoSuchAttempt
from quizzes.actions.flag_question import flag_question
from quizzes.models import Flag
from quizzes.queries.attempts import view_attempt
from tests.builders import make_quiz
from tests.taking import NOON, SOON, guest, member, start, submit

pytestmark = pytest.mark.django_db


def flag(attempt, taker, number=2, *, flagged=True):
    flag_question(attempt.uuid, number, flagged=flagged, who=taker.who, now=SOON)


def flags(attempt):
    return [slot.number for slot in view_attempt(attempt).flagged]


@pytest.mark.parametrize("make", [guest, member])
def test_a_flag_is_set_once_and_taken_away(make):
    taker = make()
    attempt = start(make_quiz(), taker)

    flag(attempt, taker)
    flag(attempt, taker)

    assert flags(attempt) == [2]
    assert list(Flag.objects.values_list("slot__number", "created_at")) == [(2, SOON)]
    flag(attempt, taker, flagged=False)
    flag(attempt, taker, flagged=False)
    assert flags(attempt) == []


@pytest.mark.parametrize("number", [0, 5, 32_767])
def test_there_is_no_such_question(number):
    taker = guest()

    with pytest.raises(NoSuchAttempt):
        flag(start(make_quiz(), taker), taker, number)


def test_nobody_flags_for_somebody_else():
    attempt = start(make_quiz(), guest())

    with pytest.raises(NoSuchAttempt):
        flag(attempt, member())
    assert flags(attempt) == []


def test_a_closed_attempt_takes_no_flag_and_keeps_those_it_has():
    taker = guest()
    attempt = start(make_quiz(), taker, now=NOON)
    flag(attempt, taker, 1)
    submit(attempt, taker)

    for flagged in (True, False):
        with pytest.raises(NoSuchAttempt):
            flag(attempt, taker, 1, flagged=flagged)

    assert flags(attempt) == [1]
