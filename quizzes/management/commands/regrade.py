"""`regrade --quiz SLUG [--question UUID] --policy P [--apply]`: correct keys in attempts."""

from argparse import ArgumentParser
from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django.core.management.base import CommandError
from django.utils import timezone

from quizzes.actions.regrade import Regraded, plan_regrade, regrade_question, together
from quizzes.domain.correcting import BY_KEY, Policy
from quizzes.domain.grading import show_mark
from quizzes.management.commands._output import JsonCommand
from quizzes.models import Question, Quiz
from quizzes.permissions import Who


class Command(JsonCommand):
    help = "Show what a corrected key changes in the quiz's attempts; with --apply, change it."

    def add_arguments(self, parser: ArgumentParser) -> None:
        super().add_arguments(parser)
        parser.add_argument("--quiz", metavar="SLUG", required=True)
        parser.add_argument("--question", metavar="UUID", type=UUID, help="this question alone")
        parser.add_argument("--policy", required=True, choices=[str(each) for each in Policy])
        parser.add_argument("--apply", action="store_true", help="write; else only look")

    def handle(self, *args: Any, **options: Any) -> None:
        policy = Policy(options["policy"])
        quiz = Quiz.objects.filter(slug=options["quiz"]).first()
        if quiz is None:
            raise CommandError(f"There is no quiz “{options['quiz']}”.")
        questions = _questions(quiz, options["question"], policy)
        if options["apply"]:
            now = timezone.now()
            done = (
                regrade_question(question, policy=policy, who=Who(), now=now, quiz=quiz)
                for question in questions
            )
            found = together(each for changed in done for each in changed)
        else:
            found = plan_regrade(questions, policy=policy, quiz=quiz)
        for each in found:
            self.stderr.write(f"{each.attempt}: {_told(each)}")
        attempts = [
            {"id": each.attempt, "before": float(each.before), "after": float(each.after)}
            for each in found
        ]
        done_or_not = "regraded" if options["apply"] else "would change; --apply regrades them"
        self.report(options, {"attempts": attempts}, f"{len(found)} attempts {done_or_not}.")


def _questions(quiz: Quiz, uuid: UUID | None, policy: Policy) -> Iterable[Question]:
    """Those that the quiz asks or has asked."""
    asked = Question.objects.filter(revisions__slots__attempt__quiz=quiz)
    found = asked | Question.objects.filter(memberships__section__quiz=quiz)
    if uuid is None and policy not in BY_KEY:
        raise CommandError(f"Name the --question that {policy} is for.")
    if uuid is not None:
        found = found.filter(uuid=uuid)
    questions = list(found.distinct().select_related("current__question").order_by("id"))
    if uuid is not None and not questions:
        raise CommandError(f"The quiz has no question {uuid}.")
    return questions


def _told(each: Regraded) -> str:
    before, after = show_mark(each.before), show_mark(each.after)
    if each.max_before == each.max_after:
        return f"{before} is now {after}"
    return f"{before} of {show_mark(each.max_before)} is now {after} of {show_mark(each.max_after)}"
