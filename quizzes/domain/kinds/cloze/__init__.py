"""Cloze: a sentence with gaps, each a short text, a number, a date or a choice of its own."""

from quizzes.domain import kinds
from quizzes.domain.gaps import gaps_of, part_of, question_of
from quizzes.domain.kinds.cloze.checks import problems
from quizzes.domain.kinds.cloze.examples import EXAMPLES
from quizzes.domain.kinds.cloze.rule import grade, key
from quizzes.domain.kinds.cloze.settings import ROWS, KeySpec, Spec
from quizzes.domain.questions import Arrangement, GapPart, Question, Shown

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

ID = "cloze"
LABEL = "Fill in the gaps"
SHAPE = "blanks"


def arrange(question: Question, seed: int) -> tuple[str, ...]:
    """The options of each gap as its kind arranges them, gap after gap."""
    found: list[str] = []
    for gap in gaps_of(question.shown):
        kind = kinds.find(gap.kind)
        part = question_of(question, gap)
        found += kind.arrange(part, seed) if kind else [option.id for option in part.options]
    # Options of no gap, which only a draft can have, are kept with the rest.
    return (*found, *sorted({option.id for option in question.options} - set(found)))


def present(shown: Shown, order: tuple[str, ...]) -> Arrangement:
    """Each gap as its kind presents it; one of a kind that is not installed has no shape."""
    parts = []
    for gap in gaps_of(shown):
        kind, part = kinds.find(gap.kind), part_of(shown, gap)
        ids = {option.id for option in part.options}
        own = tuple(option_id for option_id in order if option_id in ids)
        arranged = kind.present(part, own) if kind else Arrangement()
        parts.append(GapPart(gap.id, gap.number, kind.shape if kind else "", arranged))
    return Arrangement(gaps=tuple(parts))
