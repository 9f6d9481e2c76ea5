"""Erase a learner: the account, the name and what tells of a person; finished attempts stay.

A finished attempt becomes anonymous: it goes to a learner of its own whom nobody can be, so that
neither a name nor the other attempts of the same person lead to it, and the figures of its quiz
stay what they were. An attempt with an answer in one's own words is deleted instead, for what
people write may name them. Open attempts, cards and their reviews are deleted.
"""

import secrets
from collections.abc import Callable, Mapping

from axes.models import AccessAttempt, AccessFailureLog, AccessLog
from django.db import transaction
from django.db.models import Model

from quizzes.domain import kinds
from quizzes.models import Attempt, Card, Learner, Remark
from quizzes.permissions import hash_token


class IsInstructor(Exception):
    """An account that others' work rests on: an administrator removes it."""


@transaction.atomic
def erase_learner(learner: Learner) -> None:
    """Safe to repeat: there is nobody left to ask a second time."""
    user = learner.user
    if user is not None and user.is_staff:
        raise IsInstructor
    for erase in ERASED.values():
        erase(learner)
    learner.delete()
    if user is not None:
        for log in (AccessAttempt, AccessFailureLog, AccessLog):
            log.objects.filter(username=user.username).delete()
        user.delete()


def _attempts(learner: Learner) -> None:
    in_own_words = [kind.id for kind in kinds.all_kinds().values() if kind.by_hand]
    learner.attempts.filter(closed_at=None).delete()
    learner.attempts.filter(slots__revision__question__kind__in=in_own_words).delete()
    for attempt in learner.attempts.all():
        nobody = hash_token(secrets.token_urlsafe(16))
        anonymous = Learner.objects.create(token_hash=nobody, created_at=attempt.started_at)
        Attempt.objects.filter(pk=attempt.pk).update(learner=anonymous)


def _cards(learner: Learner) -> None:
    learner.cards.all().delete()


def _remarks(learner: Learner) -> None:
    """What was said of a question goes too: in one's own words it may name somebody."""
    learner.remarks.all().delete()


ERASED: Mapping[type[Model], Callable[[Learner], None]] = {
    Remark: _remarks,
    Attempt: _attempts,
    Card: _cards,
}
"""What becomes of every model with a link to a learner; a test finds those that are missing."""
