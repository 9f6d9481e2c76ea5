"""Date: when something happened, to the day, month, year or decade, graded as an interval."""

from quizzes.domain.kinds.date.checks import problems
from quizzes.domain.kinds.date.examples import EXAMPLES
from quizzes.domain.kinds.date.rule import grade, key
from quizzes.domain.kinds.date.settings import ROWS, KeySpec, Spec, read
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

ID = "date"
LABEL = "Date"
SHAPE = "date"


def arrange(question: Question, seed: int) -> tuple[str, ...]:
    """Nothing to arrange: a date is typed."""
    return ()


def present(shown: Shown, order: tuple[str, ...]) -> Arrangement:
    """Says how precise the date has to be."""
    return Arrangement(wanted=f"wanted.{read(Spec, shown.spec).required}")
