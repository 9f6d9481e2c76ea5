"""Questions for a date: not told by the question, known well enough, and as the fact has it."""

import re
from collections.abc import Iterator
from functools import lru_cache

from quizzes.domain.dates import Date, Precision, compare, overlap, parse_edtf, read_date, show_date
from quizzes.domain.facts import EventContent
from quizzes.domain.gaps import gaps_of, question_of, readable
from quizzes.domain.lint.rule import Case, Examples, Rule
from quizzes.domain.lint.samples import ordering, typed
from quizzes.domain.lint.values import ERROR, NOTHING, Context, Fact, Subject
from quizzes.domain.lint.words import MONTHS, YEAR
from quizzes.domain.messages import Malformed, Message
from quizzes.domain.questions import Question

_PRECISIONS = frozenset(each.label for each in Precision)
_MONTH = re.compile(rf"\b{MONTHS}\b(?! (?:be|have|not)\b)")


def _date_questions(subject: Subject) -> Iterator[Question]:
    """The question if it asks for a date, and the gaps that do, with a sentence as their stem."""
    if subject.kind == "date":
        yield subject.question
    for gap in gaps_of(subject.question.shown):
        if gap.kind == "date":
            yield question_of(subject.question, gap)


def _asked_dates(subject: Subject) -> Iterator[tuple[Question, Date]]:
    for question in _date_questions(subject):
        for key in question.keys:
            if (date := as_date(key.value)) is not None:
                yield question, date


@lru_cache(maxsize=1024)  # several rules read the same few keys and events
def as_date(edtf: str) -> Date | None:
    try:
        return parse_edtf(edtf)
    except ValueError:
        return None


def _told(question: Question) -> Iterator[Date]:
    """The years and decades that the stem names."""
    for found in YEAR.finditer(readable(question.shown.stem)):
        try:
            decade = found[0].endswith("0s") and len(found[0]) == 5
            yield parse_edtf(f"{found[0][:3]}X") if decade else read_date(found[0])
        except (Malformed, ValueError):
            continue


def _date_leak(subject: Subject, context: Context) -> Iterator[Message]:
    for question, key in _asked_dates(subject):
        for told in _told(question):
            if overlap(told, key):
                yield Message.of("lint.date_leak", words=show_date(told))
        month = _MONTH.search(question.shown.stem.casefold())
        wanted = question.shown.spec.get("required", "day")
        if month and wanted in {"day", "month"} and month[0] in show_date(key).casefold():
            yield Message.of("lint.date_leak", words=month[0].capitalize())


def _year_in_stem(subject: Subject, context: Context) -> Iterator[Message]:
    for question, key in _asked_dates(subject):
        for told in _told(question):
            if not overlap(told, key):
                yield Message.of("lint.year_in_date_stem", words=show_date(told))


def _vague(subject: Subject, context: Context) -> Iterator[Message]:
    """Dates such as "about 1850" and "early in 1850" are stored with a tilde.

    The year of the one and the day of the other are unknown; the year of the other is known.
    """
    for question, key in _asked_dates(subject):
        wanted = question.shown.spec.get("required", "day")
        required = Precision.named(wanted) if wanted in _PRECISIONS else Precision.DAY
        start, end = key.ends
        too_fine = required >= key.precision or start.around(required) != end.around(required)
        if key.approximate and too_fine:
            yield Message.of("lint.vague_date", date=show_date(key))


def _several(subject: Subject, context: Context) -> Iterator[Message]:
    dates = [date for event in context.events_of(subject) if (date := as_date(event.date))]
    if subject.kind != "date" or len(dates) < 2:
        return
    if any(not overlap(dates[0], other) for other in dates[1:]):
        listed = ", ".join(show_date(date) for date in dates)
        yield Message.of("lint.several_dates", dates=listed)


def _inferred(subject: Subject, context: Context) -> Iterator[Message]:
    """Asked for, told in the question or put in order: the date must be right in each."""
    if any(event.inferred for event in context.events_of(subject)):
        yield Message.of("lint.inferred_date")


def _differs(subject: Subject, context: Context) -> Iterator[Message]:
    """The key and the fact say different things: one of them was corrected without the other."""
    facts = [date for event in context.events_of(subject) if (date := as_date(event.date))]
    for _, key in _asked_dates(subject):
        if facts and not any(overlap(key, fact) for fact in facts):
            said = ", ".join(show_date(fact) for fact in facts)
            yield Message.of("lint.date_differs", key=show_date(key), fact=said)
    for option_id, fact_id in subject.stated.items():
        row, stated = subject.question.key_for(option_id), context.facts.get(fact_id)
        if row and stated and isinstance(stated.detail, EventContent):
            a, b = as_date(row.value), as_date(stated.detail.date)
            if a and b and compare(a, b) != 0:
                yield Message.of("lint.date_differs", key=show_date(a), fact=show_date(b))


RULES = (
    Rule("date-leak", _date_leak, level=ERROR),
    Rule("year-in-date-stem", _year_in_stem),
    Rule("vague-date", _vague),
    Rule("several-dates", _several),
    # A person who wrote the question has said yes to the year already.
    Rule("inferred-date", _inferred, level=""),
    Rule("date-differs", _differs),
)


def _flight(*dates: str, inferred: bool = False) -> Context:
    facts = {
        f"f{n}": Fact("Blériot flies.", EventContent(date, inferred=inferred))
        for n, date in enumerate(dates)
    }
    return Context(facts=facts)


def _year_of_flight(
    stem: str = "In which year did Blériot fly?", key: str = "1909", context: Context = NOTHING
) -> Case:
    return typed(
        "date",
        stem,
        key,
        spec={"required": "year"},
        context=context,
        facts=tuple(context.facts),
    )


_EVENTS = (("A balloon rises", "1783"), ("An aeroplane flies", "1903"))
EXAMPLES = {
    "date-leak": Examples(
        (
            _year_of_flight("In which year did Blériot win the prize of 1909?"),
            _year_of_flight("In which year of the 1900s did Blériot fly?"),
            typed("date", "In which July did Blériot fly?", "1909-07", spec={"required": "month"}),
        ),
        (_year_of_flight(), _year_of_flight("In which year after July 1783 did Blériot fly?")),
    ),
    "year-in-date-stem": Examples(
        (_year_of_flight("In which year after 1783 did Blériot fly?"),),
        (
            _year_of_flight(),
            _year_of_flight("In which year did Blériot see 181 boats and 6,500 people?"),
        ),
    ),
    "vague-date": Examples(
        (_year_of_flight(key="1909~"), _year_of_flight(key="1909-11~/1910-02~")),
        (_year_of_flight(), _year_of_flight(key="1909-02-19~/1909-02-28~")),
    ),
    "several-dates": Examples(
        (_year_of_flight(context=_flight("1909", "1910-08")),),
        (_year_of_flight(context=_flight("1909", "1909-07-25")),),
    ),
    "inferred-date": Examples(
        (
            _year_of_flight(context=_flight("1909", inferred=True)),
            ordering(*_EVENTS, stated={"o0": "f0"}, context=_flight("1783", inferred=True)),
        ),
        (_year_of_flight(context=_flight("1909")),),
    ),
    "date-differs": Examples(
        (
            _year_of_flight(context=_flight("1910")),
            ordering(*_EVENTS, stated={"o0": "f0"}, context=_flight("1784")),
        ),
        (
            _year_of_flight(context=_flight("1909-07-25")),
            ordering(*_EVENTS, stated={"o0": "f0"}, context=_flight("1783-11")),
        ),
    ),
}
