"""Grading a number: the best credit among the rows of the key that it falls into."""

from fractions import Fraction

from quizzes.domain.kinds.numeric.settings import unit_of
from quizzes.domain.kinds.numeric.targets import Target, target_of
from quizzes.domain.messages import Message
from quizzes.domain.numbers import Number, is_percent, parse_number, with_unit
from quizzes.domain.questions import Answer, Key, Question


def grade(question: Question, answer: Answer) -> tuple[Fraction, tuple[Message, ...]]:
    """By `numbers.span_of` for a number, between its ends for a band.

    Every row is spread by the tolerance, so that a common mistake is met as widely as the key.
    """
    unit = unit_of(question.shown)
    value = parse_number(answer).amount(in_percent=is_percent(unit))
    met = [
        (row, target) for row in question.keys if (target := _target(row, question)).holds(value)
    ]
    if not met:
        return Fraction(0), ()
    row, target = max(met, key=lambda pair: pair[0].credit)
    return row.credit, _notes(question, row, target, value)


def key(question: Question) -> Answer:
    """The number of the first row; the middle of it, should that be a band."""
    unit = unit_of(question.shown)
    target = _target(question.keys[0], question)
    if target.number is not None:
        return target.number.text
    return Number((target.low + target.high) / 2, percent=is_percent(unit)).text


def _target(row: Key, question: Question) -> Target:
    return target_of(row.value, unit=unit_of(question.shown), key_spec=question.key_spec)


def _notes(question: Question, row: Key, target: Target, value: Fraction) -> tuple[Message, ...]:
    """What the source says, to whoever came near it; a part of the credit is always explained."""
    unit = unit_of(question.shown)
    figure = with_unit(question.keys[0].value, unit)
    if 0 < row.credit < 1:
        return (Message.of("number.partly", figure=figure),)
    number = target.number
    exact = number is None or number.amount(in_percent=is_percent(unit)) == value
    if row.credit == 1 and not exact:
        return (Message.of("number.near", figure=figure),)
    return ()
