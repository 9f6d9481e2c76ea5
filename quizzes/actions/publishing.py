"""Publish and retire articles, questions and quizzes. Each change leaves one audit entry."""

from collections.abc import Callable

from django.db import transaction

from quizzes.actions.audit import leave_entry
from quizzes.actions.count_findings import count_findings_of
from quizzes.actions.quiz_versions import raise_version, raise_versions_with
from quizzes.domain.authoring import problems
from quizzes.domain.drawing import fewest_drawn
from quizzes.domain.lint import ERROR
from quizzes.domain.messages import Message
from quizzes.models import Article, Question, Quiz, SectionQuestion, User
from quizzes.models.publishing import Status
from quizzes.queries.authoring import stored_content
from quizzes.queries.drawing import pool_of
from quizzes.queries.lint_findings import question_findings
from quizzes.queries.quotes import over_quoting

Publishable = Article | Question | Quiz

DECK_ROOT = "Quizsite"


class NotReady(ValueError):
    """It cannot be published as it is; `message` says what to do first. Nothing was changed."""

    def __init__(self, message: Message) -> None:
        super().__init__(message.code)
        self.message = message


@transaction.atomic
def publish(item: Publishable, *, by: User | None, why: str = "") -> bool:
    """True if it became published, False if it was already; NotReady says what is missing."""
    if item.status == Status.PUBLISHED:
        return False
    if message := _CHECKS[type(item)](item):
        raise NotReady(message)
    if isinstance(item, Article) and not item.deck_name:
        # Anki knows a deck by its name alone: another name later would be another deck.
        item.deck_name = f"{DECK_ROOT}::{item.title}"[:200]
        item.save(update_fields=["deck_name"])
    _change(item, Status.PUBLISHED, by=by, why=why)
    return True


@transaction.atomic
def retire(item: Publishable, *, by: User | None, why: str = "") -> bool:
    """True if it became retired, False if it was already. Attempts made so far keep it."""
    if item.status == Status.RETIRED:
        return False
    _change(item, Status.RETIRED, by=by, why=why)
    return True


def _change(item: Publishable, status: Status, *, by: User | None, why: str) -> None:
    before, was_seen = item.status, item.status != Status.DRAFT
    item.status = status
    item.save(update_fields=["status"])
    if isinstance(item, Question):
        raise_versions_with(item)
        count_findings_of(item)
    elif isinstance(item, Quiz) and was_seen:
        raise_version(item)
    leave_entry(
        f"{_VERBS[status]} {item._meta.model_name}",
        item,
        by=by,
        before={"status": str(before)},
        after={"status": str(status)},
        why=why,
    )


_VERBS = {Status.PUBLISHED: "publish", Status.RETIRED: "retire"}


def _check_article(article: Article) -> Message | None:
    return None


def _check_question(question: Question) -> Message | None:
    """The rules may have become stricter since the revision was written."""
    if question.current is None:
        return Message.of("publishing.no_content")
    found = problems(question.kind, stored_content(question.current))
    wrong = (problem.message for problem in found if problem.level == ERROR)
    if message := next(wrong, None):
        return message
    poor = (each.message for each in question_findings(question) if each.level == ERROR)
    return next(poor, None)


def _check_quiz(quiz: Quiz) -> Message | None:
    members = SectionQuestion.objects.filter(section__quiz=quiz)
    if not members.filter(question__status=Status.PUBLISHED).exists():
        return Message.of("publishing.no_questions")
    too_much = (finding.message for finding in over_quoting(quiz))
    return _check_draws(quiz) or next(too_much, None)


def _check_draws(quiz: Quiz) -> Message | None:
    """Each section can draw as many as it says, whatever the others have drawn before it."""
    parts = pool_of(quiz).parts
    members = {part.id: len(part.candidates) for part in parts}
    fewest = fewest_drawn(parts)
    for number, (pk, count) in enumerate(quiz.sections.values_list("pk", "draw"), start=1):
        if count is None:
            continue
        said = {"section": number, "count": count}
        if members.get(pk, 0) < count:
            return Message.of("publishing.too_few_members", **said, members=members.get(pk, 0))
        if fewest[pk] < count:
            return Message.of("publishing.too_few_facts", **said, most=fewest[pk])
    return None


_CHECKS: dict[type, Callable[..., Message | None]] = {
    Article: _check_article,
    Question: _check_question,
    Quiz: _check_quiz,
}
