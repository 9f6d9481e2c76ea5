"""`lint_questions`: what the lint finds, as a document or as a table; exit 1 for an error."""

import io
import json
from dataclasses import replace

import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext

from quizzes.models import Question, Quiz
from quizzes.models.publishing import Status
from tests.builders import CONTENTS, make_question, make_quiz

pytestmark = pytest.mark.django_db

TOLD = replace(CONTENTS["date"], stem="In which month of 1909 was the Channel crossed?")
BARE = replace(CONTENTS["date"], explanation="")


def run(*arguments: str) -> tuple[str, int]:
    out, status = io.StringIO(), 0
    try:
        call_command("lint_questions", *arguments, stdout=out)
    except SystemExit as left:
        status = int(left.code or 0)
    return out.getvalue(), status


def quiz_with(content, **fields) -> tuple[Quiz, Question]:
    """A quiz of one question that rests on a fact."""
    quiz = make_quiz([])
    fact = quiz.article.facts.get(paragraph=8)
    question = make_question("date", article=quiz.article, content=content, facts=[fact], **fields)
    quiz.sections.get().members.create(question=question, position=1)
    return quiz, question


def test_warnings_are_one_document_and_no_failure() -> None:
    _, question = quiz_with(BARE)

    out, status = run("--json")

    assert json.loads(out) == [
        {
            "question": str(question.uuid),
            "rule": "no-explanation",
            "level": "warning",
            "message": "Explain the answer: learners read it right after theirs.",
        }
    ]
    assert status == 0


def test_an_error_fails_and_is_told_in_a_table() -> None:
    _, question = quiz_with(replace(TOLD, explanation=""))

    out, status = run()

    assert out == (
        f"In which month of 1909 was the Channel crossed? ({question.uuid})\n"
        "  error   date-leak              The question says “1909”, which gives its own answer "
        "away.\n"
        "  warning no-explanation         Explain the answer: learners read it right after "
        "theirs.\n"
        "1 errors, 1 warnings.\n"
    )
    assert status == 1


def test_a_quiz_is_judged_by_its_members_alone() -> None:
    quiz, question = quiz_with(BARE)
    quiz_with(BARE)
    stray = make_question("date", content=TOLD)
    quiz.sections.get().members.create(question=stray, position=2)

    out, status = run("--quiz", quiz.slug, "--json")

    found = [(each["question"], each["rule"]) for each in json.loads(out)]
    assert found == [
        (str(question.uuid), "no-explanation"),
        (str(stray.uuid), "date-leak"),
        (str(stray.uuid), "no-fact"),
    ]
    assert status == 1


def test_what_is_retired_is_asked_no_more() -> None:
    quiz_with(BARE, status=Status.RETIRED)

    assert run("--json") == ("[]\n", 0)


def test_a_warning_that_was_argued_away_is_not_told() -> None:
    _, question = quiz_with(BARE)
    question.lint_exceptions = {"no-explanation": "The feedback says it all."}
    question.save()

    assert run() == ("0 errors, 0 warnings.\n", 0)


def test_a_quiz_that_is_not_there_is_an_error() -> None:
    with pytest.raises(CommandError, match="There is no quiz “none”"):
        run("--quiz", "none")


@pytest.mark.parametrize("of_quiz", [False, True])
def test_statements_do_not_grow_with_the_questions(of_quiz: bool) -> None:
    quiz, _ = quiz_with(BARE)
    arguments = ["--quiz", quiz.slug] if of_quiz else []

    def statements() -> int:
        with CaptureQueriesContext(connection) as captured:
            run(*arguments)
        return len(captured)

    one = statements()
    for position in (2, 3):
        facts = quiz.article.facts.all()
        other = make_question("ordering", article=quiz.article, facts=facts)
        quiz.sections.get().members.create(question=other, position=position)

    assert one == statements() <= 30
