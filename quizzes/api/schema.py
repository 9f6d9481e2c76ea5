"""What OpenAPI cannot see for itself: how callers say who they are, and the form of problems."""

from typing import Any

from drf_spectacular.extensions import OpenApiAuthenticationExtension

from quizzes.api.problems import CONTENT_TYPE
from quizzes.api.serializers.attempts import ProblemOut


def problems(*statuses: int) -> dict[tuple[int, str], type[ProblemOut]]:
    """Responses for `extend_schema`: each status as a problem of RFC 9457.

    429 is among them without being named: it is the answer to whoever calls too often.
    """
    return {(status, CONTENT_TYPE): ProblemOut for status in sorted({*statuses, 429})}


class SessionScheme(OpenApiAuthenticationExtension):  # type: ignore[no-untyped-call]
    target_class = "quizzes.api.authentication.SessionAuthentication"
    name = "session"

    def get_security_definition(self, auto_schema: Any) -> dict[str, str]:
        return {
            "type": "apiKey",
            "in": "cookie",
            "name": "sessionid",
            "description": "The browser's session; writes need the header X-CSRFToken too.",
        }


class AttemptScheme(OpenApiAuthenticationExtension):  # type: ignore[no-untyped-call]
    target_class = "quizzes.api.authentication.AttemptAuthentication"
    name = "attempt"

    def get_security_definition(self, auto_schema: Any) -> dict[str, str]:
        return {
            "type": "apiKey",
            "in": "header",
            "name": "Authorization",
            "description": "A guest's attempt: `Attempt <token>`, from the reply to its start.",
        }


class TokenScheme(OpenApiAuthenticationExtension):  # type: ignore[no-untyped-call]
    target_class = "quizzes.api.authentication.TokenAuthentication"
    name = "knoxApiToken"

    def get_security_definition(self, auto_schema: Any) -> dict[str, str]:
        return {
            "type": "apiKey",
            "in": "header",
            "name": "Authorization",
            "description": "An account's token: `Token <token>`, from `auth/token/`.",
        }
