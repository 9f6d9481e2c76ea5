"""Say of a stale question that it still holds after its facts were edited."""

from datetime import datetime

from django.db import transaction

from quizzes.actions.audit import leave_entry
from quizzes.models import Question, User


@transaction.atomic
def confirm_question(question: Question, *, by: User, seen: datetime | None = None) -> bool:
    """True if it was stale and is no longer; leaves one audit entry with what had changed.

    `seen` is since when it was stale on the page that was looked at: what changed later stays.
    """
    stale = Question.objects.filter(pk=question.pk, stale_since__isnull=False)
    if seen is not None:
        stale = stale.filter(stale_since=seen)
    before = stale.values_list("stale_facts", flat=True).first()
    if not stale.update(stale_since=None, stale_facts={}):
        return False
    question.stale_since, question.stale_facts = None, {}
    leave_entry("confirm question", question, by=by, before=before)
    return True
