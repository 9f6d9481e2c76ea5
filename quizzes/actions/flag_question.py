"""Flag a question of an open attempt, or take the flag away."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from quizzes.actions.answering import NoSuchAttempt
from quizzes.models import Flag, Slot
from quizzes.permissions import Who
from quizzes.queries.attempts import own_learners


@transaction.atomic
def flag_question(
    attempt_uuid: UUID, number: int, *, flagged: bool, who: Who, now: datetime
) -> None:
    """Safe to repeat. Raises NoSuchAttempt, also where the attempt is closed.

    A flag counts for nothing, so it need not take the attempt's row as answers do.
    """
    slot = Slot.objects.filter(
        attempt__uuid=attempt_uuid,
        attempt__learner__in=own_learners(who),
        attempt__closed_at=None,
        number=number,
    ).first()
    if slot is None:
        raise NoSuchAttempt
    if flagged:
        Flag.objects.get_or_create(slot=slot, defaults={"created_at": now})
    else:
        Flag.objects.filter(slot=slot).delete()
