"""Errors as RFC 9457 `application/problem+json`: type, title, status, detail, errors by field."""

from http import HTTPStatus
from typing import Any

from django.core.exceptions import PermissionDenied, RequestDataTooBig
from django.http import Http404
from rest_framework import exceptions
from rest_framework.response import Response
from rest_framework.views import set_rollback

CONTENT_TYPE = "application/problem+json"


class Problem(exceptions.APIException):
    """A refusal with a name of its own: `slug` ends the problem's `type`, `extra` adds members."""

    def __init__(self, slug: str, detail: str, *, status: int, **extra: Any) -> None:
        super().__init__(detail)
        self.slug, self.status_code, self.extra = slug, status, extra

    def body(self) -> dict[str, Any]:
        return problem_body(self.status_code, self.slug, str(self.detail)) | self.extra


def problem_body(status: int, slug: str, detail: str) -> dict[str, Any]:
    title = HTTPStatus(status).phrase
    return {"type": f"/problems/{slug}", "title": title, "status": status, "detail": detail}


def problem(status: int, *, slug: str = "", detail: str = "", **extra: Any) -> Response:
    slug = slug or HTTPStatus(status).phrase.lower().replace(" ", "-").replace("'", "")
    body = problem_body(status, slug, detail) | extra
    return Response(body, status=status, content_type=CONTENT_TYPE)


def problem_response(exc: Exception, context: dict[str, Any]) -> Response | None:
    """DRF's exception handler: every refusal of the API leaves through here."""
    if isinstance(exc, Http404):
        exc = exceptions.NotFound()
    elif isinstance(exc, PermissionDenied):
        exc = exceptions.PermissionDenied()
    elif isinstance(exc, RequestDataTooBig):
        exc = Problem("too-large", "Send less at once.", status=413)
    if not isinstance(exc, exceptions.APIException):
        return None
    set_rollback()
    if isinstance(exc, Problem):
        response = problem(exc.status_code, slug=exc.slug, detail=str(exc.detail), **exc.extra)
    elif isinstance(exc, exceptions.ValidationError):
        errors = exc.detail if isinstance(exc.detail, dict) else {"": exc.detail}
        response = problem(422, slug="invalid", detail="Some fields need mending.", errors=errors)
    else:
        response = problem(exc.status_code, detail=str(exc.detail))
    if header := getattr(exc, "auth_header", None):
        response["WWW-Authenticate"] = header
    if wait := getattr(exc, "wait", None):
        response["Retry-After"] = str(int(wait))
    return response
