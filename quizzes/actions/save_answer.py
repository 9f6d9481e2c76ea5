"""Save answers: one short transaction, committed before the reply; each answer is a new step."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import partial
from uuid import UUID

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
from quizzes.actions.refuse_answer import explain_refusal
from quizzes.actions.take_attempt import with_taken
from quizzes.domain.messages import Malformed
from quizzes.domain.questions import Shown
from quizzes.models import Slot, Step
from quizzes.permissions import Who
from quizzes.queries.kept_revisions import readable_slots


def save_answer(
    attempt_uuid: UUID, incoming: Incoming, *, who: Who, arrived_at: datetime, locale: str = "en"
) -> Saved:
    """Save one answer. Raises NoSuchAttempt, Malformed or Refused; then nothing of it counts."""
    results = save_answers(attempt_uuid, [incoming], who=who, arrived_at=arrived_at, locale=locale)
    return saved_or_raise(results[0])


def saved_or_raise(result: Result) -> Saved:
    if isinstance(result, Exception):
        raise result
    return result


def save_answers(
    attempt_uuid: UUID,
    incoming: Sequence[Incoming],
    *,
    who: Who,
    arrived_at: datetime,
    locale: str = "en",
) -> list[Result]:
    """Save many in one transaction: a result for each, in order. One refusal spoils no other.

    `arrived_at` is when the server got the request, before any wait: deadlines go by it.
    """
    store = partial(store_steps, attempt_uuid, incoming, arrived_at=arrived_at, locale=locale)
    results = with_taken(attempt_uuid, store, who=who, arrived_at=arrived_at)
    if results is not None:
        return results
    return explain_refusal(attempt_uuid, incoming, who=who, arrived_at=arrived_at, locale=locale)


def store_steps(
    attempt_uuid: UUID,
    incoming: Sequence[Incoming],
    resend: bool,
    *,
    arrived_at: datetime,
    locale: str,
) -> list[Result]:
    """Add the steps, with the attempt's row taken: two statements where nothing is refused,
    and one more for shapes that look at the parts of a question.

    A single answer in sequence is looked up by its client_id only as a `resend` (`with_taken`).
    """
    slots = {slot.number: slot for slot in answered_slots(attempt_uuid, incoming)}
    shown = readable_slots(slots.values())
    known = _KnownSteps(attempt_uuid, incoming, look=resend or len(incoming) > 1)
    results: list[Result] = []
    steps: list[Step] = []
    for item in incoming:
        try:
            step, is_new = _step_for(
                item, slots, shown, known, arrived_at=arrived_at, locale=locale
            )
        except (NoSuchAttempt, Refused, Malformed) as refusal:
            results.append(refusal)
            continue
        if is_new:
            steps.append(step)
        results.append(Saved.of(step, item.slot))
    Step.objects.bulk_create(steps)
    return results


def _step_for(
    item: Incoming,
    slots: Mapping[int, Slot],
    shown: Mapping[int, Shown],
    known: "_KnownSteps",
    *,
    arrived_at: datetime,
    locale: str,
) -> tuple[Step, bool]:
    """The step of this answer, and whether it is a new one. Raises what refuses it."""
    slot = slots.get(item.slot)
    if slot is None:
        raise NoSuchAttempt
    last = slot.last or 0  # type: ignore[attr-defined]
    sequence = last + 1 if item.sequence is None else item.sequence
    refused = slot.checked_at is not None or sequence <= last
    if (step := known.find(item, look=refused)) is not None:
        refuse_another(step, item, slot)
        return step, False
    if slot.checked_at is not None:
        raise Refused("slot-closed", slot=item.slot)
    if sequence <= last:
        raise Refused("stale-sequence", slot=item.slot, newer=slot.steps.last())
    step = make_step(
        slot,
        item,
        shown=shown[slot.pk],
        sequence=sequence,
        arrived_at=arrived_at,
        locale=locale,
    )
    slot.last = sequence  # type: ignore[attr-defined]
    known.add(step)
    return step, True


class _KnownSteps:
    """The steps that carry a client_id of this request; read only when asked to look."""

    def __init__(self, attempt_uuid: UUID, incoming: Sequence[Incoming], *, look: bool) -> None:
        self._rows = Step.objects.filter(
            attempt__uuid=attempt_uuid, client_id__in=[item.client_id for item in incoming]
        )
        self._found: dict[UUID, Step] | None = None
        self._look = look

    def find(self, item: Incoming, *, look: bool) -> Step | None:
        if self._found is None and (look or self._look):
            self._found = {step.client_id: step for step in self._rows}
        return (self._found or {}).get(item.client_id)

    def add(self, step: Step) -> None:
        if self._found is not None:
            self._found[step.client_id] = step
