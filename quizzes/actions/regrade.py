"""Correct a wrong key in finished attempts: look first, then apply; grades are only ever added."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from decimal import Decimal

from django.db import transaction
from django.db.models import F

from quizzes.actions.audit import leave_entry
from quizzes.actions.correct_grades import correct_slots, points_counted
from quizzes.domain.correcting import BY_KEY, Policy
from quizzes.models import Attempt, Question, Quiz, Slot, User
from quizzes.permissions import Who
from quizzes.queries.regrading import (
    REGRADE,
    Change,
    Correction,
    changes,
    correction_in_force,
    slots_asked,
)


@dataclass(frozen=True, slots=True)
class Regraded:
    """A closed attempt whose score, or whose maximum, becomes another one."""

    attempt: str
    before: Decimal
    after: Decimal
    max_before: Decimal
    max_after: Decimal


def plan_regrade(
    questions: Iterable[Question], *, policy: Policy, quiz: Quiz | None = None
) -> tuple[Regraded, ...]:
    """What `regrade_question` would change for these questions; nothing is written."""
    found: defaultdict[Attempt, list[Change]] = defaultdict(list)
    for question in questions:
        for change in _changes(question, policy, quiz):
            if change.slot.attempt.closed_at is not None:
                found[change.slot.attempt].append(change)
    return tuple(_regraded(attempt, found[attempt]) for attempt in sorted(found, key=_id))


def regrade_question(
    question: Question, *, policy: Policy, who: Who, now: datetime, quiz: Quiz | None = None
) -> tuple[Regraded, ...]:
    """Grade anew what was asked by earlier revisions of the question; returns what changed.

    The decision is logged first, so that an attempt handed in from then on follows it too
    (`correct_grades`). Each attempt is one transaction that has its row. To be called again after
    an interruption; where all is done already nothing is added.
    """
    if question.current is None:
        return ()
    correction = Correction(question.current, policy, quiz)
    asked = list(slots_asked(correction))
    planned = {change.slot.attempt_id for change in changes(correction, asked)}
    _decide(question, correction, asked, planned=len(planned), who=who)
    slots: defaultdict[Attempt, list[Slot]] = defaultdict(list)
    for slot in asked:
        # An open one may be handed in at this moment, graded by the key that was wrong.
        if slot.attempt_id in planned or slot.attempt.closed_at is None:
            slots[slot.attempt].append(slot)
    done = []
    for attempt in sorted(slots, key=_id):
        with transaction.atomic():
            Attempt.objects.filter(pk=attempt.pk).update(saves=F("saves") + 1)
            attempt.refresh_from_db()
            before, max_before = attempt.score, attempt.max_score
            added = correct_slots(attempt, correction, slots[attempt], now=now, by=who.user_id)
        if added and before is not None and attempt.score is not None:
            totals = (before, attempt.score, max_before, attempt.max_score)
            done.append(Regraded(str(attempt.uuid), *totals))
    return tuple(done)


def together(found: Iterable[Regraded]) -> tuple[Regraded, ...]:
    """One for each attempt, where several questions of it were regraded in this order."""
    by_attempt: dict[str, Regraded] = {}
    for each in found:
        first = by_attempt.get(each.attempt, each)
        by_attempt[each.attempt] = replace(each, before=first.before, max_before=first.max_before)
    return tuple(by_attempt.values())


def _changes(question: Question, policy: Policy, quiz: Quiz | None) -> Iterable[Change]:
    if question.current is None:
        return ()
    correction = Correction(question.current, policy, quiz)
    return changes(correction, slots_asked(correction))


@transaction.atomic
def _decide(
    question: Question, correction: Correction, asked: Iterable[Slot], *, planned: int, who: Who
) -> None:
    """One audit entry for each decision; none for the same one again, or for none at all."""
    # Takes the row: the same decision at the same moment is one entry.
    Question.objects.filter(pk=question.pk).update(kind=F("kind"))
    in_force = correction_in_force(question, correction.quiz)
    before = in_force.as_json() if in_force else {}
    by_key = correction.policy in BY_KEY
    same_key = all(slot.revision_id == correction.revision.pk for slot in asked)
    if before == correction.as_json() or (by_key and same_key and not (planned or before)):
        return
    by = User.objects.filter(pk=who.user_id).first() if who.user_id is not None else None
    after = correction.as_json() | {"attempts": planned}
    leave_entry(REGRADE, question, by=by, before=before, after=after)


def _regraded(attempt: Attempt, found: Sequence[Change]) -> Regraded:
    assert attempt.score is not None
    marks = [each.mark - each.old.mark for each in found]
    return Regraded(
        str(attempt.uuid),
        attempt.score,
        attempt.score + sum(marks, Decimal()),
        attempt.max_score,
        attempt.max_score + sum(map(points_counted, found), Decimal()),
    )


def _id(attempt: Attempt) -> int:
    return attempt.pk
