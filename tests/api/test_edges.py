"""What meets a program at the edges: addresses that are not there, and too many calls."""

from datetime import timedelta

import pytest
from django.core.cache import cache
from django.test import Client
from django.utils import timezone
from knox.models import get_token_model

from tests.api.calling import PROBLEM, Caller, problem, token_of
from tests.builders import make_quiz, make_user

pytestmark = pytest.mark.django_db


def test_the_first_address_leads_to_the_others():
    reply = Caller().get("")

    assert (reply.status_code, reply.headers["Content-Type"]) == (200, "application/json")
    assert reply.json() == {
        "articles": "http://testserver/api/v1/articles/",
        "quizzes": "http://testserver/api/v1/quizzes/",
        "scores": "http://testserver/api/v1/scores/",
        "schema": "http://testserver/api/v1/schema/",
        "docs": "http://testserver/api/v1/docs/",
    }


@pytest.mark.parametrize("path", ["nowhere/", "attempts/no-uuid/", "quizzes/a/b/c/", "é/"])
@pytest.mark.parametrize("method", ["get", "post", "put", "delete"])
def test_an_address_that_is_not_there_is_a_problem(method, path):
    reply = getattr(Client(), method)(f"/api/v1/{path}")

    assert (reply.status_code, reply.headers["Content-Type"]) == (404, PROBLEM)
    assert reply.json() == {
        "type": "/problems/not-found",
        "title": "Not Found",
        "status": 404,
        "detail": "Not found.",
    }


def test_a_scheme_that_nobody_knows_is_refused_and_the_right_ones_are_named():
    caller = Caller()
    caller.sign(f"Bearer {token_of(make_user())}")

    reply = caller.post(f"quizzes/{make_quiz(['date']).slug}/attempts/")

    assert problem(reply) == (401, "unauthorized")
    assert reply.json()["detail"] == (
        "Write: Authorization: Token <token>, or Attempt <token> as a guest."
    )


def test_the_password_of_a_server_in_front_is_passed_over():
    caller = Caller()
    caller.sign("Basic eDp4")

    assert caller.get("quizzes/").status_code == 200


def test_people_still_get_a_page():
    reply = Client().get("/nowhere/")

    assert (reply.status_code, reply.headers["Content-Type"]) == (404, "text/html; charset=utf-8")


@pytest.fixture
def three_calls(settings):
    cache.clear()
    settings.API_CALLS_PER_MINUTE = 3
    yield
    cache.clear()


@pytest.mark.parametrize("kind", ["anonymous", "guest", "account"])
def test_who_calls_too_often_is_told_to_wait(settings, kind, three_calls):
    settings.API_CALLS_PER_MINUTE = 0
    caller = Caller(token=token_of(make_user())) if kind == "account" else Caller()
    if kind == "guest":
        caller.start(make_quiz(["date"]))
    settings.API_CALLS_PER_MINUTE = 3

    replies = [caller.get("quizzes/") for _ in range(4)]

    assert [reply.status_code for reply in replies[:3]] == [200] * 3
    assert problem(replies[3]) == (429, "too-many-requests")
    assert 0 < int(replies[3].headers["Retry-After"]) <= 60


def test_each_client_has_calls_of_its_own(three_calls):
    for _ in range(4):
        Caller().get("quizzes/")
    guest = Caller(REMOTE_ADDR="203.0.113.9")

    assert guest.get("quizzes/").status_code == 200
    guest.start(make_quiz(["date"]))
    assert [guest.get("scores/").status_code for _ in range(4)] == [200, 200, 200, 429]


def test_an_address_made_up_by_the_caller_is_not_its_own(three_calls):
    replies = [
        Caller(HTTP_X_FORWARDED_FOR=f"198.51.100.{n}").get("quizzes/").status_code for n in range(4)
    ]

    assert replies == [200, 200, 200, 429]


@pytest.mark.parametrize("times", [1, 2])
def test_an_expired_token_says_what_to_do(times):
    caller = Caller(token=token_of(make_user()))
    get_token_model().objects.update(expiry=timezone.now() - timedelta(days=1))

    replies = [caller.get("scores/") for _ in range(times)]

    assert problem(replies[-1]) == (401, "unauthorized")
    assert replies[-1].json()["detail"] == (
        "This token is not valid, or has expired: get a new one from auth/token/."
    )


def test_options_names_the_methods(caller_of_staff):
    reply = caller_of_staff.client.options("/api/v1/questions/")

    assert reply.json() == {"methods": ["GET", "POST", "HEAD", "OPTIONS"]}
    assert reply.headers["Allow"] == "GET, POST, HEAD, OPTIONS"


@pytest.mark.parametrize("path", ["quizzes/x/deck.apkg", "articles/x/deck.apkg", "questions/"])
def test_options_breaks_nothing_and_opens_nothing(path):
    reply = Client().options(f"/api/v1/{path}")

    assert reply.status_code == (401 if path == "questions/" else 200)


@pytest.fixture
def caller_of_staff():
    return Caller(token=token_of(make_user(is_staff=True)))
