"""Authoring articles over the API, where everybody may read them."""

import pytest

from quizzes.models import Article, User
from tests.api.calling import Caller, problem, token_of
from tests.api.test_questions import send
from tests.builders import make_article, make_user

pytestmark = pytest.mark.django_db

WRITTEN = {"slug": "balloons", "title": "Balloons", "published": "1783-11", "text": "Hot air."}


@pytest.fixture
def author():
    return Caller(token=token_of(make_user("writer", is_staff=True)))


def test_an_article_is_written_published_and_changed(author):
    made = author.post("articles/", WRITTEN)
    hidden = problem(Caller().get("articles/balloons/"))
    changed = send(
        author, "patch", "articles/balloons/", {"title": "Hot air", "status": "published"}
    )

    assert (made.status_code, changed.status_code, hidden) == (201, 200, (404, "not-found"))
    assert changed.json() == {
        "slug": "balloons",
        "title": "Hot air",
        "author": "",
        "publication": "",
        "published": "1783-11",
        "url": "",
        "status": "published",
        "text_licence": "publisher",
        "facts_shown": "after_quiz",
        "has_text": True,
    }
    article = Article.objects.get()
    assert (article.owner, article.text) == (User.objects.get(username="writer"), "Hot air.")
    assert Caller().get("articles/balloons/").json()["title"] == "Hot air"
    assert b"Hot air." not in Caller().get("articles/balloons/").content


def test_the_text_is_its_owners_alone(author):
    author.post("articles/", WRITTEN)
    other = Caller(token=token_of(make_user(is_staff=True)))

    reply = send(other, "patch", "articles/balloons/", {"text": "Mine now."})

    assert problem(reply) == (422, "invalid")
    assert set(reply.json()["errors"]) == {"text"}
    assert send(other, "patch", "articles/balloons/", {"title": "Ours"}).status_code == 200
    assert Article.objects.values_list("title", "text").get() == ("Ours", "Hot air.")


@pytest.mark.parametrize(
    ("changes", "fields"),
    [
        ({"slug": "taken"}, {"slug"}),
        ({"slug": "two words"}, {"slug"}),
        ({"title": ""}, {"title"}),
        ({"published": "31 June"}, {"published"}),
        ({"url": "javascript:alert(1)"}, {"url"}),
        ({"facts_shown": "never"}, {"facts_shown"}),
        ({"text": "\0"}, {"text"}),
        ({"body": "Hot air."}, {"body"}),
    ],
)
def test_what_does_not_fit_is_named_by_field(author, changes, fields):
    make_article(slug="taken")

    reply = author.post("articles/", WRITTEN | changes)

    assert problem(reply) == (422, "invalid")
    assert set(reply.json()["errors"]) == fields
    assert Article.objects.count() == 1


def test_removing_retires_what_was_published_and_deletes_an_empty_draft(author):
    make_article(slug="out")
    author.post("articles/", WRITTEN)

    replies = [send(author, "delete", f"articles/{slug}/") for slug in ("out", "balloons")]

    assert [reply.status_code for reply in replies] == [200, 204]
    assert (replies[0].json()["slug"], replies[0].json()["status"]) == ("out", "retired")
    assert list(Article.objects.values_list("slug", "status")) == [("out", "retired")]


def test_a_slug_is_made_from_the_title_and_a_date_is_read_as_in_the_form(author):
    made = author.post("articles/", {"title": "Hot air, at last", "published": "21 November 1783"})
    again, nameless = (
        author.post("articles/", {"title": title}) for title in ("Hot air at last!", "воздух")
    )

    assert made.json() == made.json() | {"slug": "hot-air-at-last", "published": "1783-11-21"}
    assert again.json()["errors"] == {"slug": ["Another article has this slug."]}
    assert nameless.json()["errors"] == {"slug": ["Write one: the title gives none."]}


@pytest.mark.parametrize("method", ["post", "patch", "delete"])
def test_to_learners_there_is_nothing_to_write(method):
    caller, article = Caller(token=token_of(make_user())), make_article()
    path = "articles/" if method == "post" else f"articles/{article.slug}/"

    assert problem(send(caller, method, path, {"title": "Mine"})) == (404, "not-found")
    assert Article.objects.get().title == article.title
