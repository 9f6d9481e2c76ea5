"""A learner says that an answer should count, or that something is wrong with a question."""

import re
from datetime import datetime, timedelta
from uuid import UUID

from django.db import transaction
from django.db.models import F

from quizzes.actions.answering import NoSuchAttempt
from quizzes.domain.grading import Outcome
from quizzes.domain.messages import Malformed
from quizzes.models import Grade, Learner, Remark, Slot
from quizzes.models.remark import LONGEST_REMARK
from quizzes.permissions import Part, Who, reveals
from quizzes.queries.attempts import own_learners

MOST_A_DAY = 20

_UNSTORABLE = re.compile("[\\0\\ud800-\\udfff]")


def send_remark(
    attempt_uuid: UUID, number: int, kind: Remark.Kind, text: str, *, who: Who, now: datetime
) -> Remark:
    """Store the remark. A second appeal about the same answer is the first one again.

    Raises NoSuchAttempt for what is not one's own, or whose key was not shown yet, and Malformed
    for a text that cannot be taken, a day's budget that is spent, or nothing that could count.
    """
    text = _readable(kind, text)
    with transaction.atomic():
        # Takes the learner's row, so that two requests at once do not both find room in the budget.
        own_learners(who).update(created_at=F("created_at"))
        slot = _own_slot(attempt_uuid, number, who=who, now=now)
        if kind == Remark.Kind.APPEAL:
            if stored := Remark.objects.filter(slot=slot, kind=kind).first():
                return stored
            step_id = _appealable(slot).step_id
        else:
            step_id = slot.steps.order_by("sequence").values_list("pk", flat=True).last()
        _spend(slot.attempt.learner, now=now)
        return Remark.objects.create(
            kind=kind,
            revision_id=slot.revision_id,
            slot=slot,
            step_id=step_id,
            learner=slot.attempt.learner,
            text=text,
            created_at=now,
        )


def _readable(kind: Remark.Kind, text: str) -> str:
    text = text.replace("\r\n", "\n").strip()
    if not text and kind == Remark.Kind.REPORT:
        raise Malformed("remark.empty")
    if len(text) > LONGEST_REMARK:
        raise Malformed("remark.too_long", limit=LONGEST_REMARK)
    if _UNSTORABLE.search(text):
        raise Malformed("answer.control_character")
    return text


def _own_slot(attempt_uuid: UUID, number: int, *, who: Who, now: datetime) -> Slot:
    """The slot, if it is one's own and its key was shown."""
    slot = (
        Slot.objects.filter(
            attempt__uuid=attempt_uuid, attempt__learner__in=own_learners(who), number=number
        )
        .select_related("attempt__quiz", "attempt__learner", "revision")
        .first()
    )
    if slot is None:
        raise NoSuchAttempt
    checked = slot.checked_at is not None
    if Part.KEY not in reveals(slot.attempt.quiz, who, slot.attempt, now=now, checked=checked):
        raise NoSuchAttempt
    return slot


def _appealable(slot: Slot) -> Grade:
    """The grade that counts, if more could have been earned by its answer."""
    newest = slot.grades.order_by("id").last()
    if (
        newest is None
        or newest.step_id is None
        or newest.outcome != Outcome.GRADED
        or newest.mark >= slot.revision.points
    ):
        raise Malformed("remark.counts_already")
    return newest


def _spend(learner: Learner, *, now: datetime) -> None:
    sent = Remark.objects.filter(learner=learner, created_at__gt=now - timedelta(days=1))
    if sent.count() >= MOST_A_DAY:
        raise Malformed("remark.too_many", limit=MOST_A_DAY)
