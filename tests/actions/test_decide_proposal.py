"""A person's verdicts: what they make, what they leave, and how they are taken back."""

import pytest

from quizzes.actions.decide_proposal import (
    CannotDecide,
    accept_proposal,
    reject_proposal,
    undo_decision,
)
from quizzes.actions.delete_source import delete_source
from quizzes.domain.messages import Message
from quizzes.models import Fact, Question, SectionQuestion
from tests.builders import make_article, make_quiz, make_user
from tests.proposing import CROSSING, WHEN, propose
from tests.taking import NOON

pytestmark = pytest.mark.django_db


@pytest.fixture
def author():
    return make_user(is_staff=True)


@pytest.fixture
def queue():
    return propose(make_article())


def accept(proposal, author, **changes):
    accept_proposal(proposal, by=author, now=NOON, **changes)
    proposal.refresh_from_db()


def verdicts(proposal):
    return [decision.verdict for decision in proposal.decisions.all()]


def test_an_accepted_event_is_a_fact_with_its_date_actors_and_place(queue, author):
    crossing = queue[0]

    accept(crossing, author, seconds=7)

    fact = crossing.fact
    assert (fact.kind, fact.statement, fact.paragraph, fact.start, fact.end) == (
        *("event", "Louis Blériot crossed the Channel on 25 July 1909."),
        *(1, 0, 50),
    )
    assert (fact.event.edtf, fact.event.inferred) == ("1909-07-25", False)
    assert [(actor.name, actor.kind) for actor in fact.actors.all()] == [
        ("Louis Blériot", "person")
    ]
    assert [alias.name for alias in fact.actors.get().aliases.all()] == ["Blériot"]
    assert (crossing.state, verdicts(crossing)) == ("accepted", ["accept"])
    assert crossing.decisions.get().seconds == 7


def test_an_accepted_claim_joins_factors_of_the_map_and_keeps_its_hedge(queue, author):
    prize = queue[2]

    accept(prize, author)

    claim = prize.fact.claim
    assert (str(claim.cause), str(claim.effect), claim.relation, claim.strength) == (
        *("a prize", "Pilots at the coast"),
        *("motivates", "hedged"),
    )
    assert (claim.speaker.name, claim.reported_by.name) == ("Ada Reed", "Ada Reed")


def test_an_accepted_draft_is_a_published_question_with_its_facts(queue, author):
    crossing, when, prize = queue

    accept(when, author)

    question = when.question
    assert (question.kind, question.status, question.owner) == ("date", "published", author)
    assert question.current.stem == WHEN["stem"]
    assert [key.value for key in question.current.keys.all()] == ["1909-07-25"]
    crossing.refresh_from_db()
    assert list(question.facts.all()) == [crossing.fact]
    assert (crossing.state, prize.state) == ("accepted", "pending")


def test_an_edit_is_kept_with_what_stood_there_before(queue, author):
    when = queue[1]

    accept(when, author, changed={"stem": "In which year did Louis Blériot cross the Channel?"})

    decision = when.decisions.get()
    assert decision.verdict == "edit"
    assert decision.before["stem"] == WHEN["stem"]
    assert when.question.current.stem == decision.after["stem"]


def test_a_second_verdict_changes_nothing(queue, author):
    crossing = queue[0]
    accept(crossing, author)
    accept(crossing, author)
    reject_proposal(crossing, by=author, now=NOON)

    assert verdicts(crossing) == ["accept"]
    assert Fact.objects.filter(proposal=crossing).count() == 1


def test_what_cannot_be_a_question_stays_in_the_queue(queue, author):
    when = queue[1]

    with pytest.raises(CannotDecide):
        accept_proposal(when, by=author, now=NOON, changed={"stem": " "})

    when.refresh_from_db()
    assert (when.state, verdicts(when), Question.objects.count()) == ("pending", [], 0)


def test_a_date_that_cannot_be_read_stays_in_the_queue(queue, author):
    changed = {"date": {"edtf": "some day"}}

    with pytest.raises(CannotDecide) as refusal:
        accept_proposal(queue[0], by=author, now=NOON, changed=changed)

    assert refusal.value.message == Message.of("proposal.incomplete")


def test_undo_takes_back_what_was_made(queue, author):
    crossing, when, _ = queue
    accept(when, author, changed={"explanation": "Beside the castle."})

    undo_decision(when, by=author, now=NOON)
    crossing.refresh_from_db()
    undo_decision(crossing, by=author, now=NOON)

    when.refresh_from_db()
    assert (when.state, when.payload, when.question) == ("pending", WHEN, None)
    assert (Question.objects.count(), Fact.objects.filter(paragraph=1).count()) == (0, 0)
    assert verdicts(when) == ["edit", "undo"]


def test_a_rejected_proposal_can_be_taken_back(queue, author):
    reject_proposal(queue[0], by=author, now=NOON)
    undo_decision(queue[0], by=author, now=NOON)

    queue[0].refresh_from_db()
    assert (queue[0].state, verdicts(queue[0])) == ("pending", ["reject", "undo"])


def test_a_fact_under_a_question_is_not_taken_back(queue, author):
    crossing, when, _ = queue
    accept(when, author)
    crossing.refresh_from_db()

    with pytest.raises(CannotDecide) as refusal:
        undo_decision(crossing, by=author, now=NOON)

    assert refusal.value.message == Message.of("proposal.fact_in_use")
    crossing.refresh_from_db()
    assert crossing.state == "accepted"


def test_a_question_in_a_quiz_is_not_taken_back(queue, author):
    when = queue[1]
    accept(when, author)
    section = make_quiz().sections.get()
    SectionQuestion.objects.create(section=section, question=when.question, position=99)

    with pytest.raises(CannotDecide) as refusal:
        undo_decision(when, by=author, now=NOON)

    assert refusal.value.message == Message.of("proposal.question_in_use")


@pytest.mark.parametrize(
    ("licence", "most", "refused"),
    [("publisher", 8, True), ("publisher", 9, False), ("own", 8, False)],
)
def test_a_publishers_text_is_quoted_at_no_great_length(author, settings, licence, most, refused):
    settings.QUOTE_WORDS = most
    text = "In fog Louis Blériot crossed the Channel on 25 July 1909."
    crossing = propose(make_article(text_licence=licence, text=text))[0]
    longest = len(["Louis", "Blériot", "crossed", "the", "Channel", "on", "25", "July", "1909"])
    assert longest == 9

    try:
        accept(crossing, author)
        said = None
    except CannotDecide as refusal:
        said = refusal.message

    assert said == (Message.of("proposal.quote", count=9, most=8) if refused else None)


@pytest.mark.parametrize("member", ["cause", "effect"])
def test_nor_in_the_parts_of_a_claim(author, settings, member):
    settings.QUOTE_WORDS = 4
    prize = propose(make_article(text="A prize drew pilots to the coast."))[2]

    with pytest.raises(CannotDecide) as refusal:
        accept(
            prize,
            author,
            changed={
                "text": "It paid.",
                member: {"text": "pilots to the coast a prize drew pilots to the"},
            },
        )

    assert refusal.value.message == Message.of("proposal.quote", count=6, most=4)


def test_deleting_the_source_keeps_facts_and_their_places(author):
    article = make_article(owner=author, text=CROSSING["text"], text_sha256="a" * 64)
    crossing = propose(article)[0]
    accept(crossing, author)
    fact = crossing.fact

    assert delete_source(article, by=author)
    assert not delete_source(article, by=author)

    article.refresh_from_db()
    fact.refresh_from_db()
    assert (article.text, article.text_sha256, article.proposals.count()) == ("", "a" * 64, 0)
    assert (fact.start, fact.end) == (0, 50)
