"""What changed the score of a finished attempt, in order: corrected keys, and instructors' marks.

Without a statement: of the grades that a review has read.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from itertools import groupby, pairwise

from quizzes.domain.grading import Outcome
from quizzes.models import Attempt, Grade

LATER = frozenset({Grade.Reason.CORRECTION, Grade.Reason.INSTRUCTOR})


@dataclass(frozen=True, slots=True)
class MarkChange:
    """A grade that came after the one of the answer, and by how much score and maximum grew."""

    grade: int
    at: datetime
    reason: str
    score: Decimal
    maximum: Decimal


@dataclass(frozen=True, slots=True)
class ScoreChange:
    """Changes of one reason that came one after the other. Each pair is score and maximum."""

    reason: str
    numbers: Sequence[int]
    before: tuple[Decimal, Decimal]
    after: tuple[Decimal, Decimal]

    @property
    def is_of_maximum(self) -> bool:
        return self.before[1] != self.after[1]


def mark_changes(history: Sequence[Grade], points: Decimal) -> tuple[MarkChange, ...]:
    """Of the grades of one slot, oldest first."""
    return tuple(
        MarkChange(
            new.pk, new.created_at, new.reason, new.mark - old.mark, points * _counted(old, new)
        )
        for old, new in pairwise(history)
        if new.reason in LATER
    )


def score_changes(
    attempt: Attempt, rows: Iterable[tuple[int, Sequence[MarkChange]]]
) -> tuple[ScoreChange, ...]:
    """`rows` are numbers of questions with their changes; what came before the end is no change."""
    closed = attempt.closed_at
    found = sorted(
        ((number, each) for number, changes in rows for each in changes),
        key=lambda row: row[1].grade,
    )
    found = [row for row in found if closed is not None and row[1].at >= closed]
    score = (attempt.score or Decimal(0)) - sum(each.score for _, each in found)
    maximum = attempt.max_score - sum(each.maximum for _, each in found)
    steps = []
    for reason, group in groupby(found, key=lambda row: row[1].reason):
        members, before = list(group), (score, maximum)
        score += sum(each.score for _, each in members)
        maximum += sum(each.maximum for _, each in members)
        numbers = sorted({number for number, _ in members})
        steps.append(ScoreChange(reason, numbers, before, (score, maximum)))
    return tuple(steps)


def _counted(old: Grade, new: Grade) -> int:
    """Whether its points come into the maximum (1), or leave it (-1)."""
    if new.reason == Grade.Reason.INSTRUCTOR:
        return int(old.reason != Grade.Reason.INSTRUCTOR)
    return (new.outcome != Outcome.NOT_GRADED) - (old.outcome != Outcome.NOT_GRADED)
