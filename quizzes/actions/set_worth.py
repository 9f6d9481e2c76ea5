"""Say of many questions at once what they are worth knowing."""

from collections.abc import Iterable

from quizzes.models import Question
from quizzes.models.publishing import Worth


def set_worth(questions: Iterable[Question], worth: Worth) -> int:
    """How many were worth something else before."""
    chosen = Question.objects.filter(pk__in=[each.pk for each in questions])
    return chosen.exclude(worth=worth).update(worth=worth)
