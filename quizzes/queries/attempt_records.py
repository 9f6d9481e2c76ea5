"""An attempt as it is on record: each question with every answer and every grade, in order."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime

from quizzes.models import Attempt, Grade, Step
from quizzes.permissions import Who
from quizzes.queries.reviews import SlotReview, review_slots


@dataclass(frozen=True, slots=True)
class RecordLine:
    """One slot; the last of `grades` is the one that counts."""

    review: SlotReview
    steps: tuple[Step, ...]
    grades: tuple[Grade, ...]


def attempt_record(attempt: Attempt, who: Who, *, now: datetime) -> tuple[RecordLine, ...]:
    """Two statements more than a review, whatever the length."""
    steps: defaultdict[int, list[Step]] = defaultdict(list)
    for step in Step.objects.filter(attempt=attempt).order_by("slot_id", "sequence"):
        steps[step.slot_id].append(step)
    grades: defaultdict[int, list[Grade]] = defaultdict(list)
    rows = Grade.objects.filter(slot__attempt=attempt).select_related("revision", "created_by")
    for grade in rows.order_by("id"):
        grades[grade.slot_id].append(grade)
    return tuple(
        RecordLine(
            review,
            tuple(steps[review.slot.slot_id]),
            tuple(grades[review.slot.slot_id]),
        )
        for review in review_slots(attempt, who, now=now)
    )
