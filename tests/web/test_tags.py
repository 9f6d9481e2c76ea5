"""Tags for learners: a quiz names its own, and each leads to what else has it."""

import pytest

from quizzes.actions.tagging import set_tags
from quizzes.models import Question
from quizzes.models.publishing import Status
from tests.builders import make_quiz

pytestmark = pytest.mark.django_db


def slugs(page):
    return [
        [quiz.slug for quiz in quizzes] for _article, quizzes, _more in page.context["articles"]
    ]


def test_quiz_leads_to_those_with_the_same_tag(client):
    quiz, other = make_quiz(["date"]), make_quiz(["date"])
    beside = make_quiz(["date"], article=quiz.article)
    set_tags(quiz, ["R&D / <1945>", "air"])
    set_tags(other, ["r&d / <1945>"])
    set_tags(beside, ["air"])

    page = client.get(f"/quizzes/{quiz.slug}/").content.decode()
    link = "/?tag=R%26D%20%2F%20%3C1945%3E"
    found = client.get(link)

    assert f'<a href="/?tag=air">air</a>, <a href="{link}">R&amp;D / &lt;1945&gt;</a></p>' in page
    assert slugs(found) == [[quiz.slug], [other.slug]]
    assert "Quizzes with the tag “R&amp;D / &lt;1945&gt;”:" in found.content.decode()
    assert slugs(client.get("/?tag=AIR")) == [[quiz.slug, beside.slug]]


def test_quiz_without_tags_says_nothing_of_them(client):
    assert "Tags:" not in client.get(f"/quizzes/{make_quiz().slug}/").content.decode()


@pytest.mark.parametrize("tag", ["who", "draft", "none", "x" * 5000])
def test_no_question_and_no_draft_is_found_by_its_tag(tag, client):
    make_quiz(["date"])
    set_tags(Question.objects.get(), ["who"])
    set_tags(make_quiz(["date"], status=Status.DRAFT), ["draft"])

    page = client.get("/", {"tag": tag})

    assert slugs(page) == []
    assert f"No quiz has the tag “{tag[:100]}”." in page.content.decode()


def test_pages_keep_what_was_asked(client):
    for number in range(21):
        set_tags(make_quiz([], title=f"Flight {number}"), ["Cold War"])

    page = client.get("/", {"tag": "Cold War", "q": "flight"}).content.decode()

    assert '<a href="?page=2&amp;q=flight&amp;tag=Cold+War">' in page
