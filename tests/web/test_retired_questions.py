"""A quiz whose questions were all retired: what was begun can be finished, nothing is begun."""

import pytest
from django.test import Client

from quizzes.actions.publishing import retire
from quizzes.models import Attempt, Learner
from tests.api.calling import Caller, problem, token_of, typed
from tests.builders import make_quiz, make_user
from tests.web.browsing import start

pytestmark = pytest.mark.django_db

NONE_LEFT = "This quiz has no questions at the moment."


def retire_all(quiz):
    for question in quiz.sections.get().questions.all():
        retire(question, by=None)


def test_a_browser_goes_on_with_what_was_begun(client: Client) -> None:
    quiz = make_quiz(["date", "date"])
    url = start(client, quiz)
    retire_all(quiz)

    page = client.get(f"/quizzes/{quiz.slug}/").content.decode()
    again = client.post(f"/quizzes/{quiz.slug}/start/", follow=True)
    submitted = client.post(f"{url}submit/", follow=True).content.decode()

    assert f'href="{url}?q=1">Continue at question 1</a>' in page
    assert again.redirect_chain == [(url, 302), (f"{url}?q=1", 302)]
    assert "When did an aeroplane first cross the Channel?" in again.content.decode()
    assert '<h1 class="score">0 <span>of 2</span></h1>' in submitted


def test_a_browser_is_told_that_nothing_can_be_begun(client: Client) -> None:
    quiz = make_quiz(["date"])
    retire_all(quiz)

    page = client.post(f"/quizzes/{quiz.slug}/start/", follow=True)

    assert page.redirect_chain == [(f"/quizzes/{quiz.slug}/", 302)]
    assert NONE_LEFT in page.content.decode()
    assert (Attempt.objects.count(), Learner.objects.count()) == (0, 0)


def test_an_attempt_whose_time_is_up_is_not_gone_on_with(client: Client) -> None:
    quiz = make_quiz(["date"], time_limit=1)
    start(client, quiz)
    Attempt.objects.update(started_at="2020-01-01T00:00Z", deadline="2020-01-01T00:01Z")
    retire_all(quiz)

    page = client.post(f"/quizzes/{quiz.slug}/start/", follow=True)

    assert NONE_LEFT in page.content.decode()
    assert Attempt.objects.get().closing == "overdue"


@pytest.mark.parametrize("account", [True, False])
def test_a_program_goes_on_too_and_is_told_the_same(account: bool) -> None:

    quiz, caller = make_quiz(["date"]), Caller()
    if account:
        caller = Caller(token=token_of(make_user()))
    attempt = caller.start(quiz)
    retire_all(quiz)

    again = caller.post(f"quizzes/{quiz.slug}/attempts/")
    resumed = caller.get(f"attempts/{attempt['id']}/").json()
    caller.save(attempt, 1, typed(attempt, 1))

    if account:
        assert (again.status_code, again.json()) == (200, attempt)
    else:
        assert problem(again) == (409, "nothing-to-ask")
        assert again.json()["detail"] == NONE_LEFT
    assert resumed["questions"] == attempt["questions"]
    assert caller.submit(attempt).json()["score"] == 1.0
    assert problem(Caller().post(f"quizzes/{quiz.slug}/attempts/")) == (409, "nothing-to-ask")
