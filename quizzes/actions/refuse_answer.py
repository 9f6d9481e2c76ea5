"""Why an answer could not be saved: no such attempt, closed, or late (stored, but not scored)."""

from collections.abc import Sequence
from contextlib import suppress
from datetime import datetime
from uuid import UUID

from django.db import IntegrityError, transaction
from django.db.models import F, Max

from quizzes.actions.answering import Incoming, NoSuchAttempt, Refused, Result, Saved, make_step
from quizzes.actions.close_attempt import close_overdue
from quizzes.actions.take_attempt import is_late
from quizzes.domain.messages import Malformed
from quizzes.models import Attempt, Step
from quizzes.permissions import Who
from quizzes.queries.attempts import own_attempts
from quizzes.queries.kept_revisions import readable_slots


def explain_refusal(
    attempt_uuid: UUID,
    incoming: Sequence[Incoming],
    *,
    who: Who,
    arrived_at: datetime,
    locale: str,
) -> list[Result]:
    """A result for each answer of an attempt that could not be taken; closes it if overdue."""
    attempt = own_attempts(who).filter(uuid=attempt_uuid).first()
    if attempt is None:
        return [NoSuchAttempt() for _ in incoming]
    submitted = attempt.closing == Attempt.Closing.SUBMITTED
    late = is_late(attempt, arrived_at=arrived_at) and not submitted
    known = {
        step.client_id: step
        for step in Step.objects.filter(
            attempt=attempt, client_id__in=[item.client_id for item in incoming]
        ).select_related("slot")
    }
    results: list[Result] = []
    for item in incoming:
        step = known.get(item.client_id)
        if step is None:
            if late:
                _store_late(attempt, item, arrived_at=arrived_at, locale=locale)
        elif step.slot.number != item.slot:
            results.append(Refused("client-id-used", slot=item.slot))
            continue
        elif not step.late:
            results.append(Saved.of(step, item.slot))  # acknowledged before: the same reply
            continue
        results.append(Refused("late" if late else "attempt-closed", slot=item.slot))
    if late and attempt.closed_at is None:
        close_overdue(attempt)
    return results


def _store_late(attempt: Attempt, item: Incoming, *, arrived_at: datetime, locale: str) -> None:
    """Keep the answer once; nothing where it cannot be read or its question is not there."""
    # IntegrityError: a resend got there first, and the answer is kept already.
    with suppress(IntegrityError), transaction.atomic():
        Attempt.objects.filter(pk=attempt.pk).update(saves=F("saves") + 1)
        slot = (
            attempt.slots.filter(number=item.slot)
            .select_related("revision__question")
            .annotate(last=Max("steps__sequence"))
            .first()
        )
        if slot is None:
            return
        try:
            step = make_step(
                slot,
                item,
                shown=readable_slots([slot])[slot.pk],
                sequence=(slot.last or 0) + 1,
                arrived_at=arrived_at,
                locale=locale,
                late=True,
            )
        except Malformed:
            return
        step.save(force_insert=True)
