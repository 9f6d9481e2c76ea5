"""Replay attempts: grade the stored answers anew and compare with what is stored."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from django.db.models import Prefetch

from quizzes.domain.grading import RULES_VERSION, grade, mark
from quizzes.models import Attempt, Grade, Slot
from quizzes.queries.revisions import questions_with_keys

BATCH = 200


@dataclass(frozen=True, slots=True)
class Mismatch:
    """A stored figure that a replay does not give."""

    attempt: str
    what: str
    stored: str
    replayed: str


def replay_attempts() -> Iterator[Mismatch]:
    """Every difference between stored grades and scores and their replay, over all attempts.

    A grade by older rules is taken as it stands: its rules are no longer here to be asked.
    """
    grades = Grade.objects.select_related(
        "step", "revision__question", "revision__key_spec"
    ).order_by("id")
    slots = Slot.objects.prefetch_related(Prefetch("grades", queryset=grades))
    attempts = Attempt.objects.filter(closed_at__isnull=False).order_by("id")
    for attempt in attempts.prefetch_related(Prefetch("slots", queryset=slots)).iterator(BATCH):
        yield from _replay(attempt)


def _replay(attempt: Attempt) -> Iterator[Mismatch]:
    newest = [list(slot.grades.all())[-1:] for slot in attempt.slots.all()]
    graded = [row for rows in newest for row in rows]
    if len(graded) < len(newest):
        missing = len(newest) - len(graded)
        yield Mismatch(str(attempt.uuid), "questions without a grade", str(missing), "0")
    questions = questions_with_keys(row.revision for row in graded)
    total = Decimal()
    for row in graded:
        total += row.mark
        if row.rules != RULES_VERSION or row.reason == Grade.Reason.INSTRUCTOR:
            continue
        step, question = row.step, questions[row.revision_id]
        result = grade(question, step.answer if step else None, unknown=bool(step and step.unknown))
        replayed = mark(result.fraction, question.shown.points)
        if replayed != row.mark or result.outcome != row.outcome:
            yield Mismatch(
                str(attempt.uuid),
                f"grade {row.pk}",
                f"{row.outcome} {row.mark}",
                f"{result.outcome} {replayed}",
            )
    if total != attempt.score:
        yield Mismatch(str(attempt.uuid), "score", str(attempt.score), str(total))
