"""Log that the key of a question people may have answered is another one from now on."""

from typing import Any

from quizzes.actions.audit import leave_entry
from quizzes.models import Key, Question, Revision, User


def log_key_change(
    question: Question, before: Revision, after: Revision, *, by: User | None
) -> None:
    """One audit entry, unless the revisions have one key: then only words were changed."""
    old, new = _key(before), _key(after)
    if old != new:
        leave_entry(
            "change key",
            question,
            by=by,
            before=old | {"revision": before.number},
            after=new | {"revision": after.number},
        )


def _key(revision: Revision) -> dict[str, Any]:
    """The first of typed answers is the one shown; of options the order says nothing."""
    rows = Key.objects.filter(revision=revision).select_related("option", "target")
    return {
        "keys": [
            {
                "option": row.option.public_id if row.option else "",
                "target": row.target.public_id if row.target else "",
                "gap": row.gap,
                "value": row.value,
                "credit": str(row.credit),
            }
            for row in rows.order_by("option__public_id", "position")
        ],
        "spec": revision.key_spec.spec,
    }
