"""Grading: from an answer in canonical form to an outcome, a fraction and the reasons.

Fractions are exact here. There is one rounding rule, half up to two places (`mark`), and it is
applied once, where a grade becomes a number in the database.
"""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from math import floor

from quizzes.domain import kinds
from quizzes.domain.messages import Message
from quizzes.domain.questions import Answer, Question

RULES_VERSION = 1
"""Raised whenever a change of the rules could give any stored answer another grade."""

_VULGAR = {
    Decimal("0.25"): "1/4",
    Decimal("0.33"): "1/3",
    Decimal("0.5"): "1/2",
    Decimal("0.67"): "2/3",
    Decimal("0.75"): "3/4",
}


class Outcome(StrEnum):
    """What became of a question. Malformed answers are refused and never get this far."""

    UNANSWERED = "unanswered"
    UNKNOWN = "unknown"  # the learner said "I don't know"
    GRADED = "graded"
    TO_MARK = "to_mark"  # an open answer, for people to mark: counts once an instructor did
    NOT_GRADED = "not_graded"  # no such kind here: shown, never counted against anyone


@dataclass(frozen=True, slots=True)
class Grade:
    """`fraction` lies in 0..1; `notes` say why, in the order in which they should be read."""

    outcome: Outcome
    fraction: Fraction = Fraction(0)
    notes: tuple[Message, ...] = ()


def grade(question: Question, answer: Answer | None, *, unknown: bool = False) -> Grade:
    """Grade one answer by the rule of the question's kind.

    `answer` is canonical (see `answers.read_answer`) or None for a blank; `unknown` says that the
    learner chose "I don't know". Pure: the same arguments give the same grade for ever.
    """
    kind = kinds.find(question.shown.kind)
    # First, because a blank would count as nought and nobody could have answered this question.
    if kind is None:
        return Grade(Outcome.NOT_GRADED)
    if unknown:
        return Grade(Outcome.UNKNOWN)
    if answer is None:
        return Grade(Outcome.UNANSWERED)
    if kind.by_hand:
        return Grade(Outcome.TO_MARK)
    fraction, notes = kind.grade(question, answer)
    return Grade(Outcome.GRADED, fraction, notes)


def mark(fraction: Fraction, points: Fraction) -> Decimal:
    """`fraction * points`, rounded half up to two places: the one rounding rule.

    In whole numbers, so that neither a quotient cut at 28 digits nor the caller's decimal context
    can round first. Neither argument may be negative.
    """
    hundredths = floor(fraction * points * 100 + Fraction(1, 2))
    return Decimal(f"{hundredths // 100}.{hundredths % 100:02}")


def percent(score: Decimal, maximum: Decimal) -> Decimal:
    """The score in per cent of the maximum, by the same rounding; 0 for an empty quiz."""
    if not maximum:
        return Decimal("0.00")
    return mark(Fraction(score) / Fraction(maximum), Fraction(100))


def show_mark(value: Decimal) -> str:
    """A mark as people write it: "14", "14 1/2", "2/3", "0.37"."""
    whole, hundredths = divmod(abs(value), 1)
    if vulgar := _VULGAR.get(hundredths):
        sign = "-" if value < 0 else ""
        return f"{sign}{whole:.0f} {vulgar}" if whole else f"{sign}{vulgar}"
    return f"{value.normalize():f}"
