"""What one said oneself of a question, and what came of it."""

from collections.abc import Sequence

from django.db.models import QuerySet

from quizzes.models import Attempt, Remark
from quizzes.permissions import Who
from quizzes.queries.attempts import own_learners


def remarks_on(attempt: Attempt, number: int, who: Who) -> Sequence[Remark]:
    """One's own remarks on a question of the attempt, oldest first. One statement."""
    return list(own_remarks(attempt, who).filter(slot__number=number))


def own_remarks(attempt: Attempt, who: Who) -> QuerySet[Remark]:
    """One's own remarks on the attempt, oldest first, with their slots."""
    rows = Remark.objects.filter(slot__attempt=attempt, learner__in=own_learners(who))
    return rows.select_related("slot").order_by("id")
