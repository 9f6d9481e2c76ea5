"""An instructor's marking of an open answer: the one marking by a person that a score counts."""

from collections.abc import Iterable
from datetime import datetime
from decimal import Decimal

from django.db import transaction
from django.db.models import F

from quizzes.actions.answering import NoSuchAttempt
from quizzes.actions.audit import leave_entry
from quizzes.domain import kinds
from quizzes.domain.grading import RULES_VERSION, Outcome, mark
from quizzes.domain.marking import marked
from quizzes.domain.messages import Malformed
from quizzes.models import Attempt, Grade, Slot, User
from quizzes.queries.kept_revisions import kept_questions


@transaction.atomic
def mark_answer(
    attempt_id: int, number: int, points: Iterable[int], *, by: User, now: datetime
) -> Grade:
    """Append the marking, and count it in the score; the first one adds the points to the maximum.

    `points` are the numbers of the points that the answer has. Raises NoSuchAttempt, and Malformed
    where no open answer was graded, or there is no such point. One audit entry.
    """
    # Takes the row, so that no other marking comes between the look and the new score.
    if not Attempt.objects.filter(pk=attempt_id).update(saves=F("saves") + 1):
        raise NoSuchAttempt
    slot = (
        Slot.objects.filter(attempt=attempt_id, number=number)
        .select_related("attempt", "revision__question")
        .first()
    )
    if slot is None:
        raise NoSuchAttempt
    kind, newest = kinds.find(slot.revision.question.kind), slot.grades.order_by("id").last()
    if kind is None or not kind.by_hand or newest is None or newest.step_id is None:
        raise Malformed("marking.not_open")
    question = kept_questions([newest.revision_id])[newest.revision_id]
    result = marked(question, points)
    grade = Grade.objects.create(
        slot=slot,
        step_id=newest.step_id,
        revision_id=newest.revision_id,
        rules=RULES_VERSION,
        reason=Grade.Reason.INSTRUCTOR,
        outcome=Outcome.GRADED,
        fraction=result.fraction,
        mark=mark(result.fraction, question.shown.points),
        notes=[note.as_json() for note in result.notes],
        created_at=now,
        created_by=by,
    )
    _count(slot, newest, grade)
    leave_entry(
        "mark answer",
        slot.attempt,
        by=by,
        before={"question": number, "mark": str(newest.mark), "reason": newest.reason},
        after={"question": number, "mark": str(grade.mark), "reason": grade.reason},
    )
    return grade


def _count(slot: Slot, before: Grade, after: Grade) -> None:
    """The score is null, and stays so, while the attempt is open."""
    is_first = before.reason != Grade.Reason.INSTRUCTOR
    Attempt.objects.filter(pk=slot.attempt_id).update(
        score=F("score") + (after.mark - before.mark),
        max_score=F("max_score") + (slot.revision.points if is_first else Decimal(0)),
    )
