"""The scalars of a number: its unit (public), and how near an answer has to come (hidden)."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Any

from quizzes.domain.kinds._contract import Column, Rows
from quizzes.domain.questions import Shown
from quizzes.domain.scalars import read_fraction

RULES = (
    ("source", "As the source prints it: counts exact, measures to half of their last digit"),
    ("exact", "Exactly this number"),
    ("printed", "Half a unit of the last printed digit either way"),
    ("about", "Within 5 %"),
    ("absolute", "Within the tolerance, in the unit"),
    ("relative", "Within the tolerance, in per cent of the right answer"),
    ("geometric", "Within the tolerance as a factor: 2 takes half to twice"),
    ("figures", "Right to so many significant figures"),
)
WITH_TOLERANCE = frozenset({"absolute", "relative", "geometric", "figures"})
ROWS = (
    Rows(
        of="keys",
        label="Accepted answers",
        columns=(
            Column(
                "value",
                "Number",
                "As the source prints it: 38, 51.9, about 40, a third, 1.5 million. "
                "A later row may be a band such as 30 to 40.",
            ),
            Column("credit", "Credit", "Empty for full credit, else a fraction such as 1/2."),
            Column("feedback", "Note", "For authors; learners are not shown it."),
        ),
        usual=2,
        help="The first is the right answer. Others are wider bands, or what somebody may take "
        "for it, each with its credit.",
    ),
)


@dataclass(frozen=True, slots=True)
class Spec:
    """What learners are told."""

    unit: str = field(
        default="",
        metadata={
            "label": "Unit",
            "help": "Stands beside the field: %, km, arrests. Empty for a bare number.",
            "choices": (),
            "advanced": False,
        },
    )
    signed: bool = field(
        default=False,
        metadata={
            "label": "May be below zero",
            "help": "Phones then show a keyboard with a minus. Learners can tell that it was set.",
            "choices": (),
            "advanced": True,
        },
    )


@dataclass(frozen=True, slots=True)
class KeySpec:
    """How answers are compared with the rows of the key."""

    rule: str = field(
        default="source",
        metadata={
            "label": "Right is",
            "help": "“About 40” allows 5 % either way, “a third” 32.5 to 34 %.",
            "choices": RULES,
            "advanced": True,
        },
    )
    tolerance: str | int | float = field(
        default="",
        metadata={
            "label": "Tolerance",
            "help": "For the rules that name it: a number such as 0.5; for figures, how many.",
            "choices": (),
            "advanced": True,
        },
    )


def unit_of(shown: Shown) -> str:
    unit = shown.spec.get("unit")
    return unit if isinstance(unit, str) else ""


def rule_of(stored: Mapping[str, Any]) -> str:
    rule = stored.get("rule", "source")
    return rule if rule in dict(RULES) else ""


def tolerance_of(stored: Mapping[str, Any]) -> Fraction | None:
    """The tolerance; 0 where the rule has none, None where it needs one and it cannot be read."""
    rule = rule_of(stored)
    if rule not in WITH_TOLERANCE:
        return Fraction(0)
    tolerance = read_fraction(stored.get("tolerance", ""))
    if tolerance is None:
        return None
    least = {"geometric": Fraction(1), "figures": Fraction(1)}.get(rule, Fraction(0))
    fits = tolerance >= least if rule == "figures" else tolerance > least
    whole = rule != "figures" or tolerance.denominator == 1
    return tolerance if fits and whole else None
