"""Single choice: one option of several. The key counts 1, the others 0 or an author's fraction."""

from collections import Counter
from dataclasses import dataclass
from fractions import Fraction

from quizzes.domain.arranging import arranged, in_natural_order
from quizzes.domain.kinds._contract import Column, Example, Rows
from quizzes.domain.messages import Message, Problem
from quizzes.domain.questions import Answer, Arrangement, Key, Option, Question, Shown
from quizzes.domain.text import normalise

ID = "single_choice"
LABEL = "Single choice"
SHAPE = "choice"

ROWS = (
    Rows(
        of="options",
        label="Options",
        columns=(
            Column("text", "Option"),
            Column("right", "Right"),
            Column("feedback", "Feedback", "Said to whoever chooses this option."),
            Column("credit", "Part credit", "A fraction such as 1/3; empty for none."),
            Column("pinned", "Stays in its place", "Not shuffled, as for “None of these”."),
        ),
        usual=4,
        help="Tick the one that is right.",
    ),
)


@dataclass(frozen=True, slots=True)
class Spec:
    """No public scalars."""


@dataclass(frozen=True, slots=True)
class KeySpec:
    """No hidden scalars: credit and feedback stand on the key rows."""


def problems(question: Question) -> tuple[Problem, ...]:
    found = []
    texts = Counter(normalise(option.text) for option in question.options)
    credits = [key.credit for key in question.keys]
    if len(question.options) < 2:
        found.append(Problem.of("options", "choice.too_few"))
    if repeated := [option for option in question.options if texts[normalise(option.text)] > 1]:
        found.append(Problem.of("options", "choice.repeated", text=repeated[0].text))
    if credits.count(Fraction(1)) != 1:
        found.append(Problem.of("options", "choice.one_right", count=credits.count(Fraction(1))))
    if any(credit < 0 or credit > 1 for credit in credits):
        found.append(Problem.of("options", "choice.credit_range"))
    return tuple(found)


def arrange(question: Question, seed: int) -> tuple[str, ...]:
    """Shuffled, except that options which are all dates or all numbers are sorted."""
    return in_natural_order(question.options) or arranged(question.options, seed=seed)


def present(shown: Shown, order: tuple[str, ...]) -> Arrangement:
    return Arrangement(options=tuple(shown.option(option_id) for option_id in order))


def grade(question: Question, answer: Answer) -> tuple[Fraction, tuple[Message, ...]]:
    """The credit of the option chosen: the key 1, others 0 or the author's fraction."""
    chosen = question.key_for(answer)
    credit = chosen.credit if chosen else Fraction(0)
    return credit, (Message.of("choice.partly", credit=credit),) if 0 < credit < 1 else ()


def key(question: Question) -> Answer:
    return next(row.option for row in question.keys if row.credit == 1)


_SEASONS = Question(
    Shown(
        kind=ID,
        stem="In which season do the swallows of the sample text leave?",
        options=(
            Option("kq3v", "Spring", position=0),
            Option("b81x", "Autumn", position=1),
            Option("zz0p", "Winter", position=2),
            Option("m5rt", "It does not say", position=3, pinned=True),
        ),
    ),
    keys=(
        Key(option="b81x", feedback="They gather on the wires in September."),
        Key(option="zz0p", credit=Fraction(1, 3), feedback="The last ones, in mild years."),
        Key(option="kq3v", credit=Fraction(0), feedback="That is when they arrive."),
    ),
    explanation="They leave before the first frost.",
)

EXAMPLES = (
    Example(
        question=_SEASONS,
        right=("b81x",),
        wrong=("kq3v", "m5rt"),
        partly=(("zz0p", Fraction(1, 3)),),
        blank=(None, ""),
        malformed=("nope", 7, ["b81x"], {"id": "b81x"}, True),
    ),
)
