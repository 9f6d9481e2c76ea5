"""The version of a quiz counts the changes that a learner could notice."""

from django.db.models import F

from quizzes.models import Question, Quiz, SectionQuestion
from quizzes.models.publishing import Status


def raise_version(quiz: Quiz) -> None:
    """Count one change. A draft has been seen by nobody: it keeps its number."""
    if quiz.status == Status.DRAFT:
        return
    Quiz.objects.filter(pk=quiz.pk).update(version=F("version") + 1)
    quiz.refresh_from_db(fields=["version"])


def raise_versions_with(question: Question) -> None:
    """Count one change of each quiz that asks this question."""
    memberships = SectionQuestion.objects.filter(question=question)
    Quiz.objects.filter(pk__in=memberships.values("section__quiz")).exclude(
        status=Status.DRAFT
    ).update(version=F("version") + 1)
