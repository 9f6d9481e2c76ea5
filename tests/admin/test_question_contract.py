"""The contract of kinds with the form: whatever a kind's questions hold, the form gives back."""

from dataclasses import fields

import pytest
from django.test import Client
from django.urls import reverse

from quizzes.actions.revise_question import revise_question
from quizzes.domain import kinds
from quizzes.domain.authoring import Content, KeyContent, OptionContent, content_of
from quizzes.domain.gap_writing import GapContent
from quizzes.domain.pairing import PairContent
from quizzes.models import Question
from quizzes.queries.authoring import stored_content
from tests.admin.filling import fields_of
from tests.builders import MADE_AT

EXAMPLES = [
    pytest.param(kind.id, content_of(example.question), id=f"{kind.id}-{number}")
    for kind in kinds.all_kinds().values()
    for number, example in enumerate(kind.EXAMPLES)
]
KINDS = pytest.mark.parametrize("kind", kinds.all_kinds().values(), ids=lambda kind: kind.id)


@pytest.mark.parametrize(("kind_id", "content"), EXAMPLES)
def test_form_gives_back_what_it_was_given(
    client_of_instructor: Client, kind_id: str, content: Content
) -> None:
    question = Question(kind=kind_id)
    revise_question(question, content, now=MADE_AT)
    url = reverse("admin:quizzes_question_change", args=[question.pk])

    page = client_of_instructor.get(url)
    saved = client_of_instructor.post(url, fields_of(page) | {"_save": "Save"})

    assert saved.status_code == 302, saved.context["errors"]
    question.refresh_from_db()
    assert stored_content(question.current) == content
    assert [revision.number for revision in question.revisions.all()] == [1]


@pytest.mark.parametrize(("kind_id", "content"), EXAMPLES)
def test_form_makes_the_same_question_anew(
    client_of_instructor: Client, kind_id: str, content: Content
) -> None:
    model = Question(kind=kind_id)
    revise_question(model, content, now=MADE_AT)
    url = reverse("admin:quizzes_question_change", args=[model.pk])
    typed = fields_of(client_of_instructor.get(url))

    add = reverse("admin:quizzes_question_add") + f"?kind={kind_id}"
    client_of_instructor.post(add, typed | {"_save": "Save"})

    made = Question.objects.exclude(pk=model.pk).get()
    assert stored_content(made.current) == content


@KINDS
def test_scalars_say_what_they_are(kind: kinds.Kind) -> None:
    shown = [
        each
        for declared in (kind.Spec, kind.KeySpec)
        for each in fields(declared)
        if "frozen" not in each.metadata
    ]

    assert [each.name for each in shown if not each.metadata.get("label")] == []
    assert [each.name for each in shown if not each.metadata.get("help")] == []
    assert [
        choice
        for each in shown
        for choice in each.metadata.get("choices", ())
        if not (isinstance(choice, tuple) and len(choice) == 2)
    ] == []


@KINDS
def test_rows_name_what_a_row_can_hold(kind: kinds.Kind) -> None:
    held = {
        "options": {each.name for each in fields(OptionContent)} | {"right"},
        "keys": {each.name for each in fields(KeyContent)},
        "pairs": {each.name for each in fields(PairContent)},
        "gaps": {each.name for each in fields(GapContent)},
    }

    assert [
        (rows.of, column.name)
        for rows in kind.ROWS
        for column in rows.columns
        if column.name not in held[rows.of]
    ] == []
    assert len({rows.of for rows in kind.ROWS}) == len(kind.ROWS)
    assert [rows.of for rows in kind.ROWS if rows.columns[0].name not in ("text", "value")] == []
