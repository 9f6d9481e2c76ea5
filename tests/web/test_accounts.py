"""Accounts and guests: one guest a browser, whose attempts come along at sign-up and sign-in."""

import re

import pytest
from django.test import Client, override_settings

from quizzes.models import Attempt, Learner, User
from tests.builders import make_quiz, make_user
from tests.web.browsing import start

pytestmark = pytest.mark.django_db

PASSWORD = "a-long-password-7"


def sign_up(client: Client, username: str = "ada", **extra: str):
    fields = {"username": username, "password1": PASSWORD, "password2": PASSWORD, **extra}
    return client.post("/sign-up/", fields)


def test_a_guest_gets_a_token_that_scripts_cannot_read(client):
    start(client, make_quiz())

    cookie = client.cookies["guest"]
    assert re.fullmatch(r"[\w-]{22}", cookie.value)  # 128 bits in base64
    assert (cookie["httponly"], cookie["samesite"], cookie["max-age"]) == (True, "Lax", 31536000)
    assert not Learner.objects.filter(token_hash=cookie.value).exists()


def test_a_browser_has_one_guest(client):
    start(client, make_quiz())
    token = client.cookies["guest"].value

    start(client, make_quiz())

    assert client.cookies["guest"].value == token
    assert Learner.objects.count() == 1


def test_a_token_that_nobody_has_is_not_adopted(client):
    client.cookies["guest"] = "planted-by-somebody-el"

    start(client, make_quiz())

    assert client.cookies["guest"].value != "planted-by-somebody-el"


def test_looking_around_makes_no_guest(client):
    quiz = make_quiz()

    for address in ("/", f"/quizzes/{quiz.slug}/", f"/articles/{quiz.article.slug}/", "/me/"):
        client.get(address)

    assert "guest" not in client.cookies
    assert Learner.objects.count() == 0


def test_signing_up_takes_the_guests_attempts_along(client):
    url = start(client, make_quiz())

    response = sign_up(client, next=f"{url}review/")

    assert response["Location"] == f"{url}review/"
    assert Attempt.objects.get().learner.user == User.objects.get(username="ada")
    assert client.cookies["guest"].value == ""
    assert client.get(f"{url}?q=1").status_code == 200


def test_signing_in_takes_the_guests_attempts_along(client):
    user = make_user("ada", password=PASSWORD)
    url = start(client, make_quiz())

    client.post("/sign-in/", {"username": "ada", "password": PASSWORD})

    assert Attempt.objects.get().learner.user == user
    assert client.get(f"{url}?q=1").status_code == 200


def test_after_signing_out_the_browser_has_no_access(client):
    url = start(client, make_quiz())
    sign_up(client)

    client.post("/sign-out/")

    assert client.get(f"{url}?q=1").status_code == 404


def test_signing_out_needs_a_form(client):
    client.force_login(make_user())

    assert client.get("/sign-out/").status_code == 405


def test_sign_up_leads_nowhere_else(client):
    assert sign_up(client, next="https://example.org/")["Location"] == "/"


def test_sign_up_says_what_to_mend_and_keeps_the_name(client):
    response = client.post("/sign-up/", {"username": "ada", "password1": "a", "password2": "b"})

    shown = response.content.decode()
    assert "Please mend this first" in shown
    assert 'value="ada"' in shown
    assert User.objects.count() == 0


@override_settings(AXES_FAILURE_LIMIT=2)
def test_too_many_wrong_passwords_lock_the_door_for_a_while(client):
    make_user("ada", password=PASSWORD)
    for _ in range(2):
        response = client.post("/sign-in/", {"username": "ada", "password": "wrong"})

    assert response.status_code == 429
    assert "Too many tries" in response.content.decode()
    refused = client.post("/sign-in/", {"username": "ada", "password": PASSWORD})
    assert refused.status_code == 429


def test_scores_are_ones_own(client):
    quiz = make_quiz()
    url = start(client, quiz)
    client.post(f"{url}submit/")

    assert f"{quiz.title}</strong>" in client.get("/me/").content.decode()
    assert "Nothing finished yet." in Client().get("/me/").content.decode()


def test_whoever_forgot_the_password_learns_whom_to_ask(client):
    said = "Password forgotten? Ask your instructor: whoever runs this site can set a new one."

    assert said in client.get("/sign-in/").content.decode()
