"""The list of tags: how many have each, another name, deletion."""

import pytest
from django.test import Client

from quizzes.actions.tagging import set_tags
from quizzes.models import Question, Tag
from tests.admin.filling import fields_of
from tests.builders import make_question, make_quiz

pytestmark = pytest.mark.django_db

LIST = "/admin/quizzes/tag/"


@pytest.fixture
def tag() -> Tag:
    set_tags(make_question(), ["Cold War"])
    return Tag.objects.get()


def save(client: Client, url: str, name: str):
    return client.post(url, fields_of(client.get(url)) | {"name": name, "_save": "1"})


def test_list_counts_what_has_a_tag_and_leads_there(tag, client_of_instructor) -> None:
    for item in (make_question(), make_quiz([])):
        set_tags(item, ["cold war"])
    Tag.objects.create(name="spare", handle="spare")

    page = client_of_instructor.get(LIST)

    rows = [(row.question_count, row.quiz_count) for row in page.context["cl"].result_list]
    assert rows == [(2, 1), (0, 0)]
    for model, count in (("question", 2), ("quiz", 1)):
        link = f'<a href="/admin/quizzes/{model}/?tags__id__exact={tag.pk}">{count}</a>'
        assert link in page.content.decode()


def test_tag_gets_another_name(tag, client_of_instructor) -> None:
    save(client_of_instructor, f"{LIST}{tag.pk}/change/", " cold  WAR ")
    save(client_of_instructor, f"{LIST}add/", "Tea")

    held = Question.objects.get().tags.get()
    assert (held.pk, held.name) == (tag.pk, "cold WAR")
    assert list(Tag.objects.values_list("handle", flat=True)) == ["cold war", "tea"]


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("COLD WAR", "There is a tag “Cold War” already."),
        ("war, peace", "A tag has no comma: “war, peace”."),
        ("!", "A tag has a letter or a digit."),
    ],
)
def test_form_says_what_is_no_name(name, sentence, tag, client_of_instructor) -> None:
    page = save(client_of_instructor, f"{LIST}add/", name)

    assert page.context["adminform"].form.errors == {"name": [sentence]}
    assert list(Tag.objects.all()) == [tag]


def test_deletion_takes_it_off_and_keeps_what_had_it(tag, client_of_instructor) -> None:
    url = f"{LIST}{tag.pk}/delete/"

    page = client_of_instructor.post(url, {"post": "yes"})

    assert page.status_code == 302
    assert (Tag.objects.count(), Question.objects.get().tags.count()) == (0, 0)
