"""Who gets what at every address: the table is the one in `access_table.py`, and it is whole."""

from http.cookies import SimpleCookie

import pytest
from django.db import transaction
from django.test import Client
from django.urls import clear_url_caches, path

from quizsite import urls
from quizzes.actions.guests import learner_of
from quizzes.actions.instructors import make_instructor
from quizzes.models import AuditEntry, Learner
from quizzes.permissions import GUEST_COOKIE, Who
from quizzes.queries import attempts
from quizzes.web.health import healthz
from tests.builders import make_quiz, make_user
from tests.taking import Taker, guest, start
from tests.trust.access_table import GET, POST, ROLES
from tests.trust.addresses import address, routes

pytestmark = pytest.mark.django_db


@pytest.fixture
def scene():
    """One published quiz, an open attempt of the learner's, and another one of a guest's."""
    quiz = make_quiz()
    people = {role: make_user(role.replace(" ", "-")) for role in ROLES[2:]}
    make_instructor(people["instructor"])
    learner = Taker(learner_of(people["learner"]), Who(user_id=people["learner"].pk))
    attempt, visitor = start(quiz, learner), guest()
    start(quiz, visitor)
    AuditEntry.objects.create(action="retire", subject="a question")
    clients = {"anonymous": Client(), "guest": Client()}
    clients["guest"].cookies[GUEST_COOKIE] = visitor.token
    for role, user in people.items():
        clients[role] = Client()
        clients[role].force_login(user)
    values = {"attempt": attempt, "quiz": quiz, "article": quiz.article, "user": people["learner"]}
    return clients, values


def statuses(scene, method):
    """What everybody gets at every address; each request starts from the same rows and cookies."""
    clients, values = scene
    cookies = {role: client.cookies.output() for role, client in clients.items()}
    found = {}
    for route in routes():
        found[route] = []
        for role in ROLES:
            clients[role].cookies = SimpleCookie(cookies[role].replace("Set-Cookie: ", ""))
            with transaction.atomic():
                reply = getattr(clients[role], method)(address(route, **values))
                transaction.set_rollback(True)
            found[route].append(reply.status_code)
    return found


def differences(found, table):
    return {
        route: f"{found.get(route)} in place of {table.get(route)}"
        for route in {*found, *table}
        if found.get(route) != table.get(route)
    }


def test_every_address_has_its_row_and_no_row_is_left_over():
    assert sorted(GET) == sorted(POST) == sorted(routes())


def test_get(scene):
    assert differences(statuses(scene, "get"), GET) == {}


def test_an_empty_post(scene):
    """A form that is sent empty comes back with 200 and its errors, where one may send it."""
    assert differences(statuses(scene, "post"), POST) == {}


def test_planted_an_address_without_a_row_is_found(monkeypatch):
    monkeypatch.setattr(urls, "urlpatterns", [*urls.urlpatterns, path("new/", healthz)])
    clear_url_caches()

    try:
        assert set(routes()) - set(GET) == {"new/"}
    finally:
        monkeypatch.undo()
        clear_url_caches()


def test_planted_a_door_left_open_is_found(scene, monkeypatch):
    monkeypatch.setattr(attempts, "own_learners", lambda who: Learner.objects.all())

    found = differences(statuses(scene, "get"), GET)

    assert "api/v1/attempts/<uuid:uuid>/" in found
    assert "attempts/<uuid:uuid>/" in found
