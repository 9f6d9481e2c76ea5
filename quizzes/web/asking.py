"""Who asks for a page: an account, or a guest whose token is in a cookie."""

from datetime import datetime, timedelta
from typing import cast

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from quizzes.actions.guests import Guest, learner_of, new_guest
from quizzes.models import User
from quizzes.permissions import GUEST_COOKIE, Who, identify
from quizzes.queries.attempts import own_learners

_YEAR = timedelta(days=365)


def who_asks(request: HttpRequest) -> Who:
    return identify(request.user, guest_token=guest_token(request))


def guest_token(request: HttpRequest) -> str:
    return request.COOKIES.get(GUEST_COOKIE, "")


def arrival(request: HttpRequest) -> datetime:
    """When the server got the request (`web.middleware`)."""
    return cast(datetime, request.arrived_at)  # type: ignore[attr-defined]


def learner_asking(request: HttpRequest, who: Who) -> Guest:
    """The learner who asks, if need be a new guest; `token` is empty unless it is to be kept.

    A token that no learner has is not adopted: whoever planted it would know it.
    """
    if who.user_id is not None:
        return Guest(learner_of(cast(User, request.user)), "")
    if known := own_learners(who).first():
        return Guest(known, "")
    return new_guest()


def remember_guest(response: HttpResponse, token: str) -> None:
    response.set_cookie(
        GUEST_COOKIE,
        token,
        max_age=_YEAR,
        httponly=True,
        samesite="Lax",
        secure=settings.SESSION_COOKIE_SECURE,
    )


def forget_guest(response: HttpResponse) -> None:
    response.delete_cookie(GUEST_COOKIE, samesite="Lax")
