"""The scalars of a matching: how it is marked, and how a card asks for one pair of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from quizzes.domain.kinds._contract import Column, Rows

RULES = (
    ("share", "Share of the pairs that are right"),
    ("corrected", "That share, less what guessing would give"),
    ("exact", "All pairs or nothing"),
)
ROWS = (
    Rows(
        of="pairs",
        label="Pairs",
        columns=(
            Column("text", "Left"),
            Column("match", "Right", "Leave the left side empty for a spare one."),
            Column("feedback", "Feedback", "Said to whoever misses this pair."),
        ),
        usual=6,
        row="Pair",
        help=(
            "One pair in each row, in any order, and at least one row with a right side alone. "
            "The same right side may stand in several rows."
        ),
    ),
)


@dataclass(frozen=True, slots=True)
class Spec:
    """No public scalars."""


@dataclass(frozen=True, slots=True)
class KeySpec:
    """How pairs are marked, and how one of them is asked for by itself."""

    rule: str = field(
        default="share",
        metadata={
            "label": "Rule",
            "help": "How an answer that is only partly right is marked.",
            "choices": RULES,
            "advanced": True,
        },
    )
    alone: str = field(
        default="",
        metadata={
            "label": "On a card",
            "help": (
                "What a card asks of one item on the left, where there is nothing to match: "
                "“Who said so?”. The question above, if left empty."
            ),
            "advanced": True,
        },
    )

    @classmethod
    def read(cls, stored: Mapping[str, Any]) -> "KeySpec":
        """From JSON as stored; a rule that this version does not know is the default one."""
        rule = stored.get("rule")
        alone = str(stored.get("alone", ""))
        return cls(rule=rule if rule in dict(RULES) else "share", alone=alone)
