"""Close an attempt, exactly once: by its learner's submit, or when its time is up."""

from collections.abc import Sequence
from datetime import datetime
from decimal import Decimal
from uuid import UUID

from django.db import transaction
from django.db.models import OuterRef, QuerySet, Subquery

from quizzes.actions.answering import NoSuchAttempt
from quizzes.actions.correct_grades import follow_corrections
from quizzes.actions.grade_slots import grade_slots
from quizzes.actions.take_attempt import QUEUE, grace, is_late, is_over
from quizzes.models import Attempt, Grade, Slot
from quizzes.permissions import Who
from quizzes.queries.attempts import newest_steps, own_attempts
from quizzes.queries.regrading import with_corrections


def submit_attempt(attempt_uuid: UUID, *, who: Who, arrived_at: datetime) -> Attempt:
    """Close, grade and score; repeated, the same reply. Raises NoSuchAttempt.

    A submit after the deadline and its grace closes the attempt as overdue, with what was saved.
    """
    attempt = own_attempts(who).select_related("quiz", "learner").filter(uuid=attempt_uuid).first()
    if attempt is None:
        raise NoSuchAttempt
    if attempt.closed_at is None:
        if is_late(attempt, arrived_at=arrived_at):
            close_overdue(attempt)
        else:
            _close(attempt, closing=Attempt.Closing.SUBMITTED, at=arrived_at)
    return attempt


def close_overdue(attempt: Attempt) -> Attempt:
    """Close an attempt whose time is up, as of its deadline, with what was saved in time."""
    assert attempt.deadline is not None
    return _close(attempt, closing=Attempt.Closing.OVERDUE, at=attempt.deadline)


def close_if_overdue(attempt: Attempt, *, now: datetime) -> Attempt:
    """What every read of an open attempt does first.

    Deadlines go by arrival, so it is left open for a while: an answer that came in time may still
    be waiting for its turn, and must not find the attempt closed.
    """
    if attempt.closed_at is None and is_over(attempt, now=now):
        return close_overdue(attempt)
    return attempt


def sweep_overdue(*, now: datetime) -> int:
    """Close every overdue attempt, each in a transaction of its own; returns how many."""
    overdue = Attempt.objects.filter(closed_at__isnull=True, deadline__lt=now - grace() - QUEUE)
    return len([close_overdue(attempt) for attempt in overdue.order_by("id")])


def _close(attempt: Attempt, *, closing: str, at: datetime) -> Attempt:
    """Take the row by a conditional UPDATE; only whoever gets it grades. Refreshes `attempt`."""
    with transaction.atomic():
        open_row = Attempt.objects.filter(pk=attempt.pk, closed_at__isnull=True)
        if open_row.update(closed_at=at, closing=closing, score=Decimal()):
            slots = list(_slots(attempt))
            score = _grade(attempt, slots, at)
            Attempt.objects.filter(pk=attempt.pk).update(score=score)
            attempt.closed_at, attempt.closing, attempt.score = at, closing, score
            follow_corrections(attempt, slots, now=at)
            return attempt
    attempt.refresh_from_db(fields=["closed_at", "closing", "score"])
    return attempt


def _slots(attempt: Attempt) -> QuerySet[Slot]:
    """The slots, with the mark of those that a check has `graded`."""
    newest = Grade.objects.filter(slot=OuterRef("pk")).order_by("-id").values("mark")[:1]
    return with_corrections(attempt.slots.annotate(graded=Subquery(newest)))


def _grade(attempt: Attempt, slots: Sequence[Slot], at: datetime) -> Decimal:
    """Grade what a check has not graded yet; the score is the sum of the marks."""
    checked = [slot.graded for slot in slots]  # type: ignore[attr-defined]
    open_slots = [slot for slot, mark in zip(slots, checked, strict=True) if mark is None]
    grades = grade_slots(open_slots, newest_steps(attempt), now=at)
    marks = [*checked, *(grade.mark for grade in grades)]
    return sum((mark for mark in marks if mark is not None), Decimal())
