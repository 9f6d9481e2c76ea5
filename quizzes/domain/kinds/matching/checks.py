"""What an author should mend in the pairs of a matching."""

from collections import Counter
from collections.abc import Iterator, Sequence

from quizzes.domain.kinds.matching.rule import key
from quizzes.domain.kinds.matching.settings import RULES
from quizzes.domain.messages import Message, Problem
from quizzes.domain.questions import Option, Question
from quizzes.domain.text import normalise

FEWEST = 2
"""Pairs without which there is nothing to match."""
ENOUGH = 4
"""Pairs below which an author is warned: few guesses settle them."""


def problems(question: Question) -> tuple[Problem, ...]:
    left = [option for option in question.options if option.side == "left"]
    right = [option for option in question.options if option.side == "right"]
    found = [
        Problem.of("options", "matching.no_side", item=option.text)
        for option in question.options
        if option.side not in ("left", "right")
    ]
    found += [*_unpaired(question, left, right), *_repeated(left), *_repeated(right)]
    if (count := len(left)) < FEWEST:
        found.append(Problem.of("options", "matching.too_few", count=count, least=FEWEST))
    if not {option.id for option in right} - set(key(question).values()):
        found.append(Problem.of("options", "matching.no_spare"))
    if (rule := question.key_spec.get("rule", "share")) not in dict(RULES):
        found.append(Problem.of("rule", "matching.no_such_rule", rule=rule))
    if FEWEST <= count < ENOUGH:
        few = Message.of("matching.few", count=count, least=ENOUGH)
        found.append(Problem("options", few, level="warning"))
    return tuple(found)


def _unpaired(
    question: Question, left: Sequence[Option], right: Sequence[Option]
) -> Iterator[Problem]:
    """Left items without a right one, and rows of the key that lead from or to the wrong side."""
    lefts, rights = ({option.id for option in side} for side in (left, right))
    sound = {row.option for row in question.keys if row.target in rights}
    for option in left:
        if option.id not in sound:
            yield Problem.of("options", "matching.no_pair", item=option.text)
    for row in question.keys:
        if row.option not in lefts:
            yield Problem.of("options", "matching.not_from_left")


def _repeated(side: Sequence[Option]) -> Iterator[Problem]:
    texts = Counter(normalise(option.text) for option in side)
    for option in side:
        if texts[normalise(option.text)] > 1:
            yield Problem.of("options", "matching.repeated", item=option.text)
