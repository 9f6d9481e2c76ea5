"""Grade answers: from the newest step of a slot to an appended `Grade` row."""

from collections.abc import Iterable, Mapping
from datetime import datetime

from quizzes.domain.grading import RULES_VERSION, grade, mark
from quizzes.domain.questions import Question
from quizzes.models import Grade, Slot, Step
from quizzes.queries.kept_revisions import kept_questions


def grade_slots(
    slots: Iterable[Slot],
    steps: Mapping[int, Step],
    *,
    now: datetime,
    reason: str = Grade.Reason.ANSWER,
) -> list[Grade]:
    """Grade each slot by the revision it showed, and store the rows. Three statements.

    `steps` holds the newest step that counts by the slot's id; a slot without one is unanswered.
    """
    slots = list(slots)
    if not slots:
        return []
    questions = kept_questions(slot.revision_id for slot in slots)
    return Grade.objects.bulk_create(
        make_grade(slot, steps.get(slot.pk), questions[slot.revision_id], now=now, reason=reason)
        for slot in slots
    )


def make_grade(
    slot: Slot, step: Step | None, question: Question, *, now: datetime, reason: str
) -> Grade:
    """The row, not yet stored: the kernel's grade of this step by this question."""
    result = grade(question, step.answer if step else None, unknown=bool(step and step.unknown))
    return Grade(
        slot=slot,
        step=step,
        revision_id=slot.revision_id,
        rules=RULES_VERSION,
        reason=reason,
        outcome=result.outcome,
        fraction=result.fraction,
        mark=mark(result.fraction, question.shown.points),
        notes=[note.as_json() for note in result.notes],
        created_at=now,
    )
