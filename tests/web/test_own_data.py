"""One's own data: the scores by quiz, a file with everything, and erasing it."""

import json
from datetime import timedelta

import pytest
from django.apps import apps
from django.test import Client
from django.utils import timezone

from quizzes.actions.erase_learner import ERASED
from quizzes.models import Attempt, Card, Grade, Learner, Step, User
from quizzes.queries.own_data import OWN
from tests.builders import make_question, make_quiz, make_user
from tests.taking import NOON
from tests.web.browsing import attempt_form, start

pytestmark = pytest.mark.django_db


def take(client: Client, quiz, text: str) -> str:
    """Answer the one question of the quiz and hand it in."""
    url = start(client, quiz)
    form = attempt_form(client.get(f"{url}?q=1"))
    client.post(f"{url}?q=1", form.data("check:1", **{"1-answer": text}))
    client.post(f"{url}submit/")
    return url


def linked_to_a_learner() -> set[type]:
    return {
        model
        for model in apps.get_models()
        for field in model._meta.get_fields()
        if field.concrete and field.related_model is Learner
    }


def test_every_model_with_a_link_to_a_learner_is_exported_and_erased():
    assert linked_to_a_learner() == set(OWN) == set(ERASED)


def test_the_best_and_the_last_score_of_each_quiz(taker):
    quiz = make_quiz(["short_text"])
    for text in ("Blériot", "Lilienthal"):
        take(taker, quiz, text)

    page = taker.get("/me/").content.decode()

    assert "0 of 1" in page[page.index("<dt>Last") : page.index("<dt>Best")]
    assert "1 of 1" in page[page.index("<dt>Best") : page.index("<dt>Tries")]
    assert "<dt>Tries</dt><dd>2</dd>" in page


def test_a_withheld_score_is_not_told_in_any_way(taker):
    quiz = make_quiz(["short_text"], answers_from=timezone.now() + timedelta(days=1))
    url = start(taker, quiz)
    form = attempt_form(taker.get(f"{url}?q=1"))
    taker.post(f"{url}?q=1", form.data("next:1", **{"1-answer": "Blériot"}))
    taker.post(f"{url}submit/")

    page = taker.get("/me/").content.decode()
    data = taker.get("/me/data.json").json()

    assert "not yet announced" in page
    assert "1 of 1" not in page
    (attempt,) = data["attempts"]
    (question,) = attempt["questions"]
    assert [attempt["score"], question["mark"], question["outcome"]] == [None] * 3
    assert question["answers"][0]["answer"] == "Blériot"


def test_the_file_has_answers_marks_and_cards(taker):
    take(taker, make_quiz(["short_text"]), "Blériot")
    Card.objects.create(learner=Learner.objects.get(), question=make_question(), due_at=NOON)

    response = taker.get("/me/data.json")

    assert response["Content-Disposition"] == 'attachment; filename="quizsite-my-data.json"'
    data = json.loads(response.content)
    (attempt,) = data["attempts"]
    (question,) = attempt["questions"]
    assert (attempt["score"], question["mark"], question["outcome"]) == ("1.00", "1.00", "graded")
    assert [each["answer"] for each in question["answers"]] == ["Blériot"]
    assert len(data["cards"]) == 1


def test_erasing_takes_the_person_and_leaves_the_figures(taker):
    finished, opened = make_quiz(["short_text"]), make_quiz(["date"])
    url = take(taker, finished, "Blériot")
    start(taker, opened)
    Card.objects.create(learner=Learner.objects.get(), question=make_question(), due_at=NOON)
    before = Learner.objects.get().uuid

    response = taker.post("/me/erase/", {"sure": "1"})

    assert response["Location"] == "/"
    attempt = Attempt.objects.get()
    assert (str(attempt.uuid) in url, attempt.score) == (True, 1)
    assert (Step.objects.count(), Grade.objects.count(), Card.objects.count()) == (1, 1, 0)
    learner = Learner.objects.get()
    assert (learner.user, learner.nickname, learner.uuid == before) == (None, "", False)
    assert User.objects.count() == 0
    assert taker.get(f"{url}review/").status_code == 404
    assert Client().get("/me/data.json").status_code == 404


def test_erased_attempts_do_not_show_that_they_were_one_persons(client):
    for _ in range(2):
        take(client, make_quiz(["short_text"]), "Blériot")

    client.post("/me/erase/", {"sure": "1"})

    assert Attempt.objects.values("learner").distinct().count() == 2


def test_what_was_written_in_own_words_is_deleted(client):
    url = start(client, make_quiz(["explain"]))
    client.post(f"{url}submit/")

    client.post("/me/erase/", {"sure": "1"})

    assert not Attempt.objects.exists()


def test_nothing_is_erased_without_the_tick(client):
    take(client, make_quiz(["short_text"]), "Blériot")

    page = client.post("/me/erase/").content.decode()

    assert "Nothing was erased" in page
    assert "Your account" not in page
    assert Learner.objects.get().attempts.count() == 1


def test_an_instructor_is_sent_to_an_administrator(client):
    client.force_login(make_user(is_staff=True))

    page = client.post("/me/erase/", {"sure": "1"}).content.decode()

    assert "Ask an administrator" in page
    assert User.objects.count() == 1
