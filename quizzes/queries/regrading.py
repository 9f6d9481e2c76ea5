"""What a corrected key would change: slots asked before, with the grades that count now."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from itertools import islice
from typing import Any

from django.db.models import Exists, OuterRef, QuerySet

from quizzes.domain import kinds
from quizzes.domain.correcting import BY_KEY, Policy, fits, regraded
from quizzes.domain.grading import Grade as Graded
from quizzes.domain.grading import Outcome, mark
from quizzes.domain.messages import Message
from quizzes.models import AuditEntry, Grade, Question, Quiz, Revision, Slot
from quizzes.queries.kept_revisions import kept_questions, kept_shown

REGRADE = "regrade"
"""The action under which the audit log keeps what was decided for a question."""

BATCH = 500


@dataclass(frozen=True, slots=True)
class Correction:
    """What was decided: the revision with the right key, and how it is applied."""

    revision: Revision
    policy: Policy
    quiz: Quiz | None = None

    def as_json(self) -> dict[str, Any]:
        decided = {"policy": str(self.policy), "revision": self.revision.number}
        return decided | ({"quiz": self.quiz.slug} if self.quiz else {})


@dataclass(frozen=True, slots=True)
class Change:
    """A slot whose grade becomes another one."""

    slot: Slot
    old: Grade
    new: Graded

    @property
    def mark(self) -> Decimal:
        """Of the points that were there to be earned when the question was asked."""
        return mark(self.new.fraction, Fraction(self.slot.revision.points))


def slots_asked(correction: Correction) -> QuerySet[Slot]:
    """Slots that were asked by this revision or an earlier one, with their attempts."""
    slots = Slot.objects.filter(
        revision__question=correction.revision.question_id,
        revision__number__lte=correction.revision.number,
    )
    if correction.quiz:
        slots = slots.filter(attempt__quiz=correction.quiz)
    return slots.select_related("revision__question", "attempt").order_by("attempt_id", "id")


def was_asked(question: Question) -> bool:
    return Slot.objects.filter(revision__question=question).exists()


def changes(correction: Correction, slots: Iterable[Slot]) -> Iterator[Change]:
    """What the correction changes. Two statements for each 500 slots, and two for the revisions.

    Not what no check or submit has graded yet, and not what an instructor marked.
    """
    if not kinds.counts(correction.revision.question.kind):
        return
    question = kept_questions([correction.revision.pk])[correction.revision.pk]
    rows = iter(slots)
    while batch := list(islice(rows, BATCH)):
        shown = kept_shown(slot.revision_id for slot in batch)
        newest = newest_grades_of(batch)
        for slot in batch:
            old = newest.get(slot.pk)
            if old is None or old.reason == Grade.Reason.INSTRUCTOR:
                continue
            if correction.policy in BY_KEY and not fits(shown[slot.revision_id], question.shown):
                continue
            step, held = old.step, graded(old)
            new = regraded(
                correction.policy,
                held,
                question,
                step.answer if step else None,
                unknown=bool(step and step.unknown),
            )
            if (new.outcome, new.fraction) != (held.outcome, held.fraction):
                yield Change(slot, old, new)


def newest_grades_of(slots: Iterable[Slot]) -> dict[int, Grade]:
    rows = Grade.objects.filter(slot__in=list(slots)).select_related("step").order_by("id")
    return {grade.slot_id: grade for grade in rows}


def graded(row: Grade) -> Graded:
    """The kernel's value of a stored grade."""
    notes = tuple(Message.from_json(note) for note in row.notes)
    return Graded(Outcome(row.outcome), row.fraction, notes)


def with_corrections(slots: QuerySet[Slot]) -> QuerySet[Slot]:
    """The slots with `is_corrected`: whether anything was decided for their question."""
    decided = AuditEntry.objects.filter(
        action=REGRADE, subject_uuid=OuterRef("revision__question__uuid")
    )
    return slots.annotate(is_corrected=Exists(decided))


def correction_in_force(question: Question, quiz: Quiz | None) -> Correction | None:
    """What was last decided for the question in a quiz, or (None) in all; it holds from then on."""
    entries = AuditEntry.objects.filter(action=REGRADE, subject_uuid=question.uuid).order_by("-id")
    for entry in entries:
        decided_for = entry.after.get("quiz")
        if quiz is None and decided_for is not None:
            return None
        if decided_for is None or (quiz and decided_for == quiz.slug):
            number, policy = entry.after["revision"], Policy(entry.after["policy"])
            return Correction(question.revisions.get(number=number), policy, quiz)
    return None
