"""Sessions: a browser that is signed in may call the API, with a CSRF token for every write."""

import pytest

from quizzes.models import Attempt, Step
from tests.api.calling import Caller, problem, typed
from tests.builders import make_quiz, make_user

pytestmark = pytest.mark.django_db


@pytest.fixture
def caller():
    caller = Caller(enforce_csrf_checks=True)
    caller.client.force_login(make_user(), backend="quizzes.queries.accounts.AccountBackend")
    return caller


def csrf(caller):
    """What a page would have set as cookie, and put into its forms."""
    secret = "a" * 32
    caller.client.cookies["csrftoken"] = secret
    return {"X-CSRFToken": secret}


def test_reading_needs_no_csrf_token(caller):
    quiz = make_quiz()

    assert caller.get(f"quizzes/{quiz.slug}/").status_code == 200


def test_every_write_without_a_csrf_token_is_refused_and_writes_nothing(caller):
    quiz = make_quiz()
    start = f"quizzes/{quiz.slug}/attempts/"
    refused = caller.post(start)
    attempt = caller.post(start, **csrf(caller)).json()
    del caller.client.cookies["csrftoken"]

    writes = [
        refused,
        caller.save(attempt, 1, typed(attempt, 1)),
        caller.put(f"attempts/{attempt['id']}/answers/", []),
        caller.submit(attempt),
    ]

    assert [problem(reply) for reply in writes] == [(403, "forbidden")] * 4
    assert (Step.objects.count(), Attempt.objects.get().closed_at) == (0, None)


def test_with_a_csrf_token_the_account_takes_its_quiz(caller):
    quiz, headers = make_quiz(), csrf(caller)

    attempt = caller.post(f"quizzes/{quiz.slug}/attempts/", **headers).json()
    submitted = caller.post(f"attempts/{attempt['id']}/submit/", **headers)

    assert "token" not in attempt
    assert submitted.json()["state"] == "submitted"


def test_a_token_needs_no_csrf_token():
    """It is not sent by a browser of itself, so no other site can make one send it."""
    guest = Caller(enforce_csrf_checks=True)
    attempt = guest.start(make_quiz())

    assert guest.save(attempt, 1, typed(attempt, 1)).status_code == 200
