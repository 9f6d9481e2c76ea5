"""Say of a stale question that it still holds after its facts were edited."""

from django.db import transaction

from quizzes.actions.audit import leave_entry
from quizzes.models import Question, User


@transaction.atomic
def confirm_question(question: Question, *, by: User) -> bool:
    """True if it was stale and is no longer; leaves one audit entry."""
    stale = Question.objects.filter(pk=question.pk, stale_since__isnull=False)
    if not stale.update(stale_since=None):
        return False
    question.stale_since = None
    leave_entry("confirm question", question, by=by)
    return True
