"""An address filters a list by its declared filters alone; no value of one breaks the page."""

from typing import Any

import pytest
from django.contrib import admin
from django.test import Client

from quizzes.models import User
from tests.builders import make_article, make_quiz

LOOKUPS = ("", "__exact", "__startswith", "__regex", "__gt", "__contains", "__in")


PROBES = {
    "article": ["text__startswith=A", "text__regex=^A", "owner__password__startswith=p", "text=A"],
    "question": [
        "article__text__startswith=A",
        "current__key_spec__spec__contains=a",
        "current__keys__value__startswith=a",
        "revisions__key_spec__explanation__regex=.",
        "owner__password__startswith=p",
        "tags__questions__current__key_spec__explanation__startswith=a",
        "tags__name__startswith=a",
    ],
    "tag": ["questions__current__keys__value__startswith=a", "name__startswith=a"],
    "quiz": ["article__text__contains=A", "owner__password__startswith=p"],
    "fact": ["article__text__contains=A", "statement__regex=(a+)%2B$"],
    "actor": ["article__text__contains=A"],
    "factor": ["article__text__contains=A"],
    "attempt": ["learner__token_hash__startswith=a", "quiz__article__text__startswith=A"],
    "remark": [
        "text__startswith=a",
        "learner__token_hash__startswith=a",
        "revision__key_spec__explanation__startswith=a",
    ],
    "auditentry": ["by__password__startswith=p", "before__contains=a"],
}
"""What an instructor might ask the lists, to learn what no page shows."""

HOSTILE = ("", "\0", "x", "-1", "9" * 30, "9" * 5000, "٣", "9999")


@pytest.mark.parametrize(
    ("model", "query"), [(model, query) for model, queries in PROBES.items() for query in queries]
)
def test_hidden_columns_cannot_be_asked(
    model: str, query: str, client_of_instructor: Client
) -> None:
    make_article(text="A count built airships.")

    page = client_of_instructor.get(f"/admin/quizzes/{model}/?{query}")

    assert page.status_code == 400


def name_of(item: Any) -> Any:
    """The column of a filter, with a class of its own or without; or what addresses call it."""
    return item[0] if isinstance(item, tuple) else getattr(item, "parameter_name", item)


def test_no_list_answers_about_a_column_that_it_has_no_filter_for(superuser: User) -> None:
    client = Client()
    client.force_login(superuser)

    answered = []
    for model, model_admin in admin.site._registry.items():
        declared = {name_of(each) for each in model_admin.list_filter}
        declared.add(model_admin.date_hierarchy)
        for field in model._meta.concrete_fields:
            if field.name in declared:
                continue
            for lookup in LOOKUPS:
                url = f"/admin/{model._meta.app_label}/{model._meta.model_name}/"
                query = f"{field.name}{lookup}=1"
                if client.get(f"{url}?{query}").status_code != 400:
                    answered.append((model._meta.model_name, query))

    assert answered == []


@pytest.mark.parametrize("model", PROBES)
def test_filters_survive_whatever_they_are_given(model: str, client_of_instructor: Client) -> None:
    make_quiz(["date"])
    model_admin = next(
        each for row, each in admin.site._registry.items() if row._meta.model_name == model
    )
    names = [
        f"{name}{end}"
        for name in map(name_of, model_admin.list_filter)
        if isinstance(name, str)
        for end in ("__exact", "__id__exact", "__isnull", "__gte", "__lt")
    ]
    names += ["kind", "state", "q", "o", "p", "all", "_to_field", "_popup", "e"]
    if hierarchy := model_admin.date_hierarchy:
        names += [f"{hierarchy}__year", f"{hierarchy}__month", f"{hierarchy}__day"]

    answers = {
        (name, value[:10]): client_of_instructor.get(
            f"/admin/quizzes/{model}/", {name: value}
        ).status_code
        for name in names
        for value in HOSTILE
    }

    assert {asked: code for asked, code in answers.items() if code not in {200, 302, 400}} == {}


@pytest.mark.parametrize("values", [["\0"], ["draft", "\0"], ["\0", "draft"]])
def test_a_value_that_the_database_cannot_hold_is_refused(
    values: list[str], client_of_instructor: Client
) -> None:
    page = client_of_instructor.get("/admin/quizzes/question/", {"status__exact": values})

    assert page.status_code == 400


def test_a_declared_filter_still_filters(client_of_instructor: Client) -> None:
    quiz, other = make_quiz(["date", "date"]), make_quiz(["date"])
    found = [
        client_of_instructor.get(f"/admin/quizzes/question/?{query}").context["cl"].result_count
        for query in (
            f"article__id__exact={quiz.article_id}",
            f"article__id__exact={other.article_id}&status__exact=published",
            "kind=date&worth__exact=core",
            "status__exact=retired",
        )
    ]

    assert found == [2, 1, 3, 0]


@pytest.mark.parametrize("page", ["change", "history", "delete"])
@pytest.mark.parametrize("row", ["%00", "x", "9" * 30, "9" * 5000, "-1", "_00"])
def test_a_row_that_cannot_be_is_not_found(
    row: str, page: str, client_of_instructor: Client
) -> None:
    answer = client_of_instructor.get(f"/admin/quizzes/actor/{row}/{page}/")

    assert answer.status_code in {302, 404}
