"""Ordering: events put into the order of their dates, the earliest first.

Events whose dates overlap are never told apart: an order is right when every pair with disjoint
dates stands right, so events of one year may stand either way. A list that was left as it was
shown is no answer: nothing is sent until something was moved.
"""

from quizzes.domain.arranging import shuffled
from quizzes.domain.chronology import standing
from quizzes.domain.kinds.ordering.checks import problems
from quizzes.domain.kinds.ordering.examples import EXAMPLES
from quizzes.domain.kinds.ordering.rule import dates_of, grade, key
from quizzes.domain.kinds.ordering.settings import ROWS, KeySpec, Spec
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

ID = "ordering"
LABEL = "Ordering"
SHAPE = "sequence"

_TRIES = 100


def arrange(question: Question, seed: int) -> tuple[str, ...]:
    """Shuffled, and again while the order is right (all orders are, if no two dates differ).

    Pins are ignored: an event that may not be moved would give its place away.
    """
    ids, dates = sorted(event.id for event in question.options), dates_of(question)
    for attempt in range(_TRIES):
        order = shuffled(ids, seed=seed, salt=f"{''.join(ids)}:{attempt}")
        if standing(order, dates).inverted:
            break
    return tuple(order)


def present(shown: Shown, order: tuple[str, ...]) -> Arrangement:
    return Arrangement(
        options=tuple(shown.option(option_id) for option_id in order),
        wanted="wanted.earliest_first",
    )
