"""The text of an article: shown where its licence allows, else to its owner alone."""

import pytest
from django.test import Client

from quizzes.actions.instructors import make_instructor
from quizzes.models import Article
from quizzes.models.publishing import Status
from tests.builders import make_article, make_quiz, make_user
from tests.web.browsing import start

pytestmark = pytest.mark.django_db

TEXT = {"text": "It was dawn.\n\nHe flew & landed.\n", "text_sha256": "0" * 64}


def status(client: Client, article: Article) -> int:
    return client.get(f"/articles/{article.slug}/text/").status_code


@pytest.mark.parametrize(
    ("licence", "anybody"),
    [("own", 200), ("public_domain", 200), ("open", 200), ("publisher", 404)],
)
def test_a_publishers_text_is_shown_to_its_owner_alone(client, licence, anybody):
    owner, other = make_user(), make_user()
    make_instructor(other)
    article = make_article(owner=owner, text_licence=licence, **TEXT)
    clients = {"owner": Client(), "instructor": Client()}
    clients["owner"].force_login(owner)
    clients["instructor"].force_login(other)

    assert status(clients["owner"], article) == 200
    assert [status(client, article), status(clients["instructor"], article)] == [anybody] * 2
    link = "/text/" in client.get(f"/articles/{article.slug}/").content.decode()
    assert link == (anybody == 200)


def test_paragraphs_are_numbered_and_plain_text(client):
    article = make_article(text_licence="open", **TEXT)

    page = client.get(f"/articles/{article.slug}/text/").content.decode()

    assert 'id="paragraph-2"' in page
    assert "He flew &amp; landed." in page


def test_there_is_no_page_without_a_text_or_for_a_draft(client):
    assert status(client, make_article(text_licence="open")) == 404
    assert status(client, make_article(text_licence="open", status=Status.DRAFT, **TEXT)) == 404


@pytest.mark.parametrize(("licence", "shown"), [("open", True), ("publisher", False)])
def test_a_source_leads_to_its_paragraph_where_everybody_may_read_it(client, licence, shown):
    article = make_article(text_licence=licence, url="", **TEXT)
    url = start(client, make_quiz(["short_text"], article=article))
    client.post(f"{url}submit/")

    page = client.get(f"{url}review/?show=all").content.decode()

    assert (f'href="/articles/{article.slug}/text/#paragraph-8"' in page) == shown
    assert "The Hangar 2016, paragraph" in page
