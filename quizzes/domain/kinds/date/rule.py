"""Grading a date, by the interval rule or by what the author chose in its place."""

from fractions import Fraction

from quizzes.domain.dates import (
    Precision,
    end_of,
    grade_date,
    grade_exactly,
    grade_near,
    parse_edtf,
)
from quizzes.domain.kinds.date.settings import KeySpec, Spec, read
from quizzes.domain.messages import Message
from quizzes.domain.questions import Answer, Question


def grade(question: Question, answer: Answer) -> tuple[Fraction, tuple[Message, ...]]:
    """By `dates.rules` and `dates.extents` unless the rule is "exact" or "near"."""
    hidden = read(KeySpec, question.key_spec)
    required = Precision.named(read(Spec, question.shown.spec).required)
    truth, given, asked = parse_edtf(question.keys[0].value), parse_edtf(answer), hidden.asked
    floor = Precision.named(hidden.floor) if hidden.floor else None
    match hidden.rule:
        case "exact":
            return grade_exactly(truth, given, required=required, asked=asked)
        case "near":
            return grade_near(
                truth, given, required=required, floor=floor, asked=asked, window=hidden.window
            )
        case _:
            return grade_date(truth, given, required=required, floor=floor, asked=asked)


def key(question: Question) -> Answer:
    """The key's EDTF, or that of the end which is asked for."""
    asked = read(KeySpec, question.key_spec).asked
    return end_of(parse_edtf(question.keys[0].value), asked).edtf
