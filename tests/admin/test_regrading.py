"""A key corrected on the form leads to what becomes of the attempts, and to the choice of it."""

import pytest
from django.test import Client

from quizzes.admin.regrading import outlooks
from quizzes.models import Attempt, AuditEntry, Question, Quiz
from tests.actions.test_regrade import correct, taken
from tests.admin.filling import fields_of
from tests.builders import make_quiz

pytestmark = pytest.mark.django_db

LIST = "/admin/quizzes/question/"


@pytest.fixture
def quiz() -> Quiz:
    return make_quiz(["single_choice", "date"])


@pytest.fixture
def question(quiz: Quiz) -> Question:
    return quiz.sections.get().questions.get(kind="single_choice")


def scores(*attempts: Attempt) -> list[tuple[int, int]]:
    for attempt in attempts:
        attempt.refresh_from_db()
    return [(int(each.score or 0), int(each.max_score)) for each in attempts]


def test_saving_a_correction_leads_to_the_attempts(
    quiz: Quiz, question: Question, client_of_instructor: Client
) -> None:
    taken(quiz, "right")
    url = f"{LIST}{question.pk}/change/"
    typed = fields_of(client_of_instructor.get(url)) | {"corrects": "on"}

    saved = client_of_instructor.post(url, typed)

    assert saved.headers["Location"] == f"{LIST}{question.pk}/regrade/"
    assert f"{LIST}{question.pk}/regrade/" in client_of_instructor.get(url).content.decode()


def test_saving_leads_to_the_list_where_nobody_was_asked(
    question: Question, client_of_instructor: Client
) -> None:
    url = f"{LIST}{question.pk}/change/"
    typed = fields_of(client_of_instructor.get(url)) | {"corrects": "on"}

    assert client_of_instructor.post(url, typed).headers["Location"] == LIST


def test_each_policy_says_how_many_attempts_it_touches(quiz: Quiz, question: Question) -> None:
    for quality in ("right", "wrong", "wrong", None):
        taken(quiz, quality)
    correct(question)

    found = {each.policy: (each.attempts, each.higher, each.lower) for each in outlooks(question)}

    assert found == {
        "never-lower": (2, 2, 0),
        "current-key": (3, 2, 1),
        "full-credit": (3, 3, 0),
        "drop-question": (4, 3, 0),
    }


def test_the_chosen_policy_is_applied(
    quiz: Quiz, question: Question, client_of_instructor: Client
) -> None:
    attempts = [taken(quiz, quality) for quality in ("right", "wrong")]
    correct(question)
    url = f"{LIST}{question.pk}/regrade/"
    page = client_of_instructor.get(url)

    done = client_of_instructor.post(url, fields_of(page) | {"policy": "never-lower"}, follow=True)

    assert scores(*attempts) == [(2, 2), (2, 2)]
    assert "1 attempt has another score." in done.content.decode()
    assert AuditEntry.objects.get(action="regrade").by.username == "teacher"


@pytest.mark.parametrize(
    "sent", [{}, {"policy": "all"}, {"policy": "full-credit", "revision": "1"}]
)
def test_nothing_is_regraded_without_a_choice_or_by_an_old_page(
    sent: dict[str, str], quiz: Quiz, question: Question, client_of_instructor: Client
) -> None:
    attempt = taken(quiz, "wrong")
    correct(question)

    reply = client_of_instructor.post(f"{LIST}{question.pk}/regrade/", {"revision": "2"} | sent)

    assert reply.headers["Location"] == f"{LIST}{question.pk}/regrade/"
    assert scores(attempt) == [(1, 2)]
