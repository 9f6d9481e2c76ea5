"""The scalars of a date: how precise it has to be (public), and how it is graded (hidden)."""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from typing import Any, TypeVar

from quizzes.domain.kinds._contract import Column, Rows

PRECISIONS = (
    ("day", "Day, month and year"),
    ("month", "Month and year"),
    ("year", "Year"),
    ("decade", "Decade"),
)
ASKED = (
    ("within", "When it happened: some time within the key"),
    ("start", "When it began, of what lasted as long as the key"),
    ("end", "When it ended"),
    ("span", "From when to when it lasted"),
)
RULES = (
    ("interval", "Right if it agrees with the source at the precision asked for"),
    ("exact", "All or nothing"),
    ("near", "Part of the credit for a near miss"),
)
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


@dataclass(frozen=True, slots=True)
class Spec:
    """What learners are told."""

    required: str = field(
        default="day",
        metadata={
            "label": "Asked for",
            "help": "How precise the answer has to be. If the source knows less, that is enough.",
            "choices": PRECISIONS,
            "advanced": False,
        },
    )


@dataclass(frozen=True, slots=True)
class KeySpec:
    """How answers are graded. The key itself is one row, with the date as EDTF."""

    rule: str = field(
        default="interval",
        metadata={
            "label": "Rule",
            "help": "How an answer is compared with the key.",
            "choices": RULES,
            "advanced": True,
        },
    )
    floor: str = field(
        default="",
        metadata={
            "label": "Coarsest answer that earns a part",
            "help": "A true answer that is less precise than asked earns half, down to this.",
            "choices": (("", "One step coarser than asked; for a year, the year"), *PRECISIONS),
            "advanced": True,
        },
    )
    asked: str = field(
        default="within",
        metadata={
            "label": "What is asked",
            "help": "Of what lasts, such as a war, ask for the beginning, the end, or both.",
            "choices": ASKED,
            "advanced": True,
        },
    )
    window: int = field(
        default=0,
        metadata={
            "label": "Width of a near miss",
            "help": "For near misses: how many days, months, years or decades off earn nothing.",
            "choices": (),
            "advanced": True,
        },
    )


S = TypeVar("S", Spec, KeySpec)


def read(scalars: type[S], stored: Mapping[str, Any]) -> S:
    """From JSON as stored; names that this version does not know are passed over."""
    return scalars(**{f.name: stored[f.name] for f in fields(scalars) if f.name in stored})
