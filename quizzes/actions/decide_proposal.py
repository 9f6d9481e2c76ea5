"""A person's verdicts on what was proposed. Each leaves a row, so that yield can be measured."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import ProtectedError

from quizzes.actions.proposed_facts import make_fact
from quizzes.actions.publishing import NotReady, publish
from quizzes.actions.quoting import over_quoted
from quizzes.actions.revise_question import NotUsable, revise_question
from quizzes.domain.derivation.drafts_as_json import content_from_json
from quizzes.domain.messages import Message
from quizzes.models import Decision, Proposal, Question, User
from quizzes.models.publishing import Worth

State = Proposal.State
Verdict = Decision.Verdict


class CannotDecide(ValueError):
    """The verdict cannot be carried out; `message` says why. Nothing was changed."""

    def __init__(self, message: Message) -> None:
        super().__init__(message.code)
        self.message = message


@transaction.atomic
def accept_proposal(
    proposal: Proposal,
    *,
    by: User,
    now: datetime,
    changed: Mapping[str, Any] | None = None,
    seconds: int | None = None,
    batch: UUID | None = None,
) -> None:
    """Make a fact or a published question of it, `changed` saying how it was edited.

    A question brings the facts that it rests on, where nobody has decided on them yet. What was
    accepted before stays as it is; CannotDecide says what is wrong with the content.
    """
    if not _take(proposal, State.ACCEPTED, from_states=(State.PENDING, State.REJECTED)):
        return
    before = dict(proposal.payload)
    payload = before | dict(changed or {})
    if found := over_quoted(proposal.article, payload):
        raise CannotDecide(found)
    try:
        if proposal.sort == Proposal.Sort.FACT:
            proposal.fact = make_fact(proposal, payload)
        else:
            proposal.question = _make_question(proposal, payload, by=by, now=now, batch=batch)
    except (NotUsable, NotReady) as error:
        first = error.message if isinstance(error, NotReady) else error.problems[0].message
        raise CannotDecide(first) from error
    except (KeyError, TypeError, ValueError) as error:
        raise CannotDecide(Message.of("proposal.incomplete")) from error
    proposal.payload = payload
    proposal.save(update_fields=["payload", "fact", "question"])
    edited = payload != before
    _decide(
        proposal,
        Verdict.EDIT if edited else Verdict.ACCEPT,
        by=by,
        now=now,
        seconds=seconds,
        before=before if edited else {},
        after=payload if edited else {},
        batch=batch,
    )


@transaction.atomic
def reject_proposal(
    proposal: Proposal, *, by: User, now: datetime, seconds: int | None = None
) -> None:
    """It leaves the queue and makes nothing; what was decided before stays."""
    if _take(proposal, State.REJECTED, from_states=(State.PENDING,)):
        _decide(proposal, Verdict.REJECT, by=by, now=now, seconds=seconds)


@transaction.atomic
def undo_decision(proposal: Proposal, *, by: User, now: datetime) -> None:
    """Put it back into the queue; what was made of it goes, if nothing rests on that yet."""
    if not _take(proposal, State.PENDING, from_states=(State.ACCEPTED, State.REJECTED)):
        return
    made = proposal.question or proposal.fact
    if proposal.fact and proposal.fact.questions.exists():
        raise CannotDecide(Message.of("proposal.fact_in_use"))
    proposal.question = proposal.fact = None
    proposal.payload = _before_edits(proposal)
    proposal.save(update_fields=["payload", "question", "fact"])
    try:
        if isinstance(made, Question):
            made.current = None
            made.save(update_fields=["current"])
        if made is not None:
            made.delete()
    except ProtectedError as error:
        raise CannotDecide(Message.of("proposal.question_in_use")) from error
    _decide(proposal, Verdict.UNDO, by=by, now=now)


def _make_question(
    proposal: Proposal,
    payload: Mapping[str, Any],
    *,
    by: User,
    now: datetime,
    batch: UUID | None,
) -> Question:
    for each in proposal.rests_on.filter(state=State.PENDING):
        accept_proposal(each, by=by, now=now, batch=batch)
    worth = payload.get("worth")
    question = Question(
        article=proposal.article,
        kind=proposal.kind,
        owner=by,
        worth=worth if worth in Worth.values else Worth.SUPPORT,
    )
    revise_question(question, content_from_json(payload), now=now, by=by)
    facts = proposal.rests_on.filter(fact__isnull=False).values_list("fact", flat=True)
    question.facts.set(facts)
    publish(question, by=by)
    return question


def _take(proposal: Proposal, state: str, *, from_states: Iterable[str]) -> bool:
    """Move it to the state by a conditional UPDATE, so that two people decide once."""
    taken = Proposal.objects.filter(pk=proposal.pk, state__in=list(from_states)).update(state=state)
    if taken:
        proposal.state = state
    return bool(taken)


def _before_edits(proposal: Proposal) -> Mapping[str, Any]:
    last = proposal.decisions.exclude(before={}).last()
    return last.before if last and last.verdict == Verdict.EDIT else proposal.payload


def _decide(
    proposal: Proposal,
    verdict: Decision.Verdict,
    *,
    by: User,
    now: datetime,
    seconds: int | None = None,
    before: Mapping[str, Any] | None = None,
    after: Mapping[str, Any] | None = None,
    batch: UUID | None = None,
) -> None:
    Decision.objects.create(
        proposal=proposal,
        verdict=verdict,
        by=by,
        at=now,
        seconds=seconds,
        before=dict(before or {}),
        after=dict(after or {}),
        batch=batch,
    )
