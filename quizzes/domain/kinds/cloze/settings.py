"""The scalars of a cloze: what each gap asks (public), and how it is marked (hidden)."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from quizzes.domain.kinds._contract import Column, Rows

MOST_GAPS = 8
GAP_KINDS = (
    ("short_text", "Text"),
    ("numeric", "Number"),
    ("date", "Date"),
    ("single_choice", "Choice from a list"),
)
RULES = (
    ("weighted", "Each gap counts by its weight"),
    ("all", "All or nothing"),
)
ROWS = (
    Rows(
        of="gaps",
        label="Gaps",
        columns=(
            Column(
                "text",
                "Answers",
                "The right one on the first line; below it other accepted ones, or the wrong "
                "ones of a list. A line may end in “= 1/2” for part credit.",
                reads="lines",
            ),
            Column("kind", "Kind", choices=GAP_KINDS),
            Column(
                "settings",
                "More",
                "Rarely needed: one setting a line, such as “rule: exact”. A date is asked as "
                "exactly as you wrote it, and a number in its unit.",
                reads="lines",
            ),
            Column("weight", "Weight", "Empty for 1."),
        ),
        usual=4,
        row="Gap",
        help="Write [[1]], [[2]] and so on into the question where something is to be filled in. "
        "The rows belong to these marks in their order.",
    ),
)


@dataclass(frozen=True, slots=True)
class Spec:
    """What learners are told of each gap."""

    gaps: Mapping[str, Any] = field(
        default_factory=dict,
        metadata={
            "label": "Gaps",
            "help": "By the name of their mark: kind, weight, and the public scalars of the kind.",
            "choices": (),
            "advanced": False,
            "rows": "gaps",
        },
    )


@dataclass(frozen=True, slots=True)
class KeySpec:
    """How the gaps make a mark, and the hidden scalars of each."""

    rule: str = field(
        default="weighted",
        metadata={
            "label": "Marking",
            "help": "Whether a part of the gaps earns a part of the points.",
            "choices": RULES,
            "advanced": True,
        },
    )
    gaps: Mapping[str, Any] = field(
        default_factory=dict,
        metadata={
            "label": "Gaps",
            "help": "By the name of their mark: the hidden scalars of their kind.",
            "choices": (),
            "advanced": False,
            "rows": "gaps",
        },
    )
