"""The questions that a review has accepted and that no quiz asks yet."""

from collections.abc import Sequence

from django.db.models import QuerySet

from quizzes.models import Article, Question
from quizzes.models.publishing import Status


def unasked_questions(article: Article) -> QuerySet[Question]:
    """Published, accepted from the article's queue and in no quiz, in the order of the queue."""
    found = Question.objects.filter(
        proposal__article=article, status=Status.PUBLISHED, memberships=None
    )
    return found.select_related("current").order_by("proposal__position", "id")


def one_for_each_fact(questions: QuerySet[Question]) -> Sequence[Question]:
    """The first on each fact: an attempt that has both of two on one fact asks it twice.

    Two statements.
    """
    asked: set[int] = set()
    chosen = []
    for question in questions.prefetch_related("facts"):
        facts = {fact.pk for fact in question.facts.all()}
        if facts.isdisjoint(asked):
            asked |= facts
            chosen.append(question)
    return chosen
