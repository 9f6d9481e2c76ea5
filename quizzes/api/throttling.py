"""How often one client may call: against programs that run wild, not against guessed passwords.

Calls are counted in the cache; where that is not shared, each process counts its own. Failed
log-ins have budgets in the database (`queries.log_in_failures`).
"""

from typing import Any

from django.conf import settings
from rest_framework.request import Request
from rest_framework.throttling import SimpleRateThrottle

from quizzes.api.authentication import AttemptToken
from quizzes.permissions import hash_token
from quizzes.queries.client_address import client_address


class PerClient(SimpleRateThrottle):
    """`API_CALLS_PER_MINUTE` for an account, for a guest's attempt, or for an address."""

    scope = "client"

    def get_rate(self) -> str | None:
        calls = settings.API_CALLS_PER_MINUTE
        return f"{calls}/min" if calls else None

    def get_cache_key(self, request: Request, view: Any) -> str:
        if request.user and request.user.is_authenticated:
            ident = f"account-{request.user.pk}"
        elif isinstance(request.auth, AttemptToken):
            ident = f"attempt-{hash_token(request.auth.token)}"
        else:
            ident = f"address-{client_address(request._request)}"
        return self.cache_format % {"scope": self.scope, "ident": ident}
