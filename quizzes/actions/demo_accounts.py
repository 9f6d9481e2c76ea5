"""Accounts for a first look: one for each kind of person who has something to see."""

import secrets

from django.db import transaction

from quizzes.actions.instructors import make_instructor, set_up_instructors
from quizzes.models import User

ACCOUNTS: dict[str, dict[str, bool]] = {
    "admin": {"is_staff": True, "is_superuser": True},
    "instructor": {},
    "learner": {},
}


@transaction.atomic
def make_demo_accounts() -> dict[str, str]:
    """Make those that are missing; returns their passwords, which are stored nowhere else."""
    made = {}
    for name, rights in ACCOUNTS.items():
        if not User.objects.filter(username=name).exists():
            made[name] = secrets.token_urlsafe(12)
            user = User(username=name, **rights)
            user.set_password(made[name])
            user.save()
    set_up_instructors()
    if "instructor" in made:  # never one that somebody else has made
        make_instructor(User.objects.get(username="instructor"))
    return made
