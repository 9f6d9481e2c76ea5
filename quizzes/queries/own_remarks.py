"""What one said oneself of a question, and what came of it."""

from collections.abc import Sequence

from quizzes.models import Attempt, Remark
from quizzes.permissions import Who
from quizzes.queries.attempts import own_learners


def remarks_on(attempt: Attempt, number: int, who: Who) -> Sequence[Remark]:
    """One's own remarks on a question of the attempt, oldest first. One statement."""
    rows = Remark.objects.filter(slot__attempt=attempt, slot__number=number)
    return list(rows.filter(learner__in=own_learners(who)).order_by("id"))
