"""Closing: once, by submit or by the clock, with the answers that were saved in time."""

from datetime import timedelta
from decimal import Decimal

import pytest

from quizzes.actions.answering import NoSuchAttempt, Refused
from quizzes.actions.close_attempt import (
    close_if_overdue,
    close_overdue,
    submit_attempt,
    sweep_overdue,
)
from quizzes.actions.take_attempt import QUEUE
from quizzes.models import Attempt, Grade, Question
from quizzes.queries.replay import replay_attempts
from tests.builders import CONTENTS, make_quiz
from tests.taking import (
    NOON,
    SOON,
    answer,
    check,
    guest,
    member,
    save,
    sent,
    slot_of,
    start,
    submit,
)

pytestmark = pytest.mark.django_db

DEADLINE = NOON + timedelta(minutes=10)
IN_GRACE = DEADLINE + timedelta(seconds=30)
TOO_LATE = IN_GRACE + timedelta(seconds=1)
OVER = TOO_LATE + QUEUE


@pytest.fixture
def taker():
    return member()


@pytest.fixture
def attempt(taker):
    return start(make_quiz(time_limit=10), taker)


def outcomes(attempt):
    rows = Grade.objects.filter(slot__attempt=attempt).order_by("slot__number")
    return [(row.slot.number, row.outcome, row.mark) for row in rows]


def closing(attempt):
    attempt.refresh_from_db()
    return (attempt.closing, attempt.closed_at, attempt.score)


def test_submitting_grades_every_question_and_adds_up(attempt, taker):
    save(attempt, taker, answer(attempt, 1, "wrong"))
    save(attempt, taker, answer(attempt, 1, "partly"))
    check(attempt, taker, answer(attempt, 2, "right"))
    save(attempt, taker, sent(3, None, unknown=True))

    submit(attempt, taker)

    assert outcomes(attempt) == [
        (1, "graded", Decimal("0.50")),
        (2, "graded", Decimal("1.00")),
        (3, "unknown", Decimal("0.00")),
        (4, "unanswered", Decimal("0.00")),
    ]
    assert closing(attempt) == ("submitted", SOON, Decimal("1.50"))
    assert list(replay_attempts()) == []


@pytest.mark.parametrize("number", [1, 2, 3, 4])
def test_a_cleared_answer_is_unanswered(attempt, taker, number):
    save(attempt, taker, answer(attempt, number))
    save(attempt, taker, sent(number, None))

    submit(attempt, taker)

    assert outcomes(attempt)[number - 1] == (number, "unanswered", Decimal("0.00"))
    assert closing(attempt)[2] == 0


def test_all_right_gives_all_points(attempt, taker):
    for number in (1, 2, 3, 4):
        save(attempt, taker, answer(attempt, number))

    submit(attempt, taker)

    assert closing(attempt)[2] == attempt.max_score == Decimal("4.00")


def test_submitting_again_changes_nothing_and_replies_the_same(attempt, taker):
    save(attempt, taker, answer(attempt, 1))

    replies = [submit(attempt, taker, at=SOON + timedelta(seconds=n)) for n in range(3)]

    assert [(each.closing, each.closed_at, each.score) for each in replies] == [
        ("submitted", SOON, Decimal("1.00"))
    ] * 3
    assert Grade.objects.count() == 4


def test_whoever_read_it_before_it_was_closed_does_not_close_it_again(attempt, taker):
    save(attempt, taker, answer(attempt, 1))
    read_before = Attempt.objects.get()
    submit(attempt, taker)

    close_overdue(read_before)

    assert (read_before.closing, read_before.score) == ("submitted", 1)
    assert closing(attempt) == ("submitted", SOON, 1)
    assert Grade.objects.count() == 4


def test_a_late_submit_after_the_grace_closes_as_of_the_deadline(attempt, taker):
    save(attempt, taker, answer(attempt, 1))

    submit(attempt, taker, at=TOO_LATE)

    assert closing(attempt) == ("overdue", DEADLINE, Decimal("1.00"))


def test_a_submit_within_the_grace_is_a_submit(attempt, taker):
    submit(attempt, taker, at=IN_GRACE)

    assert closing(attempt) == ("submitted", IN_GRACE, 0)


def test_a_late_answer_does_not_reach_the_score(attempt, taker):
    save(attempt, taker, answer(attempt, 1, "wrong"))
    with pytest.raises(Refused):
        save(attempt, taker, answer(attempt, 1, "right"), at=TOO_LATE)

    submit(attempt, taker, at=TOO_LATE)

    assert closing(attempt) == ("overdue", DEADLINE, 0)
    assert list(replay_attempts()) == []


@pytest.mark.parametrize(("now", "expected"), [(IN_GRACE, ""), (TOO_LATE, ""), (OVER, "overdue")])
def test_a_read_closes_an_attempt_whose_time_is_up(attempt, taker, now, expected):
    save(attempt, taker, answer(attempt, 1))

    read = close_if_overdue(attempt, now=now)

    assert read.closing == closing(attempt)[0] == expected
    assert len(outcomes(attempt)) == (4 if expected else 0)


def test_the_sweep_closes_all_that_are_overdue_and_only_those(attempt, taker):
    unlimited = start(make_quiz(), taker)
    longer = start(make_quiz(time_limit=60), taker)
    submitted = start(make_quiz(time_limit=10), taker)
    submit(submitted, taker)
    save(attempt, taker, answer(attempt, 1))

    assert [sweep_overdue(now=now) for now in (IN_GRACE, TOO_LATE, OVER, OVER)] == [0, 0, 1, 0]

    assert closing(attempt) == ("overdue", DEADLINE, Decimal("1.00"))
    assert closing(submitted) == ("submitted", SOON, 0)
    assert set(Attempt.objects.filter(closed_at=None)) == {unlimited, longer}
    assert list(replay_attempts()) == []


def test_an_answer_that_came_in_time_and_had_to_wait_finds_the_attempt_open(attempt, taker):
    """Nobody reads or sweeps it shut meanwhile; a page may be asked for after the grace."""
    close_if_overdue(attempt, now=TOO_LATE)
    sweep_overdue(now=TOO_LATE)

    save(attempt, taker, answer(attempt, 1), at=IN_GRACE)

    assert sweep_overdue(now=OVER) == 1
    assert closing(attempt) == ("overdue", DEADLINE, Decimal("1.00"))


def test_nobody_else_can_submit(attempt):
    for stranger in (guest(), member(), member(is_staff=True)):
        with pytest.raises(NoSuchAttempt):
            submit_attempt(attempt.uuid, who=stranger.who, arrived_at=SOON)

    assert closing(attempt) == ("", None, None)


def test_a_kind_that_is_not_installed_is_asked_but_not_held_against_anyone(taker):
    quiz = make_quiz(["single_choice", "short_text"])
    Question.objects.filter(kind="short_text").update(kind="hologram")
    attempt = start(quiz, taker)
    save(attempt, taker, answer(attempt, 1))
    save(attempt, taker, sent(2, {"whatever": [1]}))

    submit(attempt, taker)

    assert outcomes(attempt) == [(1, "graded", Decimal("1.00")), (2, "not_graded", Decimal("0.00"))]
    assert (closing(attempt)[2], attempt.max_score) == (1, 1)
    assert slot_of(attempt, 2).revision.stem == CONTENTS["short_text"].stem
