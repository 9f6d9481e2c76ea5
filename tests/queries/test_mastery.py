"""A core fact is known if the last answer that asked it was right, as far as answers are shown."""

from datetime import timedelta

import pytest

from quizzes.models import Quiz
from quizzes.models.publishing import Status, Worth
from quizzes.permissions import Who
from quizzes.queries.mastery import Mastery, mastery_of
from tests.builders import make_article, make_event, make_quiz
from tests.taking import NOON, SOON, answer, check, guest, save, start, submit

pytestmark = pytest.mark.django_db

LATER = SOON + timedelta(hours=1)


@pytest.fixture
def article():
    return make_article()


def counts(taker, article, *, now=LATER) -> tuple[int, int, int]:
    found = mastery_of(taker.who, article, now=now)
    return len(found.known), len(found.missed), found.total


def take(quiz, taker, quality, *, at=NOON):
    attempt = start(quiz, taker, now=at)
    save(attempt, taker, answer(attempt, 1, quality), at=at)
    submit(attempt, taker, at=at)


@pytest.mark.parametrize(("quality", "known"), [("right", 2), ("partly", 0), ("wrong", 0)])
def test_only_a_fully_right_answer_makes_a_fact_known(article, quality, known):
    taker = guest()

    take(make_quiz(["short_text"], article=article), taker, quality)

    assert counts(taker, article) == (known, 2 - known, 2)


@pytest.mark.parametrize(("first", "last"), [("right", "wrong"), ("wrong", "right")])
def test_the_last_answer_counts_whichever_question_asked(article, first, last):
    taker = guest()
    quizzes = [make_quiz([kind], article=article) for kind in ("short_text", "date")]

    take(quizzes[0], taker, first)
    take(quizzes[1], taker, last, at=SOON)

    assert counts(taker, article) == ((2, 0, 2) if last == "right" else (0, 2, 2))


def test_support_facts_and_facts_that_nobody_asks_are_not_counted(article):
    make_quiz(["short_text"], article=article)
    make_event(article, "Nobody asks for this.", "1910", paragraph=2)
    article.facts.filter(kind="claim").update(worth=Worth.SUPPORT)

    assert counts(guest(), article) == (0, 0, 1)


def test_a_quiz_that_is_no_longer_published_asks_nothing(article):
    make_quiz(["short_text"], article=article, status=Status.RETIRED)

    assert mastery_of(Who(), article, now=NOON) == Mastery()


def test_a_checked_answer_counts_at_once_and_a_saved_one_does_not(article):
    taker = guest()
    attempt = start(make_quiz(["short_text"], article=article), taker)
    check(attempt, taker, answer(attempt, 1))
    assert counts(taker, article) == (2, 0, 2)

    other, deferred = guest(), Quiz.Feedback.DEFERRED
    attempt = start(make_quiz(["short_text"], article=article, feedback=deferred), other)
    save(attempt, other, answer(attempt, 1))
    assert counts(other, article) == (0, 0, 2)


def test_what_is_withheld_tells_nothing_until_its_time(article):
    taker, opens = guest(), LATER + timedelta(days=1)
    take(make_quiz(["short_text"], article=article, answers_from=opens), taker, "right")

    assert counts(taker, article) == (0, 0, 2)
    assert counts(taker, article, now=opens) == (2, 0, 2)


def test_what_another_learner_knows_is_theirs(article):
    taker = guest()
    take(make_quiz(["short_text"], article=article), taker, "right")

    assert counts(guest(), article) == (0, 0, 2)
