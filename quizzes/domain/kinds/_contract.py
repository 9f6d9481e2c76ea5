"""What a kind is, as a value, and the examples by which the contract test holds it to that."""

from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction
from types import ModuleType
from typing import Any

from quizzes.domain.messages import Message, Problem
from quizzes.domain.questions import Answer, Arrangement, Question, Shown


@dataclass(frozen=True, slots=True)
class Example:
    """A question of the kind with raw answers, as a browser or a program would send them.

    `partly` maps, as pairs, raw answers to the exact fraction they deserve. `blank` are raw
    answers that mean "nothing answered"; `malformed` are refused.
    """

    question: Question
    right: tuple[Answer, ...]
    wrong: tuple[Answer, ...]
    blank: tuple[Answer, ...] = (None,)
    malformed: tuple[Answer, ...] = ()
    partly: tuple[tuple[Answer, Fraction], ...] = ()


@dataclass(frozen=True, slots=True)
class Column:
    """One entry of a row: `name` is a field of the row's content, or "right" for a credit of 1.

    `reads` "date" takes a date as people write it and stores EDTF, "lines" takes several lines of
    text. `choices`, pairs of value and
    label, offer a list in place of text.
    """

    name: str
    label: str
    help: str = ""
    reads: str = "text"
    choices: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Rows:
    """Rows in which an author writes the question.

    `of` says what a row is: "options", "keys" that have no option, "pairs" of two options, or
    "gaps", each with its own options or keys.
    `row` names one of them, if the label of the first column does not. `usual` blank rows stand on
    a new form; `most` None means as many as the author likes.
    """

    of: str
    label: str
    columns: tuple[Column, ...]
    usual: int
    most: int | None = None
    help: str = ""
    row: str = ""


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind module, checked and typed."""

    id: str
    label: str
    shape: str
    Spec: type[Any]
    KeySpec: type[Any]
    problems: Callable[[Question], tuple[Problem, ...]]
    arrange: Callable[[Question, int], tuple[str, ...]]
    present: Callable[[Shown, tuple[str, ...]], Arrangement]
    grade: Callable[[Question, Answer], tuple[Fraction, tuple[Message, ...]]]
    key: Callable[[Question], Answer]
    EXAMPLES: tuple[Example, ...]
    ROWS: tuple[Rows, ...] = ()
    by_hand: bool = False

    @classmethod
    def from_module(cls, module: ModuleType) -> "Kind":
        """Read the declarations; AttributeError names the first one that is missing."""
        return cls(
            id=module.ID,
            label=module.LABEL,
            shape=module.SHAPE,
            Spec=module.Spec,
            KeySpec=module.KeySpec,
            problems=module.problems,
            arrange=module.arrange,
            present=module.present,
            grade=module.grade,
            key=module.key,
            EXAMPLES=module.EXAMPLES,
            ROWS=getattr(module, "ROWS", ()),
            by_hand=getattr(module, "BY_HAND", False),
        )
