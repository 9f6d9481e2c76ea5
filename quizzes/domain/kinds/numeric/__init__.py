"""Numeric: a count or a measured figure, right within the tolerance that its source deserves."""

from quizzes.domain.kinds.numeric.checks import problems
from quizzes.domain.kinds.numeric.examples import EXAMPLES
from quizzes.domain.kinds.numeric.rule import grade, key
from quizzes.domain.kinds.numeric.settings import ROWS, KeySpec, Spec, unit_of
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

ID = "numeric"
LABEL = "Number"
SHAPE = "number"


def arrange(question: Question, seed: int) -> tuple[str, ...]:
    """Nothing to arrange: a number is typed."""
    return ()


def present(shown: Shown, order: tuple[str, ...]) -> Arrangement:
    """The unit stands beside the field; without one the hint asks for a number."""
    unit = unit_of(shown)
    return Arrangement(wanted="" if unit else "wanted.number", unit=unit)
