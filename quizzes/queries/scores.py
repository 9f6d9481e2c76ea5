"""Scores of a quiz, for those who teach with it."""

from django.db.models import QuerySet

from quizzes.models import Attempt


def finished_attempts_at(slug: str) -> QuerySet[Attempt]:
    """Finished attempts at the quiz, with whoever took them joined."""
    rows = Attempt.objects.filter(quiz__slug=slug, closed_at__isnull=False)
    return rows.select_related("learner__user")
