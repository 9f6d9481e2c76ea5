"""Explain: an open answer, which its learner marks against a model answer and its points."""

from fractions import Fraction

from quizzes.domain.kinds.explain.checks import problems
from quizzes.domain.kinds.explain.examples import EXAMPLES
from quizzes.domain.kinds.explain.settings import ROWS, KeySpec, Spec, longest_of
from quizzes.domain.messages import Message
from quizzes.domain.questions import Answer, Arrangement, Question, Shown

__all__ = [
    "BY_HAND",
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

ID = "explain"
LABEL = "Explain"
SHAPE = "text"
BY_HAND = True


def arrange(question: Question, seed: int) -> tuple[str, ...]:
    """Nothing to arrange."""
    return ()


def present(shown: Shown, order: tuple[str, ...]) -> Arrangement:
    return Arrangement(wanted="wanted.sentences", longest=longest_of(shown))


def grade(question: Question, answer: Answer) -> tuple[Fraction, tuple[Message, ...]]:
    """Nothing: the text alone earns nothing, and people mark it (`domain.marking`)."""
    return Fraction(0), ()


def key(question: Question) -> Answer:
    """The model answer."""
    return str(question.key_spec.get("model", ""))
