"""The grades of slots: each is kept, and the newest counts."""

from collections import defaultdict
from collections.abc import Sequence
from decimal import Decimal

from quizzes.models import Attempt, Grade, Learner


def all_grades(attempt: Attempt) -> defaultdict[int, list[Grade]]:
    """The grades of each slot, by the slot's id, with their steps; the last of them counts."""
    rows = Grade.objects.filter(slot__attempt=attempt).select_related("step").order_by("id")
    found: defaultdict[int, list[Grade]] = defaultdict(list)
    for grade in rows:
        found[grade.slot_id].append(grade)
    return found


def newest_grades(attempt: Attempt) -> dict[int, Grade]:
    """The grade that counts of each slot, by the slot's id, with its step joined."""
    return {slot_id: history[-1] for slot_id, history in all_grades(attempt).items()}


def newest_grades_of(learner: Learner) -> dict[int, Grade]:
    """The same of all attempts of a learner, without the steps."""
    rows = Grade.objects.filter(slot__attempt__learner=learner).order_by("id")
    return {grade.slot_id: grade for grade in rows}


def mark_before(history: Sequence[Grade]) -> Decimal:
    """What had been earned before the corrections that now stand."""
    before = (each.mark for each in reversed(history) if each.reason != Grade.Reason.CORRECTION)
    return next(before, Decimal(0))
