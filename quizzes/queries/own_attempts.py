"""One's own attempts in lists: those to go on with, those that are finished."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Case, OuterRef, Q, QuerySet, Subquery, Value, When
from django.db.models.functions import Coalesce

from quizzes.models import Article, Attempt, Quiz, Slot, Step
from quizzes.models.publishing import Status
from quizzes.permissions import Part, Who, may_get_deck, may_see_facts, reveals
from quizzes.queries.attempts import own_attempts


@dataclass(frozen=True, slots=True)
class Finished:
    """`scored` is False while the quiz withholds its answers, and with them the score."""

    attempt: Attempt
    scored: bool


def open_attempts(who: Who) -> QuerySet[Attempt]:
    """Open attempts, newest first, with quiz and `next_number`: the first slot without an answer.

    `next_number` is None where every question has an answer.
    """
    has_answer = Case(
        When(Q(answer__isnull=False) | Q(unknown=True), then=Value(True)), default=Value(False)
    )
    newest = (
        Step.objects.filter(slot=OuterRef("pk"), late=False)
        .order_by("-sequence")
        .annotate(has_answer=has_answer)
        .values("has_answer")[:1]
    )
    unanswered = (
        Slot.objects.filter(attempt=OuterRef("pk"))
        .annotate(answered=Coalesce(Subquery(newest), Value(False)))
        .filter(answered=False)
        .order_by("number")
        .values("number")[:1]
    )
    return (
        own_attempts(who)
        .filter(closed_at__isnull=True)
        .select_related("quiz")
        .annotate(next_number=Subquery(unanswered))
        .order_by("-id")
    )


def resumable_attempts(who: Who, *, now: datetime) -> QuerySet[Attempt]:
    """Open attempts with time left."""
    in_time = Q(deadline__isnull=True) | Q(deadline__gt=now)
    return open_attempts(who).filter(in_time) if who.is_known else Attempt.objects.none()


def open_attempt_of(who: Who, quiz: Quiz) -> Attempt | None:
    """The one open attempt at this quiz, with `next_number`; perhaps overdue. Never practice."""
    found = open_attempts(who).filter(quiz=quiz, practice=False)
    return found.first() if who.is_known else None


def finished_rows(who: Who) -> QuerySet[Attempt]:
    """Finished attempts with quiz and learner joined; none of nobody's, without a statement."""
    if not who.is_known:
        return Attempt.objects.none()
    return own_attempts(who).filter(closed_at__isnull=False).select_related("quiz", "learner")


def finished_attempts(
    who: Who, *, now: datetime, before: int | None = None, limit: int = 50
) -> Sequence[Finished]:
    """Finished attempts, newest first; `before` is the id that ended the page before."""
    rows = finished_rows(who)
    if before is not None:
        rows = rows.filter(id__lt=before)
    return [
        Finished(row, Part.GRADE in reveals(row.quiz, who, row, now=now))
        for row in rows.order_by("-id")[:limit]
    ]


def has_finished_quiz_on(who: Who, article: Article | None, *, now: datetime) -> bool:
    """Whether one finished a quiz on the article that no longer withholds its answers."""
    if not who.is_known or article is None:
        return False
    shown = Q(quiz__answers_from__isnull=True) | Q(quiz__answers_from__lte=now)
    finished = own_attempts(who).filter(shown, quiz__article=article, closed_at__isnull=False)
    return finished.exists()


def facts_are_open(who: Who, article: Article, *, now: datetime) -> bool:
    """Whether one may see the article's facts, and with them its deck, now.

    Nobody but instructors may while a quiz on the article still withholds its answers: facts are
    the answer sheet of all quizzes on it.
    """
    finished = has_finished_quiz_on(who, article, now=now)
    return _facts_are_open(who, article, finished=finished, now=now)


def facts_open_by_quiz(who: Who, article: Article, *, now: datetime) -> bool:
    """Whether a quiz on the article, if one finished it now, would open the facts."""
    return _facts_are_open(who, article, finished=True, now=now)


def _facts_are_open(who: Who, article: Article, *, finished: bool, now: datetime) -> bool:
    if not may_see_facts(who, article, finished=finished):
        return False
    withheld = article.quizzes.exclude(status=Status.DRAFT).filter(answers_from__gt=now)
    return who.is_instructor or not withheld.exists()


def quiz_deck_is_open(who: Who, quiz: Quiz, *, now: datetime) -> bool:
    """Whether one may download the quiz's deck now: not while the quiz withholds its answers."""
    finished = has_finished_quiz_on(who, quiz.article, now=now)
    return quiz_deck_opens(who, quiz, finished=finished, now=now)


def quiz_deck_opens(who: Who, quiz: Quiz, *, finished: bool = True, now: datetime) -> bool:
    """Whether the quiz's deck is open to one who has `finished` a quiz on the article."""
    if quiz.answers_from is not None and now < quiz.answers_from and not who.is_instructor:
        return False
    return may_get_deck(who, quiz, finished=finished)
