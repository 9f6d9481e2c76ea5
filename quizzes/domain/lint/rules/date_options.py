"""Options that are dates: of one precision, and all wrong but the key."""

from collections.abc import Iterator

from quizzes.domain.dates import Date, compare, overlap, read_date
from quizzes.domain.facts import EventContent
from quizzes.domain.lint.rule import Examples, Rule
from quizzes.domain.lint.rules.dates import as_date
from quizzes.domain.lint.samples import choice
from quizzes.domain.lint.values import ERROR, Context, Fact, Subject
from quizzes.domain.messages import Malformed, Message

Dated = tuple[str, Date]


def _dates(subject: Subject) -> tuple[Date | None, list[Dated]]:
    """The date that is right, and those of the other options with their texts."""
    right, wrong = None, []
    if subject.shape == "choice":
        for option in subject.question.options:
            key, date = subject.question.key_for(option.id), _read(option.text)
            if date and key and key.credit == 1:
                right = date
            elif date:
                wrong.append((option.text, date))
    return right, wrong


def _read(text: str) -> Date | None:
    """Options such as "1,200" are no dates, nor is a bare number of fewer than three digits."""
    try:
        return read_date(text) if any(len(word) > 2 for word in text.split()) else None
    except Malformed:
        return None


def _precision(subject: Subject, context: Context) -> Iterator[Message]:
    right, wrong = _dates(subject)
    for text, date in wrong:
        if right and date.precision != right.precision:
            yield Message.of("lint.date_option_precision", option=text)


def _overlapping(subject: Subject, context: Context) -> Iterator[Message]:
    right, wrong = _dates(subject)
    yield from (
        Message.of("lint.date_option_overlaps", option=text)
        for text, date in wrong
        if right and overlap(right, date)
    )


def _true(subject: Subject, context: Context) -> Iterator[Message]:
    right, wrong = _dates(subject)
    facts = [date for event in context.events_of(subject) if (date := as_date(event.date))]
    for text, date in wrong:
        if right and not overlap(right, date) and any(overlap(date, fact) for fact in facts):
            yield Message.of("lint.date_option_true", option=text)


def _late(subject: Subject, context: Context) -> Iterator[Message]:
    right, wrong = _dates(subject)
    published = as_date(context.published)
    for text, date in wrong:
        if right and published and compare(date, published) > 0 and compare(right, published) <= 0:
            yield Message.of("lint.date_option_late", option=text)


RULES = (
    Rule("date-option-precision", _precision),
    Rule("date-option-overlaps", _overlapping, level=ERROR),
    Rule("date-option-true", _true),
    Rule("date-option-late", _late),
)

_WHEN = "When did Blériot cross the Channel?"
_FLIGHTS = Context(
    published="1930",
    facts={
        "first": Fact("Blériot crosses the Channel.", EventContent("1909")),
        "again": Fact("Blériot crosses the Channel again.", EventContent("1912")),
    },
)
_GOOD = choice(_WHEN, "1909", "1903", "1911", context=_FLIGHTS, facts=("first", "again"))
EXAMPLES = {
    "date-option-precision": Examples(
        (choice(_WHEN, "July 1909", "1903", "May 1911"),), (_GOOD, choice(_WHEN, "1909", "never"))
    ),
    "date-option-overlaps": Examples(
        (choice(_WHEN, "July 1909", "1909", "May 1911"),),
        (_GOOD, choice("How many flew?", "38", "18", "1,038")),
    ),
    "date-option-true": Examples(
        (choice(_WHEN, "1909", "1912", context=_FLIGHTS, facts=("first", "again")),), (_GOOD,)
    ),
    "date-option-late": Examples((choice(_WHEN, "1909", "1939", context=_FLIGHTS),), (_GOOD,)),
}
