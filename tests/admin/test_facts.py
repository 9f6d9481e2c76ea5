"""Facts: one form for a fact and the details of its kind."""

from hashlib import sha256

import pytest
from django.forms import model_to_dict
from django.test import Client

from quizzes.actions.instructors import make_instructor
from quizzes.models import Article, Fact
from quizzes.queries.fact_words import DETAILS
from tests.admin.filling import fields_of
from tests.builders import make_article, make_question, make_user

TEXT = "The pilot left at dawn. The pilot landed at Dover."


@pytest.fixture
def article(instructor) -> Article:
    digest = sha256(TEXT.encode()).hexdigest()
    return make_article(owner=instructor, text=TEXT, text_sha256=digest)


def adding(kind: str, article: Article) -> str:
    return f"/admin/quizzes/fact/add/?article={article.pk}&kind={kind}"


def add(client: Client, kind: str, article: Article, **typed: object):
    """The answer to sending the form, and the fact if one was made."""
    url = adding(kind, article)
    named = {"statement": "Something is so.", "worth": "core", "paragraph": "2"}
    sent = fields_of(client.get(url)) | named | typed | {"_save": "1"}
    page = client.post(url, sent)
    return page, Fact.objects.filter(statement="Something is so.").first()


def test_kind_and_article_are_chosen_first(article: Article, client_of_instructor: Client) -> None:
    page = client_of_instructor.get("/admin/quizzes/fact/add/").content.decode()

    assert [f'name="kind" value="{kind}"' in page for kind in Fact.Kind.values] == [True] * 4
    assert f'<option value="{article.pk}"' in page


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        ("23 June 2016", ("2016-06-23", 736_138, 736_138)),
        ("2016", ("2016", 735_964, 736_329)),
        ("1914-1918", ("1914/1918", 698_709, 700_534)),
        ("-0043", ("-0043", -16_070, -15_706)),
    ],
)
def test_days_of_an_event_are_worked_out(
    typed: str, stored: tuple, article: Article, client_of_instructor: Client
) -> None:
    _page, fact = add(client_of_instructor, "event", article, edtf=typed, extent="within")

    event = fact.event
    assert (event.edtf, event.first_day, event.last_day) == stored


def test_days_cannot_be_typed(article: Article, client_of_instructor: Client) -> None:
    _page, fact = add(
        client_of_instructor, "event", article, edtf="2016", extent="within", first_day="1"
    )

    assert fact.event.first_day == 735_964
    assert "first_day" not in fields_of(client_of_instructor.get(adding("event", article)))


def test_date_that_cannot_be_read_says_so_at_its_field(
    article: Article, client_of_instructor: Client
) -> None:
    page, fact = add(client_of_instructor, "event", article, edtf="June", extent="within")

    assert list(page.context["adminform"].form.errors) == ["edtf"]
    assert fields_of(page)["edtf"] == "June"
    assert fact is None


def test_role_claim_and_figure_are_stored_whole(
    article: Article, client_of_instructor: Client
) -> None:
    actor = article.actors.get()
    cause, effect = article.factors.order_by("id")
    details = {
        "role": {"actor": actor.pk, "title": "Author"},
        "claim": {
            "cause": cause.pk,
            "effect": effect.pk,
            "relation": "enables",
            "speaker": actor.pk,
            "reported_by": actor.pk,
            "stance": "doubts",
            "strength": "hedged",
        },
        "figure": {"value": "1/3", "unit": "", "of": "the pilots", "precision": "about"},
    }
    for kind, typed in details.items():
        _page, fact = add(client_of_instructor, kind, article, **typed, actors=[actor.pk])

        stored = model_to_dict(DETAILS[kind].objects.get(fact=fact), exclude=["fact"])
        assert stored == typed
        assert (fact.kind, fact.paragraph, list(fact.actors.all())) == (kind, 2, [actor])
        fact.delete()


@pytest.mark.parametrize(
    ("missing", "field"), [({"cause": ""}, "cause"), ({"effect": ""}, "effect"), (None, "effect")]
)
def test_claim_joins_two_factors_or_none(
    missing: dict | None, field: str, article: Article, client_of_instructor: Client
) -> None:
    actor = article.actors.get()
    cause, effect = article.factors.order_by("id")
    joined = {"cause": cause.pk, "effect": effect.pk}
    typed = joined | ({"effect": cause.pk} if missing is None else missing)
    rest = {"relation": "causes", "stance": "neutral", "strength": "stated"}

    page, fact = add(
        client_of_instructor,
        "claim",
        article,
        **typed,
        **rest,
        speaker=actor.pk,
        reported_by=actor.pk,
    )

    assert list(page.context["adminform"].form.errors) == [field]
    assert fact is None


def test_figure_is_a_number(article: Article, client_of_instructor: Client) -> None:
    page, fact = add(client_of_instructor, "figure", article, value="many", precision="exact")

    assert page.context["adminform"].form.errors == {
        "value": ["Write a number, or a fraction such as 1/3."]
    }
    assert fact is None


def test_choices_are_of_the_article_alone(article: Article, client_of_instructor: Client) -> None:
    other = make_article()

    page = client_of_instructor.get(adding("claim", article)).content.decode()

    assert f'<option value="{article.factors.first().pk}">' in page
    assert f'<option value="{other.factors.first().pk}">' not in page


@pytest.mark.parametrize(
    ("quote", "span", "said"),
    [
        ("left at dawn", (10, 22), ""),
        ("The pilot", (None, None), "more than once"),
        ("left at noon", (None, None), "do not stand in the text"),
        ("", (None, None), ""),
    ],
)
def test_passage_is_found_by_its_words(
    quote: str, span: tuple, said: str, article: Article, client_of_instructor: Client
) -> None:
    page, fact = add(
        client_of_instructor, "event", article, edtf="2016", extent="within", quote=quote
    )

    if said:
        assert said in page.context["adminform"].form.errors["quote"][0]
        assert fact is None
    else:
        assert (fact.start, fact.end) == span
        url = f"/admin/quizzes/fact/{fact.pk}/change/"
        assert fields_of(client_of_instructor.get(url))["quote"] == quote


def test_passage_is_for_the_owner_of_the_text(article: Article) -> None:
    other, client = make_user("colleague"), Client()
    make_instructor(other)
    client.force_login(other)
    fact = Fact.objects.create(article=article, kind="role", statement="X", start=10, end=22)

    page = client.get(f"/admin/quizzes/fact/{fact.pk}/change/")

    assert "quote" not in fields_of(page)
    assert "left at dawn" not in page.content.decode()


def test_edit_keeps_one_row_of_details(article: Article, client_of_instructor: Client) -> None:
    fact = article.facts.get(kind="event")
    url = f"/admin/quizzes/fact/{fact.pk}/change/"
    sent = fields_of(client_of_instructor.get(url))
    assert (sent["edtf"], sent["statement"]) == ("1909-07-25", "Blériot crosses the Channel.")

    client_of_instructor.post(url, sent | {"edtf": "July 1909", "_save": "1"})

    fact.refresh_from_db()
    assert (fact.event.edtf, fact.event.first_day, fact.event.last_day) == (
        "1909-07",
        697_064,
        697_094,
    )


@pytest.mark.parametrize("rests", [True, False])
@pytest.mark.parametrize("at_once", [True, False])
def test_fact_that_questions_rest_on_is_not_deleted(
    rests: bool, at_once: bool, article: Article, client_of_instructor: Client
) -> None:
    fact = article.facts.first()
    question = make_question("date", article=article, facts=[fact] if rests else [])
    path = "/admin/quizzes/fact/" if at_once else f"/admin/quizzes/fact/{fact.pk}/delete/"
    sent = {"action": "delete_selected", "_selected_action": [fact.pk]} if at_once else {}

    page = client_of_instructor.post(path, sent | {"post": "yes"})

    assert Fact.objects.filter(pk=fact.pk).exists() == rests
    assert (page.status_code == 200 and str(question) in page.content.decode()) == rests
