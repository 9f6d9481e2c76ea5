"""Matching: for each item on the left the one on the right that belongs to it.

At least one item on the right is spare, so that the last pair is not settled by the others. An
item on the right may belong to several on the left (two events of one year), and in an answer it
may be used as often as the learner likes: to forbid that would tell how often it belongs. A left
item without a choice is not right; only an answer without any choice is a blank.
"""

from dataclasses import replace

from quizzes.domain.arranging import arranged, in_natural_order
from quizzes.domain.kinds.matching.checks import problems
from quizzes.domain.kinds.matching.examples import EXAMPLES
from quizzes.domain.kinds.matching.rule import grade, key
from quizzes.domain.kinds.matching.settings import ROWS, KeySpec, Spec
from quizzes.domain.questions import Arrangement, Question, Shown

__all__ = [
    "EXAMPLES",
    "ID",
    "LABEL",
    "ROWS",
    "SHAPE",
    "KeySpec",
    "Spec",
    "arrange",
    "grade",
    "key",
    "present",
    "problems",
]

ID = "matching"
LABEL = "Matching"
SHAPE = "pairs"


def arrange(question: Question, seed: int) -> tuple[str, ...]:
    """Both sides in one shuffle; a side that is all dates or all numbers is sorted within it.

    Pins are ignored: items of two sides have no place in common.
    """
    loose = [replace(option, pinned=False) for option in question.options]
    order = arranged(loose, seed=seed)
    for side in ("left", "right"):
        items = [option for option in loose if option.side == side]
        if natural := in_natural_order(items):
            in_turn = iter(natural)
            order = tuple(next(in_turn) if each in natural else each for each in order)
    return order


def present(shown: Shown, order: tuple[str, ...]) -> Arrangement:
    items = [shown.option(option_id) for option_id in order]
    return Arrangement(
        left=tuple(item for item in items if item.side == "left"),
        right=tuple(item for item in items if item.side == "right"),
    )
