"""An edit by the form never changes what a finished attempt shows, or its score."""

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from quizzes.models import Attempt, Question
from quizzes.permissions import Who
from quizzes.queries.attempt_records import attempt_record
from tests.admin.attempts import make_attempt
from tests.admin.filling import fields_of

EDITS = {
    "single_choice": {
        "options-0-text": "Somebody else",
        "options-1-text": "The Wright brothers",
        "explanation": "",
    },
    "short_text": {"keys-0-value": "Otto Lilienthal", "keys-1-value": "", "keys-2-value": ""},
    "date": {"keys-0-value": "2016", "spec_required": "year"},
    "ordering": {"options-0-value": "1999", "options-4-value": "1700"},
}


def record(attempt: Attempt) -> tuple:
    attempt.refresh_from_db()
    lines = attempt_record(attempt, Who(is_instructor=True), now=timezone.now())
    return attempt.score, [
        (line.review.slot.shown, line.review.answer, line.review.key, line.review.mark)
        for line in lines
    ]


@pytest.mark.parametrize("kind", EDITS)
def test_edit_leaves_a_finished_attempt(kind: str, client_of_instructor: Client) -> None:
    attempt = make_attempt()
    question = Question.objects.get(kind=kind)
    url = reverse("admin:quizzes_question_change", args=[question.pk])
    before = record(attempt)

    sent = fields_of(client_of_instructor.get(url)) | {"stem": "Other?"} | EDITS[kind]
    if kind == "short_text":
        sent = {name: value for name, value in sent.items() if not name.endswith("-2-credit")}
    client_of_instructor.post(url, sent | {"points": "5", "_save": "1"})

    question.refresh_from_db()
    assert (question.current.number, question.current.stem) == (2, "Other?")
    assert record(attempt) == before
    assert before[0] == attempt.max_score


def test_record_shows_answers_and_grades(client_of_instructor: Client) -> None:
    attempt = make_attempt()

    page = client_of_instructor.get(f"/admin/quizzes/attempt/{attempt.pk}/change/")

    text = page.content.decode()
    assert "4 / 4" in text
    assert text.count("<caption>Answers as they came in") == 4
    assert text.count("<caption>Grades; the last one counts") == 4
    assert "Louis Blériot" in text
