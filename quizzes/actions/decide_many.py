"""Accept many proposals at once, and take the whole batch back again."""

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from quizzes.actions.decide_proposal import CannotDecide, accept_proposal, undo_decision
from quizzes.models import Proposal, User


def accept_all(proposals: Iterable[Proposal], *, by: User, now: datetime, batch: UUID) -> int:
    """Accept each that can be accepted as it is; returns how many were.

    `batch` is what their verdicts have in common, those on the facts that questions bring too.
    """
    return sum(_accepted(each, by=by, now=now, batch=batch) for each in proposals)


def undo_all(proposals: Iterable[Proposal], *, by: User, now: datetime) -> int:
    """Put each back into the queue from which nothing hangs, questions before their facts.

    Returns how many were; the others stay as they are.
    """
    facts_last = sorted(proposals, key=lambda each: each.sort == Proposal.Sort.FACT)
    return sum(_undone(each, by=by, now=now) for each in facts_last)


def _accepted(proposal: Proposal, *, by: User, now: datetime, batch: UUID) -> bool:
    try:
        accept_proposal(proposal, by=by, now=now, batch=batch)
    except CannotDecide:
        return False
    return True


def _undone(proposal: Proposal, *, by: User, now: datetime) -> bool:
    try:
        undo_decision(proposal, by=by, now=now)
    except CannotDecide:
        return False
    return True
