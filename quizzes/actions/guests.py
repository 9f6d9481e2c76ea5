"""Guests: a random token instead of an account, and what happens when they sign up."""

import secrets
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime

from django.db import IntegrityError, transaction
from django.db.models import Exists, F, OuterRef

from quizzes.actions.close_attempt import submit_attempt
from quizzes.models import Attempt, Learner, Step, User
from quizzes.permissions import Who, hash_token

TOKEN_BYTES = 16
"""128 bits: not to be guessed, so the token alone is the right to an attempt."""

MOST_TRIES = 5


@dataclass(frozen=True, slots=True)
class Guest:
    """A learner not yet stored, and the token, which is stored nowhere but with the guest."""

    learner: Learner
    token: str


def new_guest() -> Guest:
    token = secrets.token_urlsafe(TOKEN_BYTES)
    return Guest(Learner(token_hash=hash_token(token)), token)


def learner_of(user: User) -> Learner:
    """The learner of an account, made at its first attempt."""
    try:
        return user.learner
    except Learner.DoesNotExist:
        return Learner.objects.get_or_create(user=user)[0]


def claim_guest(user: User, *, guest_token: str, now: datetime) -> None:
    """Give a guest's attempts to the account that the guest has just made or signed in to.

    Where both have the same quiz open, the account's attempt goes on; the guest's is handed in if
    it has an answer, for nobody could get at it any more, and stays behind if it has none. Safe to
    repeat; an unknown token does nothing.
    """
    for _ in range(MOST_TRIES - 1):
        # IntegrityError: at the same moment the account got a learner, or the same quiz open.
        with suppress(IntegrityError):
            return _claim(user, guest_token=guest_token, now=now)
    return _claim(user, guest_token=guest_token, now=now)


@transaction.atomic
def _claim(user: User, *, guest_token: str, now: datetime) -> None:
    guests = Learner.objects.filter(token_hash=hash_token(guest_token), user=None)
    if not guests.update(nickname=F("nickname")):  # takes the row: one claim of a guest at a time
        return
    learner = Learner.objects.filter(user=user).first()
    if learner is None:
        guests.update(user=user, token_hash=None)
        return
    guest = guests.get()
    open_quizzes = Attempt.objects.filter(learner=learner, closed_at=None).values("quiz")
    answered = Exists(Step.objects.filter(attempt=OuterRef("pk")))
    for attempt in guest.attempts.filter(answered, closed_at=None, quiz__in=open_quizzes):
        submit_attempt(attempt.uuid, who=Who(token_hash=guest.token_hash or ""), arrived_at=now)
    guest.attempts.exclude(closed_at=None, quiz__in=open_quizzes).update(learner=learner)
