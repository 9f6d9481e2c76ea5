"""Take an attempt's row: the conditional UPDATE that every write to an attempt begins with.

The order matters. The UPDATE (open, in time, one's own) comes before a step is written, so that a
submit at the same moment either sees the step or refuses the answer; under READ COMMITTED an
INSERT guarded by a SELECT would do neither.
"""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import TypeVar
from uuid import UUID

from django.conf import settings
from django.db import IntegrityError, transaction
from django.db.models import F, Q

from quizzes.models import Attempt
from quizzes.permissions import Who
from quizzes.queries.attempts import own_learners

T = TypeVar("T")

QUEUE = timedelta(seconds=30)
"""How long a request that arrived in time may wait: for a thread, a connection, the row."""


def grace() -> timedelta:
    """How long after the deadline an answer still counts, for what the network takes."""
    return timedelta(seconds=settings.ANSWER_GRACE_SECONDS)


def is_late(attempt: Attempt, *, arrived_at: datetime) -> bool:
    return attempt.deadline is not None and attempt.deadline < arrived_at - grace()


def is_over(attempt: Attempt, *, now: datetime) -> bool:
    """Whether no answer that arrived in time can still be waiting: then it may be closed."""
    return is_late(attempt, arrived_at=now - QUEUE)


def take_attempt(attempt_uuid: UUID, *, who: Who, arrived_at: datetime) -> bool:
    """Lock the attempt's row if it is open, in time and one's own. Call inside a transaction.

    All conditions stand on the row itself: PostgreSQL judges them anew after waiting for a lock.
    """
    in_time = Q(deadline__isnull=True) | Q(deadline__gte=arrived_at - grace())
    rows = Attempt.objects.filter(
        in_time, uuid=attempt_uuid, closed_at__isnull=True, learner__in=own_learners(who)
    )
    return bool(rows.update(saves=F("saves") + 1))


def with_taken(
    attempt_uuid: UUID, write: Callable[[bool], T], *, who: Who, arrived_at: datetime
) -> T | None:
    """What `write` returns, in a transaction that has the attempt's row; None where it has not.

    A single answer is not looked up by its client_id at first: of a resend the constraint says so
    with IntegrityError. `write` is then called once more, with True: look what is stored.
    """
    for resend in (False, True):
        try:
            with transaction.atomic():
                taken = take_attempt(attempt_uuid, who=who, arrived_at=arrived_at)
                return write(resend) if taken else None
        except IntegrityError:
            if resend:
                raise
    return None
