"""The scalars of an open answer: how long it may be (public), and the model answer (hidden)."""

from dataclasses import dataclass, field

from quizzes.domain.kinds._contract import Column, Rows
from quizzes.domain.questions import Shown

SHORTEST, LONGEST = 100, 3000
"""Bounds of the longest answer, in code points: a sentence, and what a request can carry."""

FEWEST, MOST = 1, 4
ROWS = (
    Rows(
        of="keys",
        label="Checklist",
        columns=(
            Column("value", "Point", "What a good answer says, in one sentence."),
            Column("credit", "Weight", "Empty for 1; 2 counts twice."),
        ),
        usual=3,
        most=MOST,
        help="Learners tick the points that their own answer has. Only your own marking of it "
        "counts in a score.",
    ),
)


@dataclass(frozen=True, slots=True)
class Spec:
    """What learners are told."""

    longest: int = field(
        default=2000,
        metadata={
            "label": "Longest answer",
            "help": "In characters; 2000 are some 300 words.",
            "choices": (),
            "advanced": True,
        },
    )


@dataclass(frozen=True, slots=True)
class KeySpec:
    """What is shown beside the learner's answer afterwards."""

    model: str = field(
        default="",
        metadata={
            "label": "Model answer",
            "help": "Two or three sentences that have all the points.",
            "choices": (),
            "advanced": False,
            "long": True,
            "told": True,
        },
    )


def longest_of(shown: Shown) -> int:
    """The author's bound; the usual one where what is stored is no such number."""
    stored = shown.spec.get("longest")
    fits = type(stored) is int and SHORTEST <= stored <= LONGEST
    return stored if fits and isinstance(stored, int) else Spec().longest
