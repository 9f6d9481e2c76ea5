"""What the lint finds stands below the preview, and in the list with a filter."""

from dataclasses import replace
from html import unescape

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from quizzes.actions.count_findings import count_findings
from quizzes.admin.findings import Argued, Remark
from quizzes.models import Article, Question
from tests.admin.filling import fields_of
from tests.builders import CONTENTS, make_article, make_question

LIST = "/admin/quizzes/question/"
TOLD = replace(CONTENTS["date"], stem="In which month of 1909 was the Channel crossed?")
NO_FACT = Remark(
    "no-fact",
    "Name the fact that this rests on, so that feedback can show its source.",
    blocks=False,
)
LEAK = Remark(
    "date-leak", "The question says “1909”, which gives its own answer away.", blocks=True
)


@pytest.fixture
def article(db: None) -> Article:
    return make_article()


def form_of(question: Question) -> str:
    return reverse("admin:quizzes_question_change", args=[question.pk])


def test_findings_of_what_is_stored_stand_below_the_preview(
    article: Article, client_of_instructor: Client
) -> None:
    page = client_of_instructor.get(form_of(make_question("date", article=article, content=TOLD)))

    assert page.context["findings"] == (LEAK, NO_FACT)
    said = unescape(page.content.decode())
    assert f"<strong>Before publishing:</strong> {LEAK.sentence}</li>" in said
    assert f"<li>{NO_FACT.sentence}</li>" in said


def test_findings_of_what_is_typed_are_shown_before_it_is_saved(
    article: Article, client_of_instructor: Client
) -> None:
    question = make_question("date", article=article, content=TOLD)
    page = client_of_instructor.get(form_of(question))
    fact = article.facts.get(paragraph=8)
    stem = "In which month and year was the Channel crossed?"
    typed = fields_of(page) | {"stem": stem, "facts": [fact.pk], "_preview": "1"}

    page = client_of_instructor.post(form_of(question), typed)

    assert page.context["findings"] == ()
    assert b"Worth another look" not in page.content


def test_saving_counts_for_the_whole_article(
    article: Article, client_of_instructor: Client
) -> None:
    question, _beside = (make_question("date", article=article) for _ in range(2))
    typed = fields_of(client_of_instructor.get(form_of(question)))
    typed["stem"] = "In which month and year was the Channel crossed first?"

    client_of_instructor.post(form_of(question), typed)

    counts = Question.objects.order_by("id").values_list("findings", flat=True)
    assert list(counts) == [1, 1]  # no fact; the other one is unique again


def test_list_shows_and_filters_by_the_count(
    article: Article, client_of_instructor: Client
) -> None:
    fact = article.facts.filter(paragraph=8)
    poor = make_question("date", article=article, content=TOLD)
    sound = make_question("date", article=article, facts=fact)
    count_findings(article)
    fresh = make_question("ordering", article=article, facts=fact)

    def listed(query: str) -> list[Question]:
        page = client_of_instructor.get(f"{LIST}?{query}")
        return list(page.context["cl"].result_list)

    assert listed("warnings=some") == [poor]
    assert listed("warnings=none") == [sound]
    assert listed("warnings=?") == [fresh]
    page = client_of_instructor.get(LIST).content.decode()
    cells = [
        page.split(f"/question/{each.pk}/change/")[1].split("field-findings_column")[1][2]
        for each in (poor, sound, fresh)
    ]
    assert cells == ["2", "0", "–"]


def test_form_is_constant_in_the_questions_of_the_article(
    article: Article, client_of_instructor: Client
) -> None:
    question = make_question("date", article=article, facts=article.facts.all())
    client_of_instructor.get(form_of(question))

    def statements() -> int:
        with CaptureQueriesContext(connection) as captured:
            client_of_instructor.get(form_of(question))
        return len(captured)

    one = statements()
    for kind in ("ordering", "matching"):
        make_question(kind, article=article, facts=article.facts.all())

    assert statements() == one


def test_a_warning_that_is_argued_away_is_gone_until_the_reason_is(
    article: Article, client_of_instructor: Client
) -> None:
    question = make_question("date", article=article)
    url, reason = form_of(question), "The date is common knowledge."
    page = client_of_instructor.get(url)
    assert page.context["to_argue"] == (Argued("argue-no-fact", (NO_FACT.sentence,), ""),)

    client_of_instructor.post(url, fields_of(page) | {"argue-no-fact": f" {reason}\n"})
    page = client_of_instructor.get(url)

    question.refresh_from_db()
    assert (question.lint_exceptions, question.findings) == ({"no-fact": reason}, 0)
    assert page.context["findings"] == ()
    assert page.context["to_argue"] == (Argued("argue-no-fact", (NO_FACT.sentence,), reason),)

    client_of_instructor.post(url, fields_of(page) | {"argue-no-fact": ""})

    question.refresh_from_db()
    assert (question.lint_exceptions, question.findings) == ({}, 1)


def test_what_keeps_a_question_back_cannot_be_argued_away(
    article: Article, client_of_instructor: Client
) -> None:
    question = make_question("date", article=article, content=TOLD)
    page = client_of_instructor.get(form_of(question))
    assert [each.name for each in page.context["to_argue"]] == ["argue-no-fact"]

    sent = fields_of(page) | {"argue-date-leak": "So be it.", "argue-nonsense": "x"}
    client_of_instructor.post(form_of(question), sent)

    question.refresh_from_db()
    assert "nonsense" not in question.lint_exceptions
    assert LEAK in client_of_instructor.get(form_of(question)).context["findings"]
