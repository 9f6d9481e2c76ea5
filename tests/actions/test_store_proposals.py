"""What derivation proposes comes into the queue, each thing once."""

import pytest

from quizzes.actions.decide_proposal import reject_proposal
from quizzes.actions.store_proposals import store_proposals
from tests.builders import make_article, make_user
from tests.proposing import CROSSING, PRIZE, WHEN, propose
from tests.taking import NOON

pytestmark = pytest.mark.django_db


def test_a_draft_follows_the_facts_it_rests_on():
    crossing, when, prize = propose(make_article())

    assert [row.payload for row in (crossing, when, prize)] == [CROSSING, WHEN, PRIZE]
    assert [row.sort for row in (crossing, when, prize)] == ["fact", "draft", "fact"]
    assert list(when.rests_on.all()) == [crossing]
    assert (crossing.start, crossing.end, crossing.paragraph, crossing.state) == (
        *(0, 50, 1),
        "pending",
    )


def test_what_was_proposed_before_is_not_queued_again():
    article = make_article()
    rejected = propose(article)[0]
    reject_proposal(rejected, by=make_user(), now=NOON)
    renumbered = [CROSSING | {"id": "f7", "confidence": 0.95}, PRIZE]

    new = store_proposals(article, renumbered, [WHEN | {"fact": "f7", "facts": ["f7"]}], now=NOON)

    assert new == 0
    assert [row.state for row in article.proposals.all()] == ["rejected", "pending", "pending"]


def test_another_article_has_a_queue_of_its_own():
    first, second = make_article(), make_article()
    propose(first)

    assert len(propose(second)) == 3
