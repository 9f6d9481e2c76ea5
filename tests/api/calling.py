"""Calling the API in tests: each reply is held against the OpenAPI schema as it comes in.

caller = Caller()                            # nobody yet; Caller(token=...) for an account
attempt = caller.start(quiz)                 # a guest: further calls carry the attempt's token
caller.put(f"attempts/{attempt['id']}/answers/1/", {"answer": ..., "client_id": ...})
"""

import json
import re
from functools import cache
from typing import Any
from uuid import uuid4

from drf_spectacular.generators import SchemaGenerator
from jsonschema import Draft202012Validator
from rest_framework.test import APIClient

from quizzes.models import Quiz, Slot, User
from tests.builders import raw_answer

PREFIX = "/api/v1/"
PROBLEM = "application/problem+json"
PASSWORD = "a-long-password-7"


class Caller:
    """One caller: nobody, an account with a token, a guest after `start`, or a session."""

    def __init__(self, *, token: str = "", **client: Any) -> None:
        self.client = APIClient(**client)
        if token:
            self.sign(f"Token {token}")

    def sign(self, authorization: str) -> None:
        self.client.credentials(HTTP_AUTHORIZATION=authorization)

    def get(self, path: str, **query: str) -> Any:
        return checked(self.client.get(PREFIX + path, query))

    def post(self, path: str, body: Any = None, **headers: str) -> Any:
        return self._write("post", path, body, headers)

    def put(self, path: str, body: Any, **headers: str) -> Any:
        return self._write("put", path, body, headers)

    def patch(self, path: str, body: Any, **headers: str) -> Any:
        return self._write("patch", path, body, headers)

    def delete(self, path: str) -> Any:
        return self._write("delete", path, None, {})

    def _write(self, method: str, path: str, body: Any, headers: dict[str, str]) -> Any:
        call = getattr(self.client, method)
        content = "" if body is None else json.dumps(body)
        return checked(
            call(PREFIX + path, content, content_type="application/json", headers=headers)
        )

    def start(self, quiz: Quiz) -> dict[str, Any]:
        reply = self.post(f"quizzes/{quiz.slug}/attempts/")
        assert reply.status_code == 201, reply.content
        attempt: dict[str, Any] = reply.json()
        if token := attempt.get("token"):
            self.sign(f"Attempt {token}")
        return attempt

    def save(self, attempt: dict[str, Any], number: int, answer: Any, **fields: Any) -> Any:
        body = {"answer": answer, "client_id": str(uuid4())} | fields
        return self.put(f"attempts/{attempt['id']}/answers/{number}/", body)

    def submit(self, attempt: dict[str, Any]) -> Any:
        return self.post(f"attempts/{attempt['id']}/submit/")

    def review(self, attempt: dict[str, Any]) -> Any:
        return self.get(f"attempts/{attempt['id']}/review/")


def token_of(user: User) -> str:
    reply = Caller().post("auth/token/", {"username": user.username, "password": PASSWORD})
    assert reply.status_code == 200, reply.content
    return str(reply.json()["token"])


def typed(attempt: dict[str, Any], number: int, quality: str = "right") -> Any:
    """What a browser sends for a right, partly right or wrong answer to that question."""
    slot = Slot.objects.select_related("revision__question").get(
        attempt__uuid=attempt["id"], number=number
    )
    return raw_answer(slot, quality)


@cache
def document() -> dict[str, Any]:
    """The schema, with every object closed: a member that it does not name is an error here."""
    found = SchemaGenerator().get_schema(public=True)  # type: ignore[no-untyped-call]
    for component in found["components"]["schemas"].values():
        if component.get("type") == "object" and "properties" in component:
            component.setdefault("additionalProperties", False)
    return dict(found)


def checked(reply: Any) -> Any:
    """The reply, if the schema names its path, status and content type and fits its body."""
    request = reply.wsgi_request
    route = "/" + re.sub(r"<(?:\w+:)?(\w+)>", r"{\1}", request.resolver_match.route)
    operation = document()["paths"][route][request.method.lower()]
    responses = operation["responses"]
    assert str(reply.status_code) in responses, f"{request.method} {route} {reply.status_code}"
    content = responses[str(reply.status_code)].get("content", {})
    if reply.status_code == 204:
        assert (content, reply.content) == ({}, b"")
        return reply
    media = reply.headers["Content-Type"].partition(";")[0]
    assert media in content, f"{request.method} {route} {reply.status_code} {media}"
    schema = {"components": document()["components"], **content[media]["schema"]}
    errors = [
        f"{'/'.join(map(str, error.path))}: {error.message}"
        for error in Draft202012Validator(schema).iter_errors(reply.json())
    ]
    assert errors == [], f"{request.method} {route} {reply.status_code}: {errors}"
    return reply


def problem(reply: Any) -> tuple[int, str]:
    """(status, last part of the type) of a refusal, which must be a problem of RFC 9457."""
    assert reply.headers["Content-Type"] == PROBLEM
    body = reply.json()
    assert body["status"] == reply.status_code
    assert body["title"]
    assert body["detail"]
    return reply.status_code, body["type"].removeprefix("/problems/")
