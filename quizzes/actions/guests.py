"""Guests: a random token instead of an account, and what happens when they sign up."""

import secrets
from dataclasses import dataclass

from django.db import transaction

from quizzes.models import Attempt, Learner, User
from quizzes.permissions import hash_token

TOKEN_BYTES = 16
"""128 bits: not to be guessed, so the token alone is the right to an attempt."""


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


@transaction.atomic
def claim_guest(user: User, *, guest_token: str) -> None:
    """Give a guest's attempts to the account that the guest has just made or signed in to.

    Where both have the same quiz open, the account's attempt goes on and the guest's stays with
    the guest. Safe to repeat; an unknown token does nothing.
    """
    guest = Learner.objects.filter(token_hash=hash_token(guest_token), user=None).first()
    if guest is None:
        return
    learner = Learner.objects.filter(user=user).first()
    if learner is None:
        Learner.objects.filter(pk=guest.pk, user=None).update(user=user, token_hash=None)
        return
    open_quizzes = Attempt.objects.filter(learner=learner, closed_at=None).values("quiz")
    guest.attempts.exclude(closed_at=None, quiz__in=open_quizzes).update(learner=learner)
