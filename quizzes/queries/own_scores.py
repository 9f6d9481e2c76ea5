"""One's scores by quiz: the last and the best attempt, as far as they may be told.

Practice is no try at a quiz.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Count, F, FloatField, IntegerField, Max, OuterRef, Subquery
from django.db.models.functions import Cast, NullIf

from quizzes.models import Attempt
from quizzes.permissions import Part, Who, reveals
from quizzes.queries.attempts import own_attempts


@dataclass(frozen=True, slots=True)
class QuizScores:
    """`best` is None while the quiz withholds its answers, and with them every score."""

    last: Attempt
    tries: int
    best: Attempt | None

    @property
    def scored(self) -> bool:
        return self.best is not None


def scores_by_quiz(
    who: Who, *, now: datetime, limit: int, quiz_id: int | None = None
) -> Sequence[QuizScores]:
    """The quizzes taken last, newest first. Two statements; none for nobody."""
    if not who.is_known:
        return []
    closed = own_attempts(who).filter(closed_at__isnull=False, practice=False).order_by()
    if quiz_id is not None:
        closed = closed.filter(quiz=quiz_id)
    of_quiz = closed.filter(quiz=OuterRef("quiz"))
    share = Cast(F("score"), FloatField()) / NullIf(Cast(F("max_score"), FloatField()), 0.0)
    tries = of_quiz.values("quiz").annotate(n=Count("pk")).values("n")
    best = of_quiz.alias(share=share).order_by(F("share").desc(nulls_last=True), "-pk").values("pk")
    rows = list(
        closed.filter(pk__in=closed.values("quiz").annotate(last=Max("pk")).values("last"))
        .select_related("quiz", "learner")
        .annotate(tries=Subquery(tries, output_field=IntegerField()), best_id=Subquery(best[:1]))
        .order_by("-pk")[:limit]
    )
    bests = own_attempts(who).in_bulk([row.best_id for row in rows])
    return [
        QuizScores(row, row.tries, bests[row.best_id] if _is_told(row, who, now) else None)
        for row in rows
    ]


def _is_told(attempt: Attempt, who: Who, now: datetime) -> bool:
    return Part.GRADE in reveals(attempt.quiz, who, attempt, now=now)
