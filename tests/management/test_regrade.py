"""`regrade`: looks by default, writes with --apply, and prints one JSON document if asked."""

import json
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from quizzes.models import AuditEntry, Grade
from tests.actions.test_regrade import correct, taken
from tests.builders import make_quiz

pytestmark = pytest.mark.django_db


@pytest.fixture
def quiz():
    return make_quiz(["single_choice", "date"])


@pytest.fixture
def question(quiz):
    return quiz.sections.get().questions.get(kind="single_choice")


def regrade(quiz, policy, *more):
    out, err = StringIO(), StringIO()
    words = ("--quiz", quiz.slug, "--policy", policy, *more)
    call_command("regrade", *words, stdout=out, stderr=err)
    return out.getvalue(), err.getvalue()


def test_without_apply_it_says_what_would_change_and_writes_nothing(quiz, question):
    attempt = taken(quiz, "wrong")
    correct(question)

    out, err = regrade(quiz, "current-key", "--json")

    assert json.loads(out) == {"attempts": [{"id": str(attempt.uuid), "before": 1.0, "after": 2.0}]}
    assert err == f"{attempt.uuid}: 1 is now 2\n"
    assert Grade.objects.filter(reason="correction").count() == 0
    assert AuditEntry.objects.filter(action="regrade").count() == 0


def test_with_apply_it_prints_the_same_and_the_second_time_nothing(quiz, question):
    attempt = taken(quiz, "wrong")
    correct(question)
    planned, _ = regrade(quiz, "current-key", "--json")

    first, second = (regrade(quiz, "current-key", "--json", "--apply")[0] for _ in range(2))

    attempt.refresh_from_db()
    assert (first, json.loads(second)) == (planned, {"attempts": []})
    assert attempt.score == 2
    call_command("verify", stdout=StringIO())


def test_a_question_that_is_taken_out_lowers_the_maximum(quiz, question):
    attempt = taken(quiz, "wrong")

    out, err = regrade(quiz, "drop-question", "--question", str(question.uuid), "--apply")

    assert out == "1 attempts regraded.\n"
    assert err == f"{attempt.uuid}: 1 of 2 is now 1 of 1\n"


def test_a_question_that_left_the_quiz_is_regraded_too(quiz, question):
    taken(quiz, "wrong")
    quiz.sections.get().members.filter(question=question).delete()
    correct(question)

    assert len(json.loads(regrade(quiz, "current-key", "--json")[0])["attempts"]) == 1


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["--quiz", "no-such-quiz", "--policy", "current-key"], "There is no quiz"),
        (["--policy", "full-credit"], "Name the --question that full-credit is for."),
        (
            ["--policy", "full-credit", "--question", "00000000-0000-4000-8000-000000000000"],
            "The quiz has no question",
        ),
    ],
)
def test_what_does_not_fit_is_refused_with_a_sentence(quiz, words, sentence):
    with pytest.raises(CommandError, match=sentence):
        call_command("regrade", "--quiz", quiz.slug, *words)
