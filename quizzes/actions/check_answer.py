"""Check an answer (immediate feedback): save it, close its question and grade it, all at once."""

from datetime import datetime
from functools import partial
from uuid import UUID

from quizzes.actions.answering import Incoming, Refused, Saved
from quizzes.actions.correct_grades import follow_corrections
from quizzes.actions.grade_slots import grade_slots
from quizzes.actions.refuse_answer import explain_refusal
from quizzes.actions.save_answer import saved_or_raise, store_steps
from quizzes.actions.take_attempt import with_taken
from quizzes.domain.messages import Malformed
from quizzes.models import Slot
from quizzes.permissions import Who, gives_feedback_at_once
from quizzes.queries.attempts import newest_step
from quizzes.queries.regrading import with_corrections


def check_answer(
    attempt_uuid: UUID, incoming: Incoming, *, who: Who, arrived_at: datetime, locale: str = "en"
) -> Saved:
    """Save, close the slot and grade it. Afterwards the key may be shown and nothing more counts.

    Raises what `save_answer` raises; also Malformed for an empty answer (saying "I don't know" is
    an answer) and Refused("no-check") where the quiz gives its answers at the end.
    """
    store = partial(_check, attempt_uuid, incoming, arrived_at=arrived_at, locale=locale)
    saved = with_taken(attempt_uuid, store, who=who, arrived_at=arrived_at)
    if saved is not None:
        return saved
    refusals = explain_refusal(
        attempt_uuid, [incoming], who=who, arrived_at=arrived_at, locale=locale
    )
    return saved_or_raise(refusals[0])


def _check(
    attempt_uuid: UUID, incoming: Incoming, resend: bool, *, arrived_at: datetime, locale: str
) -> Saved:
    results = store_steps(attempt_uuid, [incoming], resend, arrived_at=arrived_at, locale=locale)
    saved = saved_or_raise(results[0])
    slots = with_corrections(Slot.objects.select_related("attempt__quiz"))
    slot = slots.get(attempt__uuid=attempt_uuid, number=incoming.slot)
    if slot.checked_at is not None:
        return saved
    if not gives_feedback_at_once(slot.attempt.quiz):
        raise Refused("no-check", slot=incoming.slot)
    step = newest_step(slot)
    if step.answer is None and not step.unknown:
        raise Malformed("answer.empty")
    Slot.objects.filter(pk=slot.pk).update(checked_at=arrived_at)
    grade_slots([slot], {slot.pk: step}, now=arrived_at)
    follow_corrections(slot.attempt, [slot], now=arrived_at)
    return saved
