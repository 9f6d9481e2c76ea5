"""A quiz on paper: for instructors alone, form by form, its key on a page apart."""

import pytest
from django.test import Client

from quizzes.actions.instructors import make_instructor
from tests.builders import CONTENTS, KINDS, make_quiz, make_user

pytestmark = pytest.mark.django_db


@pytest.fixture
def instructor() -> Client:
    client, user = Client(), make_user()
    make_instructor(user)
    client.force_login(user)
    return client


def page(client: Client, quiz, address: str) -> str:
    response = client.get(f"/quizzes/{quiz.slug}/print/{address}")
    assert response.status_code == 200
    return response.content.decode().partition("<main")[2]


def test_the_paper_asks_everything_and_answers_nothing(instructor):
    quiz = make_quiz(KINDS)

    paper = page(instructor, quiz, "")

    for kind, content in CONTENTS.items():
        if kind != "cloze":
            assert content.stem in paper
        assert content.explanation not in paper
    assert "In (1) ______ (2) ______ flew across the Channel" in paper
    assert "Number them, 1 for the earliest." in paper


def test_the_key_stands_apart_and_names_letters(instructor):
    quiz = make_quiz(["single_choice", "matching", "short_text"])

    paper, key = page(instructor, quiz, ""), page(instructor, quiz, "key/")

    letter = paper[: paper.index(". The Wright brothers")][-1]
    assert f"<strong>{letter}</strong> The Wright brothers" in key
    assert "Louis Blériot" in key
    assert CONTENTS["short_text"].explanation in key


def test_a_form_is_the_same_each_time_and_forms_differ(instructor):
    quiz = make_quiz(["single_choice", "matching", "ordering"])

    assert page(instructor, quiz, "?form=2") == page(instructor, quiz, "?form=2")
    assert page(instructor, quiz, "?form=2") != page(instructor, quiz, "?form=3")
    assert "form 1" in page(instructor, quiz, "?form=nonsense")


@pytest.mark.parametrize("address", ["", "key/"])
def test_learners_do_not_see_it(client, address):
    quiz = make_quiz()
    client.force_login(make_user())

    assert client.get(f"/quizzes/{quiz.slug}/print/{address}").status_code == 404
    assert "/print/" not in client.get(f"/quizzes/{quiz.slug}/").content.decode()


@pytest.mark.parametrize("rows", [1, 3])
@pytest.mark.parametrize("address", ["", "key/"])
def test_statements(instructor, address, rows, django_assert_max_num_queries):
    quiz = make_quiz(["short_text"] * rows)

    with django_assert_max_num_queries(8):
        page(instructor, quiz, address)
