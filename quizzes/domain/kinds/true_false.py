"""True or false: a statement to be judged. Right counts 1, wrong 0, and there is one try."""

from dataclasses import dataclass, field
from fractions import Fraction

from quizzes.domain.kinds._contract import Column, Example, Rows
from quizzes.domain.messages import Message, Problem
from quizzes.domain.questions import Answer, Arrangement, Key, Question, Shown

ID = "true_false"
LABEL = "True or false"
SHAPE = "boolean"

SIDES = (("true", "True"), ("false", "False"))
ROWS = (
    Rows(
        of="keys",
        label="Answer",
        columns=(
            Column("value", "The statement is", choices=SIDES),
            Column("feedback", "Feedback", "Said to whoever judges it rightly."),
        ),
        usual=1,
        most=1,
        row="Answer",
    ),
)


@dataclass(frozen=True, slots=True)
class Spec:
    """No public scalars."""


@dataclass(frozen=True, slots=True)
class KeySpec:
    """What is said on the wrong side; what is said on the right one stands on the key's row."""

    otherwise: str = field(
        default="",
        metadata={
            "label": "Feedback on the other answer",
            "help": "Said to whoever judges the statement wrongly: what is true instead.",
            "told": True,
        },
    )


def problems(question: Question) -> tuple[Problem, ...]:
    found = []
    values = [row.value for row in question.keys]
    if len(values) != 1 or values[0] not in dict(SIDES):
        found.append(Problem.of("keys", "truth.one_side"))
    elif question.keys[0].credit != 1:
        found.append(Problem.of("keys", "truth.full_credit"))
    if question.options:
        found.append(Problem.of("options", "truth.no_options"))
    if question.shown.stem.rstrip().endswith("?"):
        found.append(Problem("stem", Message.of("truth.a_question"), level="warning"))
    return tuple(found)


def arrange(question: Question, seed: int) -> tuple[str, ...]:
    """Nothing to arrange: true stands before false, always."""
    return tuple(option.id for option in question.options)


def present(shown: Shown, order: tuple[str, ...]) -> Arrangement:
    return Arrangement(wanted="wanted.true_or_false")


def grade(question: Question, answer: Answer) -> tuple[Fraction, tuple[Message, ...]]:
    return Fraction(answer == key(question)), ()


def key(question: Question) -> Answer:
    """True or False, by the one row of the key."""
    return any(row.value == "true" for row in question.keys)


_EXPLANATION = "Swifts come down to breed and for little else."
_SLEEPS = Question(
    Shown(kind=ID, stem="A swift of the sample text sleeps on the wing."),
    keys=(Key(value="true", feedback="It does so for ten months."),),
    key_spec={"otherwise": "It lands to breed only."},
    explanation=_EXPLANATION,
)
_WALKS = Question(
    Shown(kind=ID, stem="A swift of the sample text walks well."),
    keys=(Key(value="false"),),
    explanation=_EXPLANATION,
)
_RIGHT = (True, "true")
_WRONG = (False, "false")
_MALFORMED = (1, 0, "yes", "True", ["true"], {"answer": True})

EXAMPLES = (
    Example(question=_SLEEPS, right=_RIGHT, wrong=_WRONG, blank=(None, ""), malformed=_MALFORMED),
    Example(question=_WALKS, right=_WRONG, wrong=_RIGHT, blank=(None, " "), malformed=_MALFORMED),
)
