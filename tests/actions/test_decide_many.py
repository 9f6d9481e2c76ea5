"""Many proposals accepted at once, and taken back at once."""

from uuid import UUID

import pytest

from quizzes.actions.decide_many import accept_all, undo_all
from quizzes.actions.decide_proposal import accept_proposal, undo_decision
from quizzes.models import Decision, Fact, Question, SectionQuestion
from quizzes.queries.proposals import batch_of
from tests.builders import make_article, make_quiz, make_user
from tests.proposing import WHEN, propose
from tests.taking import NOON

pytestmark = pytest.mark.django_db

BATCH = UUID("6f1c0f0e-0000-4000-8000-000000000007")


@pytest.fixture
def author():
    return make_user(is_staff=True)


@pytest.fixture
def queue():
    return propose(make_article())


def accept(proposals, author):
    return accept_all(proposals, by=author, now=NOON, batch=BATCH)


def undo(article, author):
    return undo_all(batch_of(article, BATCH), by=author, now=NOON)


def states(article):
    return [each.state for each in article.proposals.all()]


def test_accepting_many_leaves_out_what_cannot_be_accepted(author):
    queue = propose(make_article(), drafts=[WHEN, WHEN | {"stem": ""}])

    assert accept(queue, author) == 3
    assert Decision.objects.filter(verdict="accept", batch=BATCH, seconds=None).count() == 3


def test_the_batch_is_taken_back_with_all_that_was_made(queue, author):
    article, before = queue[0].article, Fact.objects.count()
    accept(queue, author)

    assert undo(article, author) == 3

    assert states(article) == ["pending", "pending", "pending"]
    assert (Fact.objects.count(), Question.objects.count()) == (before, 0)
    assert undo(article, author) == 0


def test_facts_that_a_question_of_the_batch_brought_go_with_it(queue, author):
    article, when = queue[0].article, queue[1]
    accept([when], author)
    assert states(article) == ["accepted", "accepted", "pending"]

    assert undo(article, author) == 2


def test_what_was_decided_before_or_since_is_left_alone(queue, author):
    crossing, when, prize = queue
    accept_proposal(crossing, by=author, now=NOON)
    accept([when, prize], author)
    prize.refresh_from_db()
    undo_decision(prize, by=author, now=NOON)
    accept_proposal(prize, by=author, now=NOON)

    assert undo(crossing.article, author) == 1
    assert states(crossing.article) == ["accepted", "pending", "accepted"]


def test_a_question_in_a_quiz_stays_with_its_fact(queue, author):
    accept(queue, author)
    queue[1].refresh_from_db()
    section = make_quiz().sections.get()
    SectionQuestion.objects.create(section=section, question=queue[1].question, position=99)

    assert undo(queue[0].article, author) == 1
    assert states(queue[0].article) == ["accepted", "accepted", "pending"]
