"""The scalars of a multiple choice: how many to tick, and the rule by which it is marked."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from quizzes.domain.kinds._contract import Column, Rows

RULES = (
    ("balanced", "Share of the right ones ticked, less the share of the wrong ones"),
    ("exact", "All of the right ones and no other, or nothing"),
    ("net", "Each wrong tick cancels a right one"),
    ("each_option", "Each option counts, ticked or left"),
)
ROWS = (
    Rows(
        of="options",
        label="Options",
        columns=(
            Column("text", "Option"),
            Column("right", "Right"),
            Column("feedback", "Feedback", "Said to whoever ticks this option."),
            Column("pinned", "Stays in its place", "Not shuffled, as for the last of a list."),
        ),
        usual=6,
        help="Tick all that are right: learners are told how many. Have as many wrong ones.",
    ),
)


@dataclass(frozen=True, slots=True)
class Spec:
    """`choose`: how many options are right. It is counted, never typed; 0 in a draft without key.

    Public on purpose (see the module of the kind).
    """

    choose: int = field(
        default=0,
        metadata={
            "label": "How many to tick",
            "help": "Counted from the options that are right.",
            "frozen": "right_options",
        },
    )


@dataclass(frozen=True, slots=True)
class KeySpec:
    """How ticks are marked."""

    rule: str = field(
        default="balanced",
        metadata={
            "label": "Rule",
            "help": "How an answer that is only partly right is marked.",
            "choices": RULES,
            "advanced": True,
        },
    )

    @classmethod
    def read(cls, stored: Mapping[str, Any]) -> "KeySpec":
        """From JSON as stored; a rule that this version does not know is the default one."""
        rule = stored.get("rule")
        return cls(rule=rule if rule in dict(RULES) else "balanced")
