"""Multiple choice: several options may be right, and the learner is told how many to tick.

That number can be told from the key, so it is made public on purpose: without it the question
would also ask how many the author had in mind. It stands in the public half of a revision
(`Spec.choose`), filled in when the revision is made, because what learners see may depend on
nothing else; `problems` holds it to the key. Nothing ticked is no answer, whichever way it is sent.
"""

from quizzes.domain.arranging import arranged, in_natural_order
from quizzes.domain.kinds.multiple_choice.checks import problems
from quizzes.domain.kinds.multiple_choice.examples import EXAMPLES
from quizzes.domain.kinds.multiple_choice.rule import grade, key
from quizzes.domain.kinds.multiple_choice.settings import ROWS, KeySpec, Spec
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

ID = "multiple_choice"
LABEL = "Multiple choice"
SHAPE = "choices"


def arrange(question: Question, seed: int) -> tuple[str, ...]:
    """Shuffled, except that options which are all dates or all numbers are sorted."""
    return in_natural_order(question.options) or arranged(question.options, seed=seed)


def present(shown: Shown, order: tuple[str, ...]) -> Arrangement:
    return Arrangement(
        options=tuple(shown.option(option_id) for option_id in order),
        wanted="wanted.choose",
        count=Spec(**shown.spec).choose,
    )
