"""Answers that a person marks: the checklist of points, and what the ticked ones are worth.

Such a grade is apart from the score. It tells its learner how much of the model answer was there,
and earns no points unless an instructor gives them.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction

from quizzes.domain.grading import Grade, Outcome
from quizzes.domain.messages import Malformed, Message, params_of
from quizzes.domain.questions import Question

MET = "marking.met"


@dataclass(frozen=True, slots=True)
class Point:
    """Something that a good answer says. `number` counts from 1 in the author's order."""

    number: int
    text: str
    weight: Fraction = Fraction(1)


def checklist(question: Question) -> tuple[Point, ...]:
    """The points: the rows of the key, whose credit is their weight."""
    return tuple(Point(n, row.value, row.credit) for n, row in enumerate(question.keys, 1))


def marked(question: Question, met: Iterable[int]) -> Grade:
    """The share of the points ticked, by weight, with a note for each of them.

    The outcome stays "to be marked". Raises Malformed for a number that no point has.
    """
    points, numbers = checklist(question), set(met)
    if strays := numbers - {point.number for point in points}:
        raise Malformed("marking.no_such_point", number=min(strays))
    ticked = [point for point in points if point.number in numbers]
    whole = sum((point.weight for point in points), Fraction(0))
    share = sum((point.weight for point in ticked), Fraction(0)) / whole if whole else Fraction(0)
    notes = tuple(Message.of("marking.met", number=p.number, point=p.text) for p in ticked)
    return Grade(Outcome.TO_MARK, share, notes)


def numbers_met(notes: Iterable[Message]) -> frozenset[int]:
    """Which points a marking ticked, from its notes."""
    return frozenset(int(params_of(note)["number"]) for note in notes if note.code == MET)
