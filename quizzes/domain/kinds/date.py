"""Date: when something happened, to the day, month, year or decade, graded as an interval."""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from fractions import Fraction
from typing import Any, TypeVar

from quizzes.domain.dates import (
    ASKED,
    Date,
    Precision,
    end_of,
    grade_date,
    grade_exactly,
    grade_near,
    parse_edtf,
)
from quizzes.domain.kinds import _date_examples
from quizzes.domain.kinds._contract import Column, Rows
from quizzes.domain.messages import Message, Problem
from quizzes.domain.questions import Answer, Arrangement, Question, Shown

ID = "date"
LABEL = "Date"
SHAPE = "date"
EXAMPLES = _date_examples.EXAMPLES

PRECISIONS = tuple(precision.label for precision in reversed(Precision))
RULES = ("interval", "exact", "near")

ROWS = (
    Rows(
        of="keys",
        label="Right answer",
        columns=(
            Column(
                "value",
                "Date",
                "As exact as the source: 2016, June 2016, 23 June 2016; of what lasts, 1914/1918.",
                "date",
            ),
        ),
        usual=1,
        most=1,
    ),
)

_PRECISIONS = (
    ("day", "Day, month and year"),
    ("month", "Month and year"),
    ("year", "Year"),
    ("decade", "Decade"),
)
_ASKED = (
    ("within", "When it was"),
    ("start", "When it began"),
    ("end", "When it ended"),
    ("span", "From when to when it lasted"),
)
_RULES = (
    ("interval", "By what the source knows; part of the credit for a coarser date"),
    ("exact", "All or nothing"),
    ("near", "Part of the credit for a near miss"),
)

S = TypeVar("S", "Spec", "KeySpec")


@dataclass(frozen=True, slots=True)
class Spec:
    """What the learner is told: how precise the date has to be."""

    required: str = field(
        default="day",
        metadata={
            "label": "Asked for",
            "help": "How precise the answer has to be. If the source knows less, that is enough.",
            "choices": _PRECISIONS,
        },
    )


@dataclass(frozen=True, slots=True)
class KeySpec:
    """How the answer is graded. The key itself is one row with the date as EDTF."""

    asked: str = field(
        default="within",
        metadata={
            "label": "Asks for",
            "help": "Some time within the key; or, of what lasts, its start, its end or all of it.",
            "choices": _ASKED,
        },
    )
    rule: str = field(
        default="interval",
        metadata={
            "label": "Rule",
            "help": "How an answer is compared with the key.",
            "choices": _RULES,
            "advanced": True,
        },
    )
    floor: str = field(
        default="",
        metadata={
            "label": "Coarsest answer with partial credit",
            "help": "One step coarser than asked is the usual; for a year it is the year itself.",
            "choices": (("", "One step coarser"), *_PRECISIONS),
            "advanced": True,
        },
    )
    window: int = field(
        default=0,
        metadata={
            "label": "Width of a near miss",
            "help": "For the rule near: how many days, months, years or decades off earns nothing.",
            "advanced": True,
        },
    )


def problems(question: Question) -> tuple[Problem, ...]:
    spec, hidden = _read(Spec, question.shown.spec), _read(KeySpec, question.key_spec)
    found = [
        Problem.of(name, "date.unknown_choice", value=value)
        for name, value, choices in (
            ("required", spec.required, PRECISIONS),
            ("asked", hidden.asked, ASKED),
            ("rule", hidden.rule, RULES),
            ("floor", hidden.floor, ("", *PRECISIONS)),
        )
        if value not in choices
    ]
    if hidden.rule == "near" and not (isinstance(hidden.window, int) and hidden.window > 0):
        found.append(Problem.of("window", "date.window_wanted"))
    if len(question.keys) != 1:
        found.append(Problem.of("keys", "date.one_key", count=len(question.keys)))
        return tuple(found)
    try:
        date = parse_edtf(question.keys[0].value)
    except ValueError:
        found.append(Problem.of("keys", "date.key_not_edtf", value=question.keys[0].value))
        return tuple(found)
    return tuple(found) if found else _doubts(date, spec, hidden)


def _doubts(date: Date, spec: Spec, hidden: KeySpec) -> tuple[Problem, ...]:
    """What is legal in its parts and does not fit together."""
    required = Precision.named(spec.required)
    found = []
    if hidden.floor and Precision.named(hidden.floor) > required:
        found.append(Problem.of("floor", "date.floor_finer"))
    if hidden.asked != "within" and not date.is_interval:
        found.append(Problem("asked", Message.of("date.asked_needs_interval"), level="warning"))
    start, end = date.ends
    fine = required < date.precision and hidden.asked == "within"
    if fine and start.around(required) != end.around(required):
        found.append(Problem("required", Message.of("date.key_straddles"), level="warning"))
    return tuple(found)


def arrange(question: Question, seed: int) -> tuple[str, ...]:
    """A date has no options."""
    return ()


def present(shown: Shown, order: tuple[str, ...]) -> Arrangement:
    return Arrangement(wanted=f"wanted.{_read(Spec, shown.spec).required}")


def grade(question: Question, answer: Answer) -> tuple[Fraction, tuple[Message, ...]]:
    """The interval rule of `dates.rules` and `dates.extents`, or the author's alternative."""
    hidden = _read(KeySpec, question.key_spec)
    required = Precision.named(_read(Spec, question.shown.spec).required)
    truth, given = parse_edtf(question.keys[0].value), parse_edtf(answer)
    if hidden.rule == "exact":
        return grade_exactly(truth, given, required=required, asked=hidden.asked)
    if hidden.rule == "near":
        return grade_near(truth, given, required=required, window=hidden.window, asked=hidden.asked)
    floor = Precision.named(hidden.floor) if hidden.floor else None
    return grade_date(truth, given, required=required, floor=floor, asked=hidden.asked)


def key(question: Question) -> Answer:
    """The key's EDTF, or that of the end which is asked for."""
    asked = _read(KeySpec, question.key_spec).asked
    return end_of(parse_edtf(question.keys[0].value), asked).edtf


def _read(spec: type[S], stored: Mapping[str, Any]) -> S:
    """The scalars that this version knows; others stay where they are."""
    return spec(**{f.name: stored[f.name] for f in fields(spec) if f.name in stored})
