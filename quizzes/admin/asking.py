"""Who is at work in the admin."""

from django.http import HttpRequest

from quizzes.models import User


def account(request: HttpRequest) -> User:
    """The account behind a request that the admin let in: never an anonymous one."""
    assert isinstance(request.user, User)
    return request.user
