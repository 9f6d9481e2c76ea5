"""Articles: their text is their owner's alone; what belongs to them is reached from them."""

from hashlib import sha256

import pytest
from django.test import Client
from django.urls import reverse

from quizzes.actions.instructors import make_instructor
from quizzes.models import Actor, Article, AuditEntry, Fact, Factor
from quizzes.models.publishing import Status
from tests.admin.filling import fields_of
from tests.builders import make_article, make_user

ADD = "/admin/quizzes/article/add/"
TEXT = "A count built airships.\n\nTwo brothers built an aeroplane."


def changing(article: Article) -> str:
    return reverse("admin:quizzes_article_change", args=[article.pk])


@pytest.fixture
def owned(instructor) -> Article:
    digest = sha256(TEXT.encode()).hexdigest()
    return make_article(
        owner=instructor, text=TEXT, text_sha256=digest, status=Status.DRAFT, deck_name=""
    )


def test_article_is_added_with_its_text_and_remarks(
    client_of_instructor: Client, instructor
) -> None:
    typed = {
        "title": "The first flights",
        "slug": "flights",
        "published": "June 2016",
        "url": "https://example.org/flights",
        "text": TEXT.replace("\n", "\r\n"),
        "remarks-0-paragraph": "2",
        "remarks-0-text": "The year is doubtful.",
    }

    sent = fields_of(client_of_instructor.get(ADD)) | typed
    client_of_instructor.post(ADD, sent | {"_save": "1"})

    article = Article.objects.get()
    assert (article.title, article.published, article.owner) == (
        "The first flights",
        "2016-06",
        instructor,
    )
    assert (article.text, article.text_sha256) == (TEXT, sha256(TEXT.encode()).hexdigest())
    assert list(article.remarks.values_list("paragraph", "text")) == [(2, "The year is doubtful.")]


def test_text_is_shown_to_its_owner(owned: Article, client_of_instructor: Client) -> None:
    page = client_of_instructor.get(changing(owned))

    assert fields_of(page)["text"] == TEXT.replace("\n", "\r\n")


def test_text_is_not_shown_to_others_and_their_edit_keeps_it(owned: Article) -> None:
    other, client = make_user("colleague"), Client()
    make_instructor(other)
    client.force_login(other)

    page = client.get(changing(owned))
    sent = fields_of(page) | {"title": "Flights, again", "text": "Mine now", "_save": "1"}
    client.post(changing(owned), sent)

    assert "airships" not in page.content.decode()
    assert "only teacher can read it" in page.content.decode()
    before = owned.text, owned.text_sha256, owned.owner
    owned.refresh_from_db()
    assert owned.title == "Flights, again"
    assert (owned.text, owned.text_sha256, owned.owner) == before


def test_whoever_adds_the_text_of_an_article_without_owner_becomes_it(
    client_of_instructor: Client, instructor
) -> None:
    article = make_article()
    sent = fields_of(client_of_instructor.get(changing(article)))

    client_of_instructor.post(changing(article), sent | {"author": "A. Reed", "_save": "1"})
    article.refresh_from_db()
    assert article.owner is None

    client_of_instructor.post(changing(article), sent | {"text": TEXT, "_save": "1"})
    article.refresh_from_db()
    assert (article.owner, article.text) == (instructor, TEXT)


def test_spans_follow_their_words(owned: Article, client_of_instructor: Client) -> None:
    spans = {"Two brothers": (25, 37), "airships": (14, 22)}
    for words, (start, end) in spans.items():
        assert TEXT[start:end] == words
        Fact.objects.create(
            article=owned, kind="role", statement=words, paragraph=99, start=start, end=end
        )
    sent = fields_of(client_of_instructor.get(changing(owned)))

    text = "News. Two brothers built an aeroplane."
    client_of_instructor.post(changing(owned), sent | {"text": text, "_save": "1"})

    found = Fact.objects.filter(paragraph=99).order_by("id").values_list("start", "end")
    assert list(found) == [(6, 18), (None, None)]


def test_deck_gets_its_name_on_publishing_and_keeps_it(
    owned: Article, client_of_instructor: Client
) -> None:
    sent = fields_of(client_of_instructor.get(changing(owned)))

    client_of_instructor.post(changing(owned), sent | {"title": "Flights", "_publish": "1"})
    owned.refresh_from_db()
    assert (owned.status, owned.deck_name) == (Status.PUBLISHED, "Quizsite::Flights")

    page = client_of_instructor.get(changing(owned))
    sent = fields_of(page) | {"title": "Other", "deck_name": "Other", "_save": "1"}
    client_of_instructor.post(changing(owned), sent)
    owned.refresh_from_db()
    assert (owned.title, owned.deck_name) == ("Other", "Quizsite::Flights")
    actions = AuditEntry.objects.filter(subject_uuid=owned.uuid).values_list("action", flat=True)
    assert list(actions) == ["publish article"]


def test_parts_are_linked_from_the_article(owned: Article, client_of_instructor: Client) -> None:
    page = client_of_instructor.get(changing(owned)).content.decode()

    for model in ("fact", "actor", "factor", "question", "quiz"):
        assert f'href="/admin/quizzes/{model}/?article__id__exact={owned.pk}"' in page
        assert f'href="/admin/quizzes/{model}/add/?article={owned.pk}"' in page
    assert "facts (3)" in page


def test_actor_gets_a_handle_of_its_name_and_aliases(
    owned: Article, client_of_instructor: Client
) -> None:
    Actor.objects.create(article=owned, handle="louis-bleriot", name="The son", kind="person")
    url = f"/admin/quizzes/actor/add/?article={owned.pk}"
    typed = {"name": "Louis Blériot", "kind": "person", "aliases-0-name": "Blériot"}

    sent = fields_of(client_of_instructor.get(url)) | typed
    client_of_instructor.post(url, sent | {"_save": "1"})

    actor = Actor.objects.get(name="Louis Blériot")
    assert (actor.handle, actor.article) == ("louis-bleriot-2", owned)
    assert list(actor.aliases.values_list("name", flat=True)) == ["Blériot"]


def test_factor_gets_a_handle_of_its_label(owned: Article, client_of_instructor: Client) -> None:
    url = f"/admin/quizzes/factor/add/?article={owned.pk}"

    sent = fields_of(client_of_instructor.get(url)) | {"label": "A prize is offered"}
    client_of_instructor.post(url, sent | {"_save": "1"})

    assert Factor.objects.get(handle="a-prize-is-offered").label == "A prize is offered"


def test_who_sees_the_facts_is_logged(
    owned: Article, client_of_instructor: Client, instructor
) -> None:
    sent = fields_of(client_of_instructor.get(changing(owned)))

    client_of_instructor.post(changing(owned), sent | {"facts_shown": "always", "_save": "1"})
    client_of_instructor.post(changing(owned), sent | {"facts_shown": "always", "_save": "1"})

    entry = AuditEntry.objects.get(subject_uuid=owned.uuid)
    assert (entry.action, entry.by, entry.before, entry.after) == (
        "change reveal",
        instructor,
        {"facts_shown": "after_quiz"},
        {"facts_shown": "always"},
    )


def test_texts_are_deleted_from_the_list_by_their_owner_alone(
    owned: Article, client_of_instructor: Client, instructor
) -> None:
    others = make_article(owner=make_user("colleague"), text=TEXT)
    without = make_article(owner=instructor)
    chosen = {"action": "delete_texts", "_selected_action": [owned.pk, others.pk, without.pk]}

    page = client_of_instructor.post("/admin/quizzes/article/", chosen, follow=True)

    assert [str(each) for each in page.context["messages"]] == ["1 text deleted."]
    texts = Article.objects.order_by("pk").values_list("text", flat=True)
    assert list(texts) == ["", TEXT, ""]
    deleted = AuditEntry.objects.filter(action="delete source")
    assert [(entry.by, entry.subject_uuid) for entry in deleted] == [(instructor, owned.uuid)]
