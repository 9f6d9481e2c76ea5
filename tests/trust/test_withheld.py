"""A quiz that holds its answers back until a date: nothing tells them before, by any way."""

from datetime import timedelta

import pytest
from django.utils import timezone

from quizzes.domain.interchange.anki import Selection
from quizzes.models.publishing import Status
from quizzes.queries.decks import article_deck
from quizzes.queries.own_attempts import facts_are_open
from tests.api.calling import Caller
from tests.builders import make_article, make_quiz, raw_answer
from tests.taking import guest, slot_of, start, submit

pytestmark = pytest.mark.django_db


@pytest.fixture
def article():
    return make_article()


@pytest.fixture
def exam(article):
    later = timezone.now() + timedelta(days=7)
    return make_quiz(["date"], article=article, answers_from=later)


def test_the_score_is_no_oracle_for_keys(exam):
    caller = Caller()
    attempt = caller.start(exam)
    slot = slot_of(exam.attempts.get(), 1)
    caller.save(attempt, 1, raw_answer(slot, "right"))

    submitted = caller.submit(attempt).json()
    review = caller.review(attempt).json()

    assert (submitted["score"], submitted["percent"]) == (None, None)
    assert (review["score"], review["percent"]) == (None, None)
    assert set(review["questions"][0]) == {"slot", "kind", "stem", "answer"}


def test_a_check_is_refused_although_feedback_is_immediate(exam):
    caller = Caller()
    attempt = caller.start(exam)

    reply = caller.save(attempt, 1, "1909", check=True)

    assert (reply.status_code, reply.json()["type"]) == (409, "/problems/no-check")
    assert exam.attempts.get().steps.count() == 0


@pytest.mark.parametrize("status", [Status.PUBLISHED, Status.RETIRED])
def test_another_quiz_on_the_article_does_not_open_the_answer_sheet(article, exam, status):
    exam.status = status
    exam.save()
    taker = guest()
    submit(start(make_quiz(["single_choice"], article=article), taker), taker)
    now = timezone.now()

    assert not facts_are_open(taker.who, article, now=now)
    assert facts_are_open(taker.who, article, now=exam.answers_from)
    deck = article_deck(article, Selection(core_only=False), learners_at=now)
    held = {item.question.shown.stem for item in deck.items}
    assert exam.sections.get().questions.get().current.stem not in held
