"""Whatever is sent to a form, it is answered with the form: at once, and nothing breaks."""

import pytest
from django.test import Client

from quizzes.domain import kinds
from quizzes.models import Fact, Question
from tests.admin.filling import fields_of
from tests.builders import make_article, make_quiz

HOSTILE = (
    "",
    "\x00",
    "<script>alert(1)</script>",
    "1e999999999",
    "1/0",
    "9" * 5000,
    "-1",
    "NaN",
    "\ud800".encode("utf-8", "surrogatepass").decode("latin-1"),
    "٣",
    "2016-99-99",
    "x" * 20_000,
)


ANSWERED = {200, 302}
"""The form again, or saved: some kinds take any text for an answer."""


@pytest.mark.parametrize("kind", kinds.all_kinds())
def test_question_form_survives_it_everywhere(kind: str, client_of_instructor: Client) -> None:
    url = f"/admin/quizzes/question/add/?kind={kind}&article={make_article().pk}"
    fields = fields_of(client_of_instructor.get(url))

    answers = [
        client_of_instructor.post(url, dict.fromkeys(fields, value)).status_code
        for value in HOSTILE
    ]

    assert answers == [200] * len(HOSTILE)
    assert not Question.objects.exists()


@pytest.mark.parametrize("value", ["\x00", "1e999999999", "9" * 5000], ids=["nul", "e", "9"])
@pytest.mark.parametrize("kind", kinds.all_kinds())
def test_question_form_survives_it_in_each_field(
    kind: str, value: str, client_of_instructor: Client
) -> None:
    url = f"/admin/quizzes/question/add/?kind={kind}&article={make_article().pk}"
    fields = fields_of(client_of_instructor.get(url)) | {"stem": "A?"}

    answers = {
        name: client_of_instructor.post(url, fields | {name: value}).status_code for name in fields
    }

    assert {name: code for name, code in answers.items() if code not in ANSWERED} == {}


@pytest.mark.parametrize("kind", Fact.Kind.values)
def test_fact_form_survives(kind: str, client_of_instructor: Client) -> None:
    url = f"/admin/quizzes/fact/add/?kind={kind}&article={make_article().pk}"
    fields = fields_of(client_of_instructor.get(url)) | {"actor": "", "cause": "", "actors": ""}

    answers = [
        client_of_instructor.post(url, dict.fromkeys(fields, value)).status_code
        for value in HOSTILE
    ]

    assert answers == [200] * len(HOSTILE)


def test_section_form_survives(client_of_instructor: Client) -> None:
    section = make_quiz(["date"]).sections.get()
    url = f"/admin/quizzes/section/{section.pk}/change/"
    fields = fields_of(client_of_instructor.get(url))

    answers = {
        (name, value): client_of_instructor.post(url, fields | {name: value}).status_code
        for name in fields
        for value in HOSTILE
    }

    assert {key: code for key, code in answers.items() if code not in ANSWERED} == {}


@pytest.mark.parametrize(
    "query", ["article=", "article=x", "article=" + "9" * 400, "article=٣", "kind=x"]
)
@pytest.mark.parametrize("model", ["question", "fact"])
def test_address_survives(model: str, query: str, client_of_instructor: Client) -> None:
    page = client_of_instructor.get(f"/admin/quizzes/{model}/add/?{query}")

    assert page.status_code == 200
    assert "Which kind?" in page.content.decode()
