"""The scalars of an ordering: none that learners see, and the rule by which it is marked."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from quizzes.domain.kinds._contract import Column, Rows

RULES = (
    ("concordant", "By the pairs that stand right; half if only one event is out of place"),
    ("exact", "The whole order or nothing"),
)
ROWS = (
    Rows(
        of="options",
        label="Events",
        columns=(
            Column("text", "Event"),
            Column(
                "value", "Date", "As exact as the source: 2016, June 2016, 23 June 2016.", "date"
            ),
            Column("feedback", "Note", "For authors; learners are not shown it."),
        ),
        usual=6,
        help="In any order: they are shuffled, and marked by their dates.",
    ),
)


@dataclass(frozen=True, slots=True)
class Spec:
    """No public scalars: all orderings run from early to late, so no one need look which way."""


@dataclass(frozen=True, slots=True)
class KeySpec:
    """How an order is marked."""

    rule: str = field(
        default="concordant",
        metadata={
            "label": "Rule",
            "help": "How an order that is only partly right is marked.",
            "choices": RULES,
            "advanced": True,
        },
    )

    @classmethod
    def read(cls, stored: Mapping[str, Any]) -> "KeySpec":
        """From JSON as stored; a rule that this version does not know is the default one."""
        return cls(rule="exact" if stored.get("rule") == "exact" else "concordant")
