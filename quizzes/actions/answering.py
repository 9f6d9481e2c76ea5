"""What comes in, what goes out and what is refused when an answer is saved or checked."""

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import Max, QuerySet

from quizzes.domain import kinds
from quizzes.domain.answers import read_answer
from quizzes.domain.messages import Malformed
from quizzes.domain.questions import Shown
from quizzes.models import Slot, Step

MAX_RAW = 20_000
"""Longest answer as it is stored, in characters of JSON: above what any shape can need."""

MAX_SLOT = 32_767
"""No attempt has more questions, and a greater number may not fit the database's integers."""

_UNSTORABLE = re.compile("[\\0\\ud800-\\udfff]")
"""NUL and lone surrogates: PostgreSQL keeps neither in JSON."""


@dataclass(frozen=True, slots=True)
class Incoming:
    """An answer as it came in. `client_id` makes a resend recognisable; `raw` None clears."""

    slot: int
    raw: Any
    client_id: UUID
    sequence: int | None = None
    unknown: bool = False


@dataclass(frozen=True, slots=True)
class Saved:
    """An acknowledged answer: it is on disk, and a resend gets the same reply."""

    slot: int
    sequence: int
    saved_at: datetime

    @classmethod
    def of(cls, step: Step, number: int) -> "Saved":
        return cls(number, step.sequence, step.received_at)


class NoSuchAttempt(LookupError):
    """There is no such attempt, or no such question in it, for whoever asks."""


class Refused(Exception):
    """`code`: stale-sequence, slot-closed, attempt-closed, late, no-check, or client-id-used.

    `newer` is the step that made the answer stale. A client_id that came with another answer is
    refused, because the reply to a resend would acknowledge an answer that is not stored.
    """

    def __init__(self, code: str, *, slot: int, newer: Step | None = None) -> None:
        super().__init__(code)
        self.code, self.slot, self.newer = code, slot, newer


Result = Saved | Malformed | Refused | NoSuchAttempt


def refuse_another(step: Step, item: Incoming, slot: Slot) -> None:
    """Raises Refused unless the stored step, of the same client_id, is this very answer."""
    raw = None if item.unknown else item.raw
    if (step.slot_id, step.unknown, step.raw) != (slot.pk, item.unknown, raw):
        raise Refused("client-id-used", slot=item.slot)


def answered_slots(attempt_uuid: UUID, incoming: Sequence[Incoming]) -> QuerySet[Slot]:
    """The questions that the answers are to, each with `last`, its newest sequence."""
    numbers = {item.slot for item in incoming if item.slot <= MAX_SLOT}
    return (
        Slot.objects.filter(attempt__uuid=attempt_uuid, number__in=numbers)
        .select_related("revision__question")
        .annotate(last=Max("steps__sequence"))
    )


def make_step(
    slot: Slot,
    item: Incoming,
    *,
    shown: Shown,
    sequence: int,
    arrived_at: datetime,
    locale: str,
    late: bool = False,
) -> Step:
    """Read the answer by its shape (raises Malformed) and make the step, not yet stored.

    `shown` is the slot's question, as `queries.kept_revisions.readable_slots` gives it.
    """
    if not item.unknown:
        _refuse_unstorable(item.raw)
    kind = kinds.find(slot.revision.question.kind)
    answer = None
    if kind is not None and not item.unknown:
        answer = read_answer(kind.shape, item.raw, shown=shown, locale=locale)
    return Step(
        attempt_id=slot.attempt_id,
        slot=slot,
        sequence=sequence,
        client_id=item.client_id,
        raw=None if item.unknown else item.raw,
        answer=answer,
        unknown=item.unknown,
        received_at=arrived_at,
        late=late,
    )


def _refuse_unstorable(raw: Any) -> None:
    """Raises Malformed for what could be read (as a blank, say) and yet not be stored."""
    if len(json.dumps(raw)) > MAX_RAW:
        raise Malformed("answer.too_long", limit=MAX_RAW)
    inside = [raw]
    while inside:
        part = inside.pop()
        if isinstance(part, dict):
            inside += [*part, *part.values()]
        elif isinstance(part, list):
            inside += part
        elif isinstance(part, str) and _UNSTORABLE.search(part):
            raise Malformed("answer.control_character")
