"""The items of an ordering: told apart by their dates, and not telling them."""

import re
from collections.abc import Iterator
from itertools import combinations

from quizzes.domain.dates import overlap
from quizzes.domain.lint.rule import Examples, Rule
from quizzes.domain.lint.rules.dates import as_date
from quizzes.domain.lint.samples import ordering
from quizzes.domain.lint.values import Context, Subject
from quizzes.domain.lint.words import YEAR
from quizzes.domain.messages import Message

_EITHER = re.compile(r"\b(either|any) order\b", re.IGNORECASE)


def _overlapping(subject: Subject, context: Context) -> Iterator[Message]:
    """Fair only where the question says that either order is right."""
    if subject.shape != "sequence" or _EITHER.search(subject.stem):
        return
    dated = [
        (option.text, date)
        for option in subject.question.options
        if (key := subject.question.key_for(option.id)) and (date := as_date(key.value))
    ]
    for (text, date), (other, later) in combinations(dated, 2):
        if overlap(date, later):
            yield Message.of("lint.overlapping_events", first=text, second=other)


def _dated(subject: Subject, context: Context) -> Iterator[Message]:
    if subject.shape == "sequence":
        for option in subject.question.options:
            if found := YEAR.search(option.text):
                yield Message.of("lint.dated_event", event=option.text, words=found[0])


RULES = (Rule("overlapping-events", _overlapping), Rule("dated-event", _dated))

_BALLOON, _JET = ("A balloon rises", "1783-11"), ("A jet flies", "1939")
EXAMPLES = {
    "overlapping-events": Examples(
        (ordering(_BALLOON, ("A bell rings", "1783"), _JET),),
        (
            ordering(_BALLOON, ("A bell rings", "1783-12"), _JET),
            ordering(_BALLOON, ("A bell rings", "1783"), stem="Either order counts for two."),
        ),
    ),
    "dated-event": Examples(
        (ordering(_BALLOON, ("A jet flies in 1939", "1939")),), (ordering(_BALLOON, _JET),)
    ),
}
