"""From rows to the kernel's values: what is shown, and (apart, for graders) what is right."""

from collections import defaultdict
from collections.abc import Iterable
from fractions import Fraction

from quizzes.domain import kinds
from quizzes.domain import questions as domain
from quizzes.domain.answers import LOOKS_AT_PARTS
from quizzes.models import Key, Option, Revision, Slot


def shown_revisions(revisions: Iterable[Revision]) -> dict[int, domain.Shown]:
    """What learners may see of each revision, by its id. One query, of the options.

    The revisions must come with `question` joined. Neither `Key` nor `KeySpec` is read.
    """
    rows = {revision.pk: revision for revision in revisions}
    if not rows:
        return {}
    options: defaultdict[int, list[domain.Option]] = defaultdict(list)
    for row in Option.objects.filter(revision__in=rows).order_by("revision", "position"):
        options[row.revision_id].append(
            domain.Option(
                id=row.public_id,
                text=row.text,
                side=row.side,
                gap=row.gap,
                position=row.position,
                pinned=row.pinned,
            )
        )
    return {
        pk: domain.Shown(
            kind=revision.question.kind,
            stem=revision.stem,
            points=Fraction(revision.points),
            spec=revision.spec,
            options=tuple(options[pk]),
        )
        for pk, revision in rows.items()
    }


def readable_slots(slots: Iterable[Slot]) -> dict[int, domain.Shown]:
    """What reading an answer takes, by the slot's id; the slots come with `revision__question`.

    No statement, as the slot holds the ids of its options; one where a shape looks at their parts.
    """
    slots = list(slots)
    whole = shown_revisions(
        slot.revision for slot in slots if _shape(slot.revision) in LOOKS_AT_PARTS
    )
    return {slot.pk: whole.get(slot.revision_id) or _by_ids(slot) for slot in slots}


def _shape(revision: Revision) -> str:
    kind = kinds.find(revision.question.kind)
    return kind.shape if kind else ""


def _by_ids(slot: Slot) -> domain.Shown:
    revision = slot.revision
    return domain.Shown(
        kind=revision.question.kind,
        stem=revision.stem,
        spec=revision.spec,
        options=tuple(domain.Option(option_id, "") for option_id in slot.order),
    )


def questions_with_keys(revisions: Iterable[Revision]) -> dict[int, domain.Question]:
    """Everything about each revision, for grading and for review. Two queries, options and keys.

    The revisions must come with `question` and `key_spec` joined.
    """
    rows_by_id = {revision.pk: revision for revision in revisions}
    shown = shown_revisions(rows_by_id.values())
    keys: defaultdict[int, list[domain.Key]] = defaultdict(list)
    rows = Key.objects.filter(revision__in=shown).select_related("option", "target")
    for row in rows.order_by("revision", "position"):
        keys[row.revision_id].append(
            domain.Key(
                option=row.option.public_id if row.option else "",
                target=row.target.public_id if row.target else "",
                gap=row.gap,
                value=row.value,
                credit=row.credit,
                feedback=row.feedback,
            )
        )
    return {
        pk: domain.Question(
            shown=value,
            keys=tuple(keys[pk]),
            key_spec=rows_by_id[pk].key_spec.spec,
            explanation=rows_by_id[pk].key_spec.explanation,
        )
        for pk, value in shown.items()
    }
