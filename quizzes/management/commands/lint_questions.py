"""`lint_questions [--quiz SLUG]`: what is poor in the questions, and what is wrong with them."""

import sys
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import CommandError

from quizzes.domain.lint import ERROR
from quizzes.management.commands._output import JsonCommand
from quizzes.models import Quiz
from quizzes.queries.lint_findings import Found, all_findings, quiz_findings
from quizzes.wording import say


class Command(JsonCommand):
    help = "Say what is poor in the questions; exit 1 if one has an error."

    def add_arguments(self, parser: ArgumentParser) -> None:
        super().add_arguments(parser)
        parser.add_argument("--quiz", metavar="SLUG", help="only the questions of this quiz")

    def handle(self, *args: Any, quiz: str | None, **options: Any) -> None:
        found = quiz_findings(_quiz(quiz)) if quiz else all_findings()
        document = [
            {
                "question": str(each.uuid),
                "rule": each.finding.rule,
                "level": each.finding.level,
                "message": say(each.finding.message),
            }
            for each in found
        ]
        self.report(options, document, _table(found))
        if any(each.finding.level == ERROR for each in found):
            sys.exit(1)


def _quiz(slug: str) -> Quiz:
    try:
        return Quiz.objects.get(slug=slug)
    except Quiz.DoesNotExist:
        raise CommandError(f"There is no quiz “{slug}”.") from None


def _table(found: tuple[Found, ...]) -> str:
    """Each question once, with its findings below."""
    lines: list[str] = []
    last = None
    for each in found:
        if each.uuid != last:
            lines.append(f"{each.stem} ({each.uuid})")
        last = each.uuid
        finding = each.finding
        lines.append(f"  {finding.level:8}{finding.rule:22} {say(finding.message)}")
    errors = sum(each.finding.level == ERROR for each in found)
    return "\n".join([*lines, f"{errors} errors, {len(found) - errors} warnings."])
