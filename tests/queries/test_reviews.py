"""Reviews: of each question as much as may be shown, and no more."""

from datetime import timedelta

import pytest

from quizzes.permissions import EVERYTHING, NOTHING, OWN_ANSWER
from quizzes.queries.attempts import find_attempt
from quizzes.queries.reviews import review_slots
from quizzes.queries.slot_reviews import SlotReview
from tests.builders import make_quiz
from tests.taking import SOON, answer, check, guest, member, save, start, submit

pytestmark = pytest.mark.django_db

LATER = SOON + timedelta(days=7)
TOLD = (
    *("outcome", "mark", "notes", "key", "options", "feedback", "explanation", "sources"),
    "corrected_at",
)


@pytest.fixture
def taker():
    return guest()


def reviews(attempt, who, *, now=SOON):
    found = find_attempt(who, attempt.uuid) or attempt
    return review_slots(found, who, now=now)


def nothing_told(review):
    """Whether every part that a review tells of the key is that of an empty review."""
    empty = SlotReview(review.slot, review.parts)
    return all(getattr(review, name) == getattr(empty, name) for name in TOLD)


def test_in_an_open_attempt_only_the_checked_question_is_told(taker):
    attempt = start(make_quiz(), taker)
    check(attempt, taker, answer(attempt, 1, "wrong"))
    save(attempt, taker, answer(attempt, 2, "wrong"))

    first, *others = reviews(attempt, taker.who)

    assert (first.parts, first.verdict) == (EVERYTHING, "wrong")
    assert first.key == ("The Wright brothers",)
    for review in others:
        assert review.parts == OWN_ANSWER
        assert nothing_told(review), review
    assert others[0].answer == ("Otto Lilienthal",)


def test_a_quiz_that_answers_at_the_end_tells_nothing_before(taker):
    attempt = start(make_quiz(feedback="deferred"), taker)
    save(attempt, taker, answer(attempt, 1))

    assert all(nothing_told(review) for review in reviews(attempt, taker.who))


def test_a_finished_attempt_is_told_from_the_day_that_the_quiz_names(taker):
    attempt = start(make_quiz(answers_from=LATER), taker)
    save(attempt, taker, answer(attempt, 1))
    submit(attempt, taker)

    before = reviews(attempt, taker.who, now=LATER - timedelta(seconds=1))
    from_then_on = reviews(attempt, taker.who, now=LATER)

    assert all(nothing_told(review) for review in before)
    assert [review.verdict for review in from_then_on] == ["right", *["unanswered"] * 3]
    assert all(review.key and review.sources for review in from_then_on)


def test_another_learner_is_told_nothing_at_all(taker):
    attempt = start(make_quiz(), taker)
    check(attempt, taker, answer(attempt, 1))
    submit(attempt, taker)

    for review in reviews(attempt, member().who):
        assert (review.parts, review.answer) == (NOTHING, ())
        assert nothing_told(review)
