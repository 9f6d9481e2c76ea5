"""Leave a row in the append-only log of what changes other people's results."""

from collections.abc import Mapping
from typing import Any

from django.db.models import Model

from quizzes.models import AuditEntry, User

SUBJECT_LENGTH = 80


def leave_entry(
    action: str,
    subject: Model,
    *,
    by: User | None,
    before: Mapping[str, Any] | None = None,
    after: Mapping[str, Any] | None = None,
    why: str = "",
) -> AuditEntry:
    """Who did what to what. To be called in the transaction of the change itself."""
    return AuditEntry.objects.create(
        by=by,
        action=action,
        subject=str(subject)[:SUBJECT_LENGTH],
        subject_uuid=getattr(subject, "uuid", None),
        before=dict(before or {}),
        after=dict(after or {}),
        why=why,
    )
