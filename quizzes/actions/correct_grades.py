"""Add the grades of a correction to one attempt, whose row the caller has taken."""

from collections.abc import Iterable
from datetime import datetime
from decimal import Decimal

from quizzes.domain.grading import RULES_VERSION, Outcome
from quizzes.models import Attempt, Grade, Slot
from quizzes.queries.regrading import Change, Correction, changes, correction_in_force


def correct_slots(
    attempt: Attempt,
    correction: Correction,
    slots: Iterable[Slot],
    *,
    now: datetime,
    by: int | None = None,
) -> list[Grade]:
    """Append a grade where the correction gives another one, and keep score and maximum with it.

    An attempt that is still open has no score yet; its maximum follows the correction.
    """
    found = list(changes(correction, slots))
    rows = Grade.objects.bulk_create(
        Grade(
            slot=each.slot,
            step=each.old.step,
            revision=correction.revision,
            rules=RULES_VERSION,
            reason=Grade.Reason.CORRECTION,
            outcome=each.new.outcome,
            fraction=each.new.fraction,
            mark=each.mark,
            notes=[note.as_json() for note in each.new.notes],
            created_at=now,
            created_by_id=by,
        )
        for each in found
    )
    if rows:
        attempt.max_score += sum(map(points_counted, found), Decimal())
        if attempt.score is not None:
            gained = (row.mark - each.old.mark for row, each in zip(rows, found, strict=True))
            attempt.score += sum(gained, Decimal())
        attempt.save(update_fields=["score", "max_score"])
    return rows


def follow_corrections(attempt: Attempt, slots: Iterable[Slot], *, now: datetime) -> None:
    """What has just been graded by a key that was corrected since its question was drawn.

    The slots are those `with_corrections`: most never are, and then this takes no statement.
    """
    for slot in slots:
        if not slot.is_corrected:  # type: ignore[attr-defined]
            continue
        correction = correction_in_force(slot.revision.question, attempt.quiz)
        if correction and slot.revision.number <= correction.revision.number:
            attempt.refresh_from_db(fields=["score", "max_score"])
            correct_slots(attempt, correction, [slot], now=now)


def points_counted(change: Change) -> Decimal:
    """By how much the maximum grows: less than nothing where a question is taken out."""
    points = change.slot.revision.points
    before, after = (
        outcome != Outcome.NOT_GRADED for outcome in (change.old.outcome, change.new.outcome)
    )
    return points * (after - before)
