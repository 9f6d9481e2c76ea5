"""Who calls the API: a session (CSRF checked), a token, or a guest with an attempt's token."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any, cast

import knox.auth
from django.contrib.auth.models import AnonymousUser
from django.http import Http404
from rest_framework import authentication, exceptions, permissions
from rest_framework.request import Request

from quizzes.permissions import GUEST_COOKIE, Who, identify
from quizzes.queries.attempts import own_learners


@dataclass(frozen=True, slots=True)
class AttemptToken:
    """What `Authorization: Attempt <token>` carried."""

    token: str


class SessionAuthentication(authentication.SessionAuthentication):
    """Answers a missing log-in with 401 rather than 403, as the other schemes do."""

    def authenticate_header(self, request: Request) -> str:
        return "Token"


class TokenAuthentication(knox.auth.TokenAuthentication):  # type: ignore[misc]  # knox has no types
    """Tokens of accounts. One that is not even text does not fit; what has expired is deleted."""

    def authenticate_credentials(self, token: bytes) -> Any:
        try:
            if b"\0" in token:
                raise ValueError(token)
            return super().authenticate_credentials(token)
        except (ValueError, exceptions.AuthenticationFailed) as error:
            raise exceptions.AuthenticationFailed(
                "This token is not valid, or has expired: get a new one from auth/token/."
            ) from error


class AttemptAuthentication(authentication.BaseAuthentication):
    """A guest's attempt token. Whether it fits is decided where the attempt is looked up.

    The last scheme to be asked: one that nobody knows is refused, and not taken for no scheme.
    """

    keyword = "Attempt"
    # Of a server in front, whose browsers send it here too.
    passed_over = frozenset({"basic", "digest", "negotiate"})

    def authenticate(self, request: Request) -> tuple[AnonymousUser, AttemptToken] | None:
        words = authentication.get_authorization_header(request).split()
        scheme = words[0].decode("latin-1").lower() if words else ""
        if not scheme or scheme in self.passed_over:
            return None
        if scheme != self.keyword.lower():
            raise exceptions.AuthenticationFailed(
                "Write: Authorization: Token <token>, or Attempt <token> as a guest."
            )
        if len(words) != 2 or len(words[1]) > 64:
            raise exceptions.AuthenticationFailed("Write: Authorization: Attempt <token>.")
        return AnonymousUser(), AttemptToken(words[1].decode("latin-1"))

    def authenticate_header(self, request: Request) -> str:
        return self.keyword


class DenyByDefault(permissions.BasePermission):
    """The default permission: a view that names none answers nobody."""

    def has_permission(self, request: Request, view: Any) -> bool:
        return False


class Anyone(permissions.BasePermission):
    """Guests too; what they may see is decided by the queries, which start at who asks."""

    def has_permission(self, request: Request, view: Any) -> bool:
        return True


class Account(permissions.BasePermission):
    """Only somebody who is signed in."""

    def has_permission(self, request: Request, view: Any) -> bool:
        return bool(request.user and request.user.is_authenticated)


class Known(permissions.BasePermission):
    """An account, or a guest whose token is one of ours: whoever can have a list of their own."""

    def has_permission(self, request: Request, view: Any) -> bool:
        who = who_asks(request)
        if who.user_id is not None or own_learners(who).exists():
            return True
        # Else DRF would answer a token that fits nothing with 403.
        raise exceptions.NotAuthenticated


class Instructor(permissions.BasePermission):
    """Only who may author. To other accounts and to guests the address is not there."""

    def has_permission(self, request: Request, view: Any) -> bool:
        if isinstance(request.auth, AttemptToken):
            raise Http404
        if not (request.user and request.user.is_authenticated):
            return False
        if not identify(request.user).is_instructor:
            raise Http404
        return True


def who_asks(request: Request) -> Who:
    """The account or the guest; a guest's cookie counts for reading only, for want of CSRF."""
    if isinstance(request.auth, AttemptToken):
        token = request.auth.token
    else:
        reads = request.method in permissions.SAFE_METHODS
        token = request.COOKIES.get(GUEST_COOKIE, "") if reads else ""
    return identify(request.user, guest_token=token)


def arrival(request: Request) -> datetime:
    """When the server got the request, taken by the first middleware."""
    return cast(datetime, request._request.arrived_at)  # type: ignore[attr-defined]
