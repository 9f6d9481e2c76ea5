"""Short text: a name or a few words. Spelling is forgiven, facts are not (see `domain.text`)."""

from quizzes.domain.kinds.short_text.checks import problems
from quizzes.domain.kinds.short_text.examples import EXAMPLES
from quizzes.domain.kinds.short_text.rule import grade
from quizzes.domain.kinds.short_text.settings import FORMS, ROWS, KeySpec, Spec
from quizzes.domain.questions import Answer, Arrangement, Question, Shown

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

ID = "short_text"
LABEL = "Short text"
SHAPE = "text"


def arrange(question: Question, seed: int) -> tuple[str, ...]:
    """Nothing to arrange."""
    return ()


def present(shown: Shown, order: tuple[str, ...]) -> Arrangement:
    """The form that is wanted, if the author named one that this version knows."""
    form = shown.spec.get("form")
    known = isinstance(form, str) and form in dict(FORMS) and form != ""
    return Arrangement(wanted=f"wanted.{form}" if known else "")


def key(question: Question) -> Answer:
    return question.keys[0].value
