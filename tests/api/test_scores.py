"""Scores: one's own as far as they are revealed, and all of a quiz for its instructors."""

from datetime import timedelta

import pytest
from django.utils import timezone

from tests.api.calling import Caller, problem, token_of, typed
from tests.builders import make_quiz, make_user

pytestmark = pytest.mark.django_db


def take(caller, quiz, quality="right"):
    """A finished attempt at a quiz of one question."""
    attempt = caller.start(quiz)
    caller.save(attempt, 1, typed(attempt, 1, quality))
    caller.submit(attempt)
    return attempt


def results(reply):
    return reply.json()["results"]


def test_ones_own_scores_newest_first():
    quiz, other = make_quiz(["date"]), make_quiz(["date"])
    caller = Caller(token=token_of(make_user()))
    first, second = take(caller, quiz, "partly"), take(caller, other)
    caller.start(quiz)
    take(Caller(), quiz)

    rows = results(caller.get("scores/"))

    assert [(row["id"], row["quiz"], row["title"]) for row in rows] == [
        (second["id"], other.slug, other.title),
        (first["id"], quiz.slug, quiz.title),
    ]
    assert [(row["state"], row["score"], row["max_score"], row["percent"]) for row in rows] == [
        ("submitted", 1.0, 1.0, 100.0),
        ("submitted", 0.5, 1.0, 50.0),
    ]


def test_a_score_is_withheld_as_long_as_its_quiz_withholds_its_answers():
    caller = Caller()
    take(caller, make_quiz(["date"], answers_from=timezone.now() + timedelta(days=1)))

    [row] = results(caller.get("scores/"))

    assert (row["score"], row["max_score"], row["percent"]) == (None, 1.0, None)


@pytest.mark.parametrize(
    "authorization",
    ["", "Attempt no-such-token", "Attempt", "Token no-such-token", "Bearer x", "Basic eDp4"],
)
def test_who_is_not_known_has_no_list_of_scores_rather_than_an_empty_one(authorization):
    take(Caller(), make_quiz(["date"]))
    caller = Caller()
    if authorization:
        caller.sign(authorization)

    assert problem(caller.get("scores/")) == (401, "unauthorized")


def test_instructors_see_whose_scores_they_are():
    quiz, user = make_quiz(["date"]), make_user("ada")
    take(Caller(token=token_of(user)), quiz)
    take(Caller(), quiz, "wrong")
    Caller().start(quiz)
    take(Caller(), make_quiz(["date"]))
    instructor = Caller(token=token_of(make_user(is_staff=True)))

    rows = results(instructor.get(f"quizzes/{quiz.slug}/scores/"))

    assert [(row["learner"]["name"], row["score"]) for row in rows] == [
        ("guest", 0.0),
        ("ada", 1.0),
    ]
    assert problem(instructor.get("quizzes/no-such-quiz/scores/")) == (404, "not-found")


def test_to_all_others_the_scores_of_a_quiz_are_not_there():
    path = f"quizzes/{make_quiz(['date']).slug}/scores/"
    guest = Caller()
    guest.start(make_quiz(["date"]))

    learner = Caller(token=token_of(make_user()))

    assert problem(Caller().get(path)) == (401, "unauthorized")
    assert problem(guest.get(path)) == problem(learner.get(path)) == (404, "not-found")


def test_lists_of_scores_are_paged():
    quiz, caller = make_quiz(["date"]), Caller(token=token_of(make_user()))
    ids = [take(caller, quiz)["id"] for _ in range(51)]

    first = caller.get("scores/").json()
    cursor = first["next"].partition("cursor=")[2]
    second = caller.client.get("/api/v1/scores/", {"cursor": cursor.replace("%3D", "=")}).json()

    assert [row["id"] for row in first["results"] + second["results"]] == ids[::-1]
    assert second["next"] is None
