"""`export_deck (--quiz SLUG | --article SLUG) -o FILE`: an Anki package of a quiz or an article."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import CommandError
from django.utils import timezone

from quizzes.actions.export_deck import package_for_article, package_for_quiz
from quizzes.domain.interchange.anki import ABOUT, Package, Selection
from quizzes.management.commands._output import JsonCommand
from quizzes.models import Article, Quiz
from quizzes.wording import say


class Command(JsonCommand):
    help = "Write an Anki package: a quiz's questions, or an article's best core questions."

    def add_arguments(self, parser: ArgumentParser) -> None:
        super().add_arguments(parser)
        source = parser.add_mutually_exclusive_group(required=True)
        source.add_argument("--quiz", metavar="SLUG")
        source.add_argument("--article", metavar="SLUG")
        parser.add_argument("-o", "--output", metavar="FILE", type=Path, required=True)
        parser.add_argument(
            "--all", action="store_true", help="of an article, every question and not just the core"
        )
        parser.add_argument(
            "--about", action="append", choices=ABOUT, help="only these cards; may be repeated"
        )
        parser.add_argument(
            "--choices", action="store_true", help="show the options of choice questions"
        )

    def handle(self, *args: Any, output: Path, **options: Any) -> None:
        package = _package(**options)
        try:
            output.write_bytes(package.content)
        except OSError as error:
            raise CommandError(f"{output}: {error}") from error
        skipped = [
            {"question": str(each.question), "front": each.front, "reason": say(each.reason)}
            for each in package.skipped
        ]
        for each in skipped:
            self.stderr.write(f"left out: {each['front']} ({each['reason']})")
        self.report(
            options,
            {"notes": package.notes, "cards": package.cards, "skipped": skipped},
            f"{output}: {package.notes} notes, {package.cards} cards, {len(skipped)} left out.",
        )


def _package(
    *,
    quiz: str | None,
    article: str | None,
    all: bool,
    choices: bool,
    about: list[str] | None,
    **options: Any,
) -> Package:
    now = timezone.now()
    selection = Selection(not all, tuple(about or ABOUT), choices)
    if quiz is not None:
        found = Quiz.objects.select_related("article").filter(slug=quiz).first()
        if found is None:
            raise CommandError(f"There is no quiz “{quiz}”.")
        return package_for_quiz(found, selection, now=now)
    source = Article.objects.defer("text").filter(slug=article).first()
    if source is None:
        raise CommandError(f"There is no article “{article}”.")
    return package_for_article(source, selection, now=now)
