"""Checking: the answer is graded at once, and its question takes no other."""

from datetime import timedelta
from fractions import Fraction

import pytest

from quizzes.actions.answering import NoSuchAttempt, Refused, Saved
from quizzes.actions.check_answer import check_answer
from quizzes.domain.messages import Malformed
from quizzes.models import Grade, Step
from tests.builders import KINDS, make_quiz, qualities, raw_answer
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
    steps_of,
    submit,
)

pytestmark = pytest.mark.django_db

LATER = SOON + timedelta(seconds=20)


@pytest.fixture
def taker():
    return guest()


@pytest.fixture
def attempt(taker):
    return start(make_quiz(KINDS, time_limit=10), taker)


def refused(attempt, taker, item, **when):
    with pytest.raises(Refused) as caught:
        check(attempt, taker, item, **when)
    return caught.value.code


def grades_of(attempt):
    rows = Grade.objects.filter(slot__attempt=attempt).order_by("id")
    return [(row.slot.number, row.step.sequence, row.outcome, row.fraction) for row in rows]


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(("quality", "fraction"), [("right", Fraction(1)), ("wrong", Fraction(0))])
def test_checking_saves_grades_and_closes_the_question(attempt, taker, kind, quality, fraction):
    number = KINDS.index(kind) + 1

    reply = check(attempt, taker, answer(attempt, number, quality))

    assert reply == Saved(number, 1, SOON)
    expected = ("graded", fraction) if qualities(kind) else ("to_mark", Fraction(0))
    assert grades_of(attempt) == [(number, 1, *expected)]
    assert slot_of(attempt, number).checked_at == SOON
    others = attempt.slots.exclude(number=number).values_list("checked_at", flat=True)
    assert set(others) == {None}


def test_an_answer_saved_before_is_graded_by_the_newest(attempt, taker):
    save(attempt, taker, answer(attempt, 1, "wrong"))

    check(attempt, taker, answer(attempt, 1, "right"))

    assert grades_of(attempt) == [(1, 2, "graded", Fraction(1))]


def test_an_answer_that_is_already_saved_can_be_checked_as_it_stands(attempt, taker):
    item = answer(attempt, 1)
    saved = save(attempt, taker, item)

    assert check(attempt, taker, item, at=LATER) == saved
    assert grades_of(attempt) == [(1, 1, "graded", Fraction(1))]
    assert len(steps_of(attempt)) == 1


def test_a_resend_gets_the_same_reply_and_one_grade(attempt, taker):
    item = answer(attempt, 1)

    replies = [check(attempt, taker, item, at=at) for at in (SOON, LATER)]

    assert replies == [Saved(1, 1, SOON)] * 2
    assert (len(grades_of(attempt)), slot_of(attempt, 1).checked_at) == (1, SOON)


def test_a_client_id_with_another_answer_checks_nothing(attempt, taker):
    saved = answer(attempt, 1, "wrong")
    save(attempt, taker, saved)

    assert (
        refused(attempt, taker, answer(attempt, 1, client_id=saved.client_id)) == "client-id-used"
    )
    assert (Grade.objects.count(), slot_of(attempt, 1).checked_at) == (0, None)


def test_a_second_answer_to_a_checked_question_is_refused(attempt, taker):
    check(attempt, taker, answer(attempt, 1, "wrong"))

    assert refused(attempt, taker, answer(attempt, 1, "right")) == "slot-closed"
    assert grades_of(attempt) == [(1, 1, "graded", Fraction(0))]


def test_saying_one_does_not_know_can_be_checked(attempt, taker):
    check(attempt, taker, sent(1, None, unknown=True))

    assert grades_of(attempt) == [(1, 1, "unknown", Fraction(0))]


@pytest.mark.parametrize(
    ("kind", "raw"),
    [
        ("single_choice", None),
        ("single_choice", ""),
        ("short_text", "  "),
        ("date", {"year": ""}),
        ("ordering", []),
    ],
)
def test_an_empty_answer_is_refused_and_nothing_is_closed(attempt, taker, kind, raw):
    number = KINDS.index(kind) + 1

    with pytest.raises(Malformed) as caught:
        check(attempt, taker, sent(number, raw))

    assert caught.value.message.code == "answer.empty"
    assert (Step.objects.count(), Grade.objects.count()) == (0, 0)
    assert slot_of(attempt, number).checked_at is None


def test_what_cannot_be_read_closes_nothing(attempt, taker):
    with pytest.raises(Malformed):
        check(attempt, taker, sent(1, "no-such-id"))

    assert (Step.objects.count(), slot_of(attempt, 1).checked_at) == (0, None)


def test_a_stale_answer_closes_nothing(attempt, taker):
    save(attempt, taker, answer(attempt, 1, sequence=4))

    assert refused(attempt, taker, answer(attempt, 1, sequence=2)) == "stale-sequence"
    assert (slot_of(attempt, 1).checked_at, Grade.objects.count()) == (None, 0)


def test_a_quiz_that_answers_at_the_end_checks_nothing_and_keeps_nothing():
    taker = guest()
    attempt = start(make_quiz(feedback="deferred"), taker)

    assert refused(attempt, taker, answer(attempt, 1)) == "no-check"
    assert (Step.objects.count(), Grade.objects.count()) == (0, 0)
    assert slot_of(attempt, 1).checked_at is None


def test_a_late_check_shows_nothing_and_counts_for_nothing(attempt, taker):
    late = NOON + timedelta(minutes=12)

    assert refused(attempt, taker, answer(attempt, 1), at=late) == "late"

    attempt.refresh_from_db()
    assert (attempt.closing, attempt.score) == ("overdue", 0)
    assert steps_of(attempt) == [(1, raw_answer(slot_of(attempt, 1)), False, True)]
    assert slot_of(attempt, 1).checked_at is None


def test_a_closed_attempt_checks_nothing_more(attempt, taker):
    submit(attempt, taker)

    assert refused(attempt, taker, answer(attempt, 1)) == "attempt-closed"
    assert Step.objects.count() == 0


def test_a_check_sent_again_after_the_submit_gets_its_reply(attempt, taker):
    item = answer(attempt, 1)
    first = check(attempt, taker, item)
    submit(attempt, taker)

    assert check(attempt, taker, item, at=LATER) == first
    assert Grade.objects.filter(slot__number=1).count() == 1


def test_nobody_else_can_check(attempt):
    for stranger in (guest(), member(), member(is_staff=True)):
        with pytest.raises(NoSuchAttempt):
            check_answer(attempt.uuid, answer(attempt, 1), who=stranger.who, arrived_at=SOON)

    assert Step.objects.count() == 0
