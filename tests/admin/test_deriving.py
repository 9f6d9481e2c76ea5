"""A text is pasted, derived by the real worker, and its page leads on to the review."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import call_command
from django.test import Client
from django_tasks_db.models import DBTaskResult

from quizzes.actions.instructors import make_instructor
from quizzes.models import Article, AuditEntry
from tests.admin.filling import fields_of
from tests.builders import make_article, make_user

pytestmark = pytest.mark.django_db(transaction=True)

PASTE = "/admin/quizzes/article/paste/"
TEXT = "Louis Blériot crossed the Channel on 25 July 1909."
WHOSE = {"title": "The first flights", "text_licence": "own"}


@pytest.fixture(autouse=True)
def without_model(settings):
    settings.LANGUAGE_MODEL = "none"


@pytest.fixture
def article(instructor):
    return make_article(owner=instructor, text=TEXT)


@pytest.fixture
def colleague(db):
    user, client = make_user("colleague"), Client()
    make_instructor(user)
    client.force_login(user)
    return client


def work():
    """Let the real worker do what waits."""
    call_command("db_worker", "--batch", "--no-startup-delay", verbosity=0)


def paste(client, **typed):
    return client.post(PASTE, fields_of(client.get(PASTE)) | WHOSE | typed)


def derive(article):
    return f"/admin/quizzes/article/{article.pk}/derive/"


def test_a_pasted_text_waits_is_read_and_leads_to_its_review(client_of_instructor, instructor):
    started = paste(client_of_instructor, text=f"\r\n{TEXT}\r\n\r\nThe prize was paid.\r\n")

    article = Article.objects.get()
    assert (article.slug, article.owner) == ("the-first-flights", instructor)
    assert article.text == f"{TEXT}\n\nThe prize was paid."
    assert started["Location"] == f"{derive(article)}?job={DBTaskResult.objects.get().pk}"
    page = client_of_instructor.get(started["Location"])
    assert "Waiting to begin." in page.content.decode()
    work()
    done = client_of_instructor.get(started["Location"])
    assert done["Location"] == f"/admin/quizzes/article/{article.pk}/review/"
    assert [each.payload["date"]["edtf"] for each in article.proposals.filter(kind="event")] == [
        "1909-07-25"
    ]
    actions = AuditEntry.objects.filter(subject_uuid=article.uuid).values_list("action", flat=True)
    assert "derive article" in actions


def test_a_file_stands_in_for_the_pasted_text(client_of_instructor):
    paste(client_of_instructor, file=SimpleUploadedFile("flights.txt", TEXT.encode()))

    assert Article.objects.get().text == TEXT


@pytest.mark.parametrize("text", ["", " \r\n "])
def test_without_a_text_or_a_file_nothing_is_stored(client_of_instructor, text):
    page = paste(client_of_instructor, text=text)

    assert page.context["form"].errors == {"text": ["Paste the text, or choose a file."]}
    assert not Article.objects.exists()


def test_a_file_that_cannot_be_read_is_refused_at_its_field(client_of_instructor):
    page = paste(client_of_instructor, file=SimpleUploadedFile("flights.xls", b"1909"))

    assert page.context["form"].errors == {
        "file": [
            "This kind of file cannot be read. "
            "Bring one of these: .txt, .md, .html, .htm, .docx, .pdf."
        ]
    }
    assert not Article.objects.exists()


def test_a_text_in_which_nothing_is_found_says_so(client_of_instructor):
    started = paste(client_of_instructor, text="no, no.")
    work()

    page = client_of_instructor.get(started["Location"], follow=True)

    assert "Nothing was found in this text." in page.content.decode()


def test_a_derivation_that_failed_can_be_tried_again(client_of_instructor, article, settings):
    settings.LANGUAGE_MODEL = "no_such_model"
    started = client_of_instructor.post(derive(article))
    work()

    page = client_of_instructor.get(started["Location"]).content.decode()
    assert "The text could not be read to the end." in page

    settings.LANGUAGE_MODEL = "none"
    again = client_of_instructor.post(started["Location"])
    work()
    assert client_of_instructor.get(again["Location"])["Location"].endswith("/review/")


@pytest.mark.parametrize("query", ["", "?job=", "?job=x", f"?job={'0' * 8}"])
def test_a_derivation_that_nobody_started_is_not_found(client_of_instructor, article, query):
    assert client_of_instructor.get(derive(article) + query).status_code == 404


def test_a_derivation_of_another_article_is_not_found(client_of_instructor, article, instructor):
    started = client_of_instructor.post(derive(article))
    other = make_article(owner=instructor, text=TEXT)

    address = started["Location"].replace(derive(article), derive(other))

    assert client_of_instructor.get(address).status_code == 404


def test_an_article_that_is_gone_is_not_found(client_of_instructor):
    assert client_of_instructor.post("/admin/quizzes/article/99/derive/").status_code == 404


def test_a_text_is_derived_by_its_owner_alone(colleague, article):
    assert colleague.post(derive(article)).status_code == 403
    assert not DBTaskResult.objects.exists()


def test_who_may_not_add_an_article_may_paste_none(db):
    clerk, client = make_user("clerk", is_staff=True), Client()
    clerk.groups.clear()
    client.force_login(clerk)

    assert client.get(PASTE).status_code == 403
