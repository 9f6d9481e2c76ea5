"""The revisions of a question, each with what it changed, in the words of its form."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import datetime
from difflib import SequenceMatcher
from fractions import Fraction
from typing import Any

from django.utils.translation import gettext as _

from quizzes.domain import kinds
from quizzes.domain.authoring import Content, OptionContent
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


def lines_of(kind_id: str, content: Content) -> tuple[str, ...]:
    """Everything that the author wrote, one thing in each line."""
    return tuple(_lines(kind_id, content))


def _lines(kind_id: str, content: Content) -> Iterator[str]:
    yield f"{_('Question')}: {content.stem}"
    for option in content.options:
        yield from _option_lines(option, content)
    for key in content.keys:
        gap = f" [[{key.gap}]]" if key.gap else ""
        yield f"{_('Answer')}{gap}: {key.value}{_credit(key.credit, usual=Fraction(1))}"
        if key.feedback:
            yield f"{_('Feedback')}, {key.value}: {key.feedback}"
    if content.explanation:
        yield f"{_('Explanation')}: {content.explanation}"
    yield f"{_('Points')}: {content.points.normalize():f}"
    if kind := kinds.find(kind_id):
        yield from _scalar_lines(kind.Spec, content.spec)
        yield from _scalar_lines(kind.KeySpec, content.key_spec)


def _option_lines(option: OptionContent, content: Content) -> Iterator[str]:
    targets = {each.handle: each.text for each in content.options if each.handle}
    gap = f" [[{option.gap}]]" if option.gap else ""
    parts = [option.text, option.value, targets.get(option.target, "")]
    said = " – ".join(part for part in parts if part)
    pinned = f", {_('stays in its place')}" if option.pinned else ""
    yield f"{_('Option')}{gap}: {said}{_credit(option.credit, usual=None)}{pinned}"
    if option.feedback:
        yield f"{_('Feedback')}, {option.text}: {option.feedback}"


def _credit(credit: Fraction | None, *, usual: Fraction | None) -> str:
    if credit == usual or not credit:
        return ""
    return f" ({_('right')})" if credit == 1 else f" ({_('credit')} {credit})"


def _scalar_lines(declared: type[Any], given: Mapping[str, Any]) -> Iterator[str]:
    for each in fields(declared):
        if each.name in given:
            label = each.metadata.get("label") or each.name
            choices = dict(each.metadata.get("choices", ()))
            value = given[each.name]
            if isinstance(value, Mapping):
                yield from (f"{_(label)} {name}: {_shown(one)}" for name, one in value.items())
            else:
                chosen = choices.get(value, value) if isinstance(value, str) else value
                yield f"{_(label)}: {_shown(chosen)}"


def _shown(value: Any) -> str:
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if isinstance(value, Mapping):
        return ", ".join(f"{name} {_shown(one)}" for name, one in value.items() if one)
    return ", ".join(map(str, value)) if isinstance(value, list | tuple) else str(value)
