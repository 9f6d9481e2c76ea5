"""A learner's own marking of an open answer: a grade of its own, which no score counts."""

from collections.abc import Iterable
from datetime import datetime
from decimal import Decimal
from uuid import UUID

from django.db import transaction
from django.db.models import F

from quizzes.actions.answering import NoSuchAttempt
from quizzes.domain import kinds
from quizzes.domain.grading import RULES_VERSION, Outcome
from quizzes.domain.marking import marked, numbers_met
from quizzes.domain.messages import Malformed, Message
from quizzes.models import Attempt, Grade, Slot
from quizzes.permissions import Part, Who, reveals
from quizzes.queries.attempts import own_learners
from quizzes.queries.kept_revisions import kept_questions


def mark_own_answer(
    attempt_uuid: UUID, number: int, points: Iterable[int], *, who: Who, now: datetime
) -> Grade:
    """Append the marking. The same one again adds nothing.

    `points` are the numbers of the points that the answer has. Raises NoSuchAttempt, and Malformed
    where there is nothing to mark: no open answer, its key not shown yet, or an instructor's mark.
    """
    own = Attempt.objects.filter(uuid=attempt_uuid, learner__in=own_learners(who))
    with transaction.atomic():
        # Takes the row, so that no instructor's mark comes between the look and the new grade.
        if not own.update(saves=F("saves") + 1):
            raise NoSuchAttempt
        newest = _markable(attempt_uuid, number, who=who, now=now)
        result = marked(kept_questions([newest.revision_id])[newest.revision_id], points)
        notes = [note.as_json() for note in result.notes]
        if newest.reason == Grade.Reason.LEARNER and _ticked(newest) == numbers_met(result.notes):
            return newest
        return Grade.objects.create(
            slot=newest.slot,
            step=newest.step,
            revision_id=newest.revision_id,
            rules=RULES_VERSION,
            reason=Grade.Reason.LEARNER,
            outcome=result.outcome,
            fraction=result.fraction,
            mark=Decimal(0),
            notes=notes,
            created_at=now,
        )


def _markable(attempt_uuid: UUID, number: int, *, who: Who, now: datetime) -> Grade:
    """The newest grade of the slot, if its learner may mark it."""
    slot = (
        Slot.objects.filter(attempt__uuid=attempt_uuid, number=number)
        .select_related("attempt__quiz", "attempt__learner", "revision__question")
        .first()
    )
    if slot is None:
        raise NoSuchAttempt
    kind = kinds.find(slot.revision.question.kind)
    checked = slot.checked_at is not None
    parts = reveals(slot.attempt.quiz, who, slot.attempt, now=now, checked=checked)
    newest = slot.grades.select_related("step", "slot").last()
    if kind is None or not kind.by_hand or newest is None or Part.KEY not in parts:
        raise Malformed("marking.not_open")
    if newest.reason == Grade.Reason.INSTRUCTOR:
        raise Malformed("marking.by_others")
    if newest.outcome != Outcome.TO_MARK:
        raise Malformed("marking.not_open")
    return newest


def _ticked(grade: Grade) -> frozenset[int]:
    return numbers_met(Message.from_json(note) for note in grade.notes)
