"""A question with what its learner may see of it: the values that `reviews` makes."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from quizzes.domain.grading import Outcome
from quizzes.domain.marked_options import MarkedOption
from quizzes.domain.marking import checklist, numbers_met
from quizzes.domain.messages import Message
from quizzes.domain.questions import Question
from quizzes.permissions import Part
from quizzes.queries.attempts import SlotView
from quizzes.queries.fact_groups import Group
from quizzes.queries.score_changes import MarkChange
from quizzes.queries.sources import Source

Lines = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CheckedPoint:
    """A point of the checklist, and whether the learner found it in the answer."""

    number: int
    text: str
    met: bool


@dataclass(frozen=True, slots=True)
class SlotReview:
    """A question with what its learner may see of it; withheld parts are empty or None."""

    slot: SlotView
    parts: frozenset[Part]
    answer: Lines = ()
    outcome: str = ""
    mark: Decimal | None = None
    points: Decimal = Decimal(0)
    notes: tuple[Message, ...] = ()
    key: Lines = ()
    options: tuple[MarkedOption, ...] = ()
    """Of a choice question all that were offered, in the learner's order."""
    feedback: str = ""
    explanation: str = ""
    sources: tuple[Source, ...] = ()
    corrected_at: datetime | None = None
    mark_before: Decimal | None = None
    """Of a corrected question, what it had earned before."""
    changes: tuple[MarkChange, ...] = ()
    """What corrections and instructors' marks did to its mark."""
    checklist: tuple[CheckedPoint, ...] = ()
    """Of an open answer that its learner may mark; empty where an instructor did."""
    marked: bool = False
    """Whether its learner has marked it."""
    group: Group | None = None
    """What it asks for; None while withheld."""
    year: int | None = None
    """Of the one event that it rests on."""

    @property
    def met(self) -> int:
        return sum(point.met for point in self.checklist)

    @property
    def tells_own(self) -> bool:
        """Whether the answer says anything that the key beside it does not."""
        same_order = self.slot.shape == "sequence" and self.verdict == "right"
        return bool(self.answer) and self.answer != self.key and not same_order

    @property
    def verdict(self) -> str:
        """right, partly, wrong, or another outcome's own name; '' while withheld."""
        if self.mark is None:
            return ""
        if self.outcome != Outcome.GRADED:
            return self.outcome
        if self.mark == self.points:
            return "right"
        return "partly" if self.mark else "wrong"


def checked_points(question: Question, notes: Iterable[Message]) -> tuple[CheckedPoint, ...]:
    """The checklist of an open answer, ticked as a marking's notes say."""
    met = numbers_met(notes)
    return tuple(
        CheckedPoint(point.number, point.text, point.number in met) for point in checklist(question)
    )
