"""Why an answer could not be saved: no such attempt, closed, or late (stored, but not scored)."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.db.models import Count, F, Q

from quizzes.actions.answering import (
    Incoming,
    NoSuchAttempt,
    Refused,
    Result,
    Saved,
    answered_slots,
    make_step,
    refuse_another,
)
from quizzes.actions.close_attempt import close_if_overdue
from quizzes.actions.take_attempt import is_late
from quizzes.domain.messages import Malformed
from quizzes.domain.questions import Shown
from quizzes.models import Attempt, Slot, Step
from quizzes.permissions import Who
from quizzes.queries.attempts import own_attempts
from quizzes.queries.kept_revisions import readable_slots

MOST_LATE = 20
"""Late answers of one question that are kept; whoever sends more is told the same."""


@transaction.atomic
def explain_refusal(
    attempt_uuid: UUID,
    incoming: Sequence[Incoming],
    *,
    who: Who,
    arrived_at: datetime,
    locale: str,
) -> list[Result]:
    """A result for each answer of an attempt that could not be taken; closes it if overdue.

    All in one transaction that has the attempt's row, so that no resend is stored twice.
    """
    own = own_attempts(who).filter(uuid=attempt_uuid)
    if not own.update(saves=F("saves") + 1):
        return [NoSuchAttempt() for _ in incoming]
    attempt = own.get()
    submitted = attempt.closing == Attempt.Closing.SUBMITTED
    late = is_late(attempt, arrived_at=arrived_at) and not submitted
    slots = _slots(attempt, incoming)
    shown = readable_slots(slots.values()) if late else {}
    known = _known_steps(attempt, incoming)
    results: list[Result] = []
    steps: list[Step] = []
    for item in incoming:
        slot, step = slots.get(item.slot), known.get(item.client_id)
        try:
            if slot is None:
                raise NoSuchAttempt
            if step is None and late and slot.kept_late < MOST_LATE:  # type: ignore[attr-defined]
                step = _late_step(
                    slot, item, shown=shown[slot.pk], arrived_at=arrived_at, locale=locale
                )
                known[item.client_id] = step
                steps.append(step)
            results.append(_reply(item, slot, step, late=late))
        except (NoSuchAttempt, Malformed, Refused) as refusal:
            results.append(refusal)
    Step.objects.bulk_create(steps)
    close_if_overdue(attempt, now=arrived_at)
    return results


def _slots(attempt: Attempt, incoming: Sequence[Incoming]) -> dict[int, Slot]:
    kept_late = Count("steps", filter=Q(steps__late=True))
    rows = answered_slots(attempt.uuid, incoming).annotate(kept_late=kept_late)
    return {slot.number: slot for slot in rows}


def _known_steps(attempt: Attempt, incoming: Sequence[Incoming]) -> dict[UUID, Step]:
    client_ids = [item.client_id for item in incoming]
    rows = Step.objects.filter(attempt=attempt, client_id__in=client_ids)
    return {step.client_id: step for step in rows}


def _late_step(
    slot: Slot, item: Incoming, *, shown: Shown, arrived_at: datetime, locale: str
) -> Step:
    sequence = (slot.last or 0) + 1  # type: ignore[attr-defined]
    step = make_step(
        slot,
        item,
        shown=shown,
        sequence=sequence,
        arrived_at=arrived_at,
        locale=locale,
        late=True,
    )
    slot.last = sequence  # type: ignore[attr-defined]
    slot.kept_late += 1  # type: ignore[attr-defined]
    return step


def _reply(item: Incoming, slot: Slot, step: Step | None, *, late: bool) -> Saved:
    """To a resend of what was acknowledged before, the same reply; to all else its refusal."""
    if step is not None:
        refuse_another(step, item, slot)
        if not step.late:
            return Saved.of(step, item.slot)
    raise Refused("late" if late else "attempt-closed", slot=item.slot)
