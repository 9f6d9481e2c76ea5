"""The revisions of a question, each with what it changed, in the words of its form."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from difflib import SequenceMatcher

from django.utils.translation import gettext as _

from quizzes.admin.question_lines import lines_of
from quizzes.models import AuditEntry, Question, Revision
from quizzes.queries.authoring import stored_contents


@dataclass(frozen=True, slots=True)
class Change:
    """What one revision took away and put in its place; the first one has only `added`.

    `moved` are lines that only stand elsewhere among those of their sort.
    """

    number: int
    at: datetime
    by: str
    corrects: int | None
    removed: tuple[str, ...] = ()
    added: tuple[str, ...] = ()
    moved: tuple[str, ...] = ()


def changes_of(question: Question) -> tuple[Change, ...]:
    """Newest first. Five statements, whatever the number of revisions."""
    rows = question.revisions.select_related("created_by", "corrects", "question")
    revisions = list(rows.order_by("number"))
    contents = stored_contents(revisions)
    before: Sequence[str] = ()
    changes = []
    for revision in revisions:
        after = lines_of(question.kind, contents[revision.pk])
        changes.append(_change(revision, before, after))
        before = after
    return tuple(reversed(changes))


def events_of(question: Question) -> Sequence[AuditEntry]:
    """When it was published, retired, or given another key."""
    entries = AuditEntry.objects.filter(subject_uuid=question.uuid).select_related("by")
    return list(entries.order_by("-id"))


def _change(revision: Revision, before: Sequence[str], after: Sequence[str]) -> Change:
    removed: list[str] = []
    added: list[str] = []
    for tag, a, b, c, d in SequenceMatcher(a=before, b=after, autojunk=False).get_opcodes():
        if tag != "equal":
            removed += before[a:b]
            added += after[c:d]
    both = [line for line in added if line in removed]
    for line in both:
        removed.remove(line)
        added.remove(line)
    return Change(
        number=revision.number,
        at=revision.created_at,
        by=str(revision.created_by or ""),
        corrects=revision.corrects.number if revision.corrects else None,
        removed=tuple(removed),
        added=tuple(added),
        moved=tuple(_moves(both, before, after)),
    )


def _moves(lines: Sequence[str], before: Sequence[str], after: Sequence[str]) -> Iterator[str]:
    for line in lines:
        old, new = _place(line, before), _place(line, after)
        if old != new:
            said = {"line": line, "old": old, "new": new}
            yield _("%(line)s: moved from %(old)d to %(new)d") % said


def _place(line: str, lines: Sequence[str]) -> int:
    """Counted from 1 among the lines of one sort, such as options."""
    sort = line.partition(":")[0]
    return sum(each.partition(":")[0] == sort for each in lines[: lines.index(line) + 1])
