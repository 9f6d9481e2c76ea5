"""`export_deck`: counts on stdout, what was left out on stderr, the file where it was asked for."""

import io
import json
from pathlib import Path
from zipfile import is_zipfile

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone

from quizzes.actions.export_deck import package_for_article, package_for_quiz
from quizzes.models import Quiz
from tests.builders import make_question, make_quiz

pytestmark = pytest.mark.django_db


def run(*arguments: str) -> tuple[str, str]:
    out, err = io.StringIO(), io.StringIO()
    call_command("export_deck", *arguments, stdout=out, stderr=err)
    return out.getvalue(), err.getvalue()


@pytest.fixture
def quiz() -> Quiz:
    return make_quiz(["single_choice", "ordering"])


def test_a_quiz_is_written_and_counted(quiz: Quiz, tmp_path: Path) -> None:
    path = tmp_path / "deck.apkg"

    out, err = run("--quiz", quiz.slug, "-o", str(path), "--json")

    assert json.loads(out) == {"notes": 5, "cards": 5, "skipped": []}
    assert err == ""
    assert path.read_bytes() == package_for_quiz(quiz, now=timezone.now()).content
    assert is_zipfile(path)


def test_an_article_is_written_in_words(quiz: Quiz, tmp_path: Path) -> None:
    path = tmp_path / "deck.apkg"

    out, _ = run("--article", quiz.article.slug, "-o", str(path))

    assert out == f"{path}: 5 notes, 5 cards, 0 left out.\n"
    assert path.read_bytes() == package_for_article(quiz.article, now=timezone.now()).content


def test_all_takes_more_than_the_core(quiz: Quiz, tmp_path: Path) -> None:
    make_question("short_text", article=quiz.article, worth="support")

    out, _ = run("--article", quiz.article.slug, "-o", str(tmp_path / "deck.apkg"), "--all")

    assert out.endswith(": 6 notes, 6 cards, 0 left out.\n")


def test_what_is_left_out_is_told_with_its_reason(quiz: Quiz, tmp_path: Path) -> None:
    other = make_question(article=quiz.article)
    arguments = ("--article", quiz.article.slug, "-o", str(tmp_path / "deck.apkg"))

    out, err = run(*arguments, "--json")

    front, reason = other.current.stem, "Another question makes the same card."
    assert json.loads(out) == {
        "notes": 5,
        "cards": 5,
        "skipped": [{"question": str(other.uuid), "front": front, "reason": reason}],
    }
    assert err == f"left out: {front} ({reason})\n"


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("--quiz", "none"), "There is no quiz “none”."),
        (("--article", "none"), "There is no article “none”."),
        ((), "one of the arguments --quiz --article is required"),
    ],
)
def test_what_is_not_there_is_an_error(
    arguments: tuple[str, ...], message: str, tmp_path: Path
) -> None:
    with pytest.raises(CommandError, match=message):
        run(*arguments, "-o", str(tmp_path / "deck.apkg"))

    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_not_there_is_an_error(quiz: Quiz, tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="No such file"):
        run("--quiz", quiz.slug, "-o", str(tmp_path / "none" / "deck.apkg"))
