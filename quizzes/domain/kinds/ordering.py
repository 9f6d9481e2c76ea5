"""Ordering: events put into the order of their dates, the earliest first.

Events whose dates overlap are never told apart: an order is right when every pair with disjoint
dates stands right, so events of one year may stand either way. A list that was left as it was
shown is no answer: nothing is sent until something was moved.
"""

from collections import Counter
from dataclasses import dataclass, field
from fractions import Fraction

from quizzes.domain.arranging import shuffled
from quizzes.domain.chronology import Standing, standing, told_apart
from quizzes.domain.dates import Date, parse_edtf
from quizzes.domain.kinds._contract import Column, Example, Rows
from quizzes.domain.messages import Message, Problem
from quizzes.domain.questions import Answer, Arrangement, Key, Option, Question, Shown
from quizzes.domain.text import normalise

ID = "ordering"
LABEL = "Ordering"
SHAPE = "sequence"

MIN_EVENTS = 5
MIN_DATES = 4
_RULES = (
    ("concordant", "By the pairs that stand right; half if only one event is out of place"),
    ("exact", "The whole order or nothing"),
)
_TRIES = 100

ROWS = (
    Rows(
        of="options",
        label="Events",
        columns=(
            Column("text", "Event"),
            Column(
                "value", "Date", "As exact as the source: 2016, June 2016, 23 June 2016.", "date"
            ),
            Column("feedback", "Note"),
        ),
        usual=6,
        help="In any order: they are shuffled, and marked by their dates.",
    ),
)


@dataclass(frozen=True, slots=True)
class Spec:
    """No public scalars: all orderings run from early to late, so no one need look which way."""


@dataclass(frozen=True, slots=True)
class KeySpec:
    rule: str = field(
        default="concordant",
        metadata={
            "label": "Rule",
            "help": "How an order that is only partly right is marked.",
            "choices": _RULES,
            "advanced": True,
        },
    )


def problems(question: Question) -> tuple[Problem, ...]:
    found = []
    dated, texts = _dates(question), Counter(normalise(event.text) for event in question.options)
    for event in question.options:
        row = question.key_for(event.id)
        if row is None or not row.value:
            found.append(Problem.of("options", "ordering.no_date", event=event.text))
        elif event.id not in dated:
            params = {"event": event.text, "value": row.value}
            found.append(Problem.of("options", "ordering.not_edtf", **params))
        if texts[normalise(event.text)] > 1:
            found.append(Problem.of("options", "ordering.repeated", event=event.text))
    if (count := len(question.options)) < MIN_EVENTS:
        found.append(Problem.of("options", "ordering.too_few", count=count, least=MIN_EVENTS))
    if (count := told_apart(dated.values())) < MIN_DATES:
        found.append(Problem.of("options", "ordering.too_few_dates", count=count, least=MIN_DATES))
    if (rule := question.key_spec.get("rule", "concordant")) not in dict(_RULES):
        found.append(Problem.of("rule", "ordering.no_such_rule", rule=rule))
    return tuple(found)


def arrange(question: Question, seed: int) -> tuple[str, ...]:
    """Shuffled, and again while the order is right (all orders are, if no two dates differ).

    Pins are ignored: an event that may not be moved would give its place away.
    """
    ids, dates = sorted(event.id for event in question.options), _dates(question)
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


def grade(question: Question, answer: Answer) -> tuple[Fraction, tuple[Message, ...]]:
    """`max(0, 2 * concordant / comparable - 1)` (GRADING.md): Kendall's tau, cut off at 0.

    At least 1/2 when taking one event out leaves the rest right. A reversed order gets 0: with
    four dates that can be told apart (see `problems`) no one event is to blame for it.
    """
    found = standing(answer, _dates(question))
    notes = tuple(_either_order(question, found))
    if not found.inverted:
        return Fraction(1), notes
    notes = (_why(question.shown, found), *notes)
    if KeySpec(**question.key_spec).rule == "exact":
        return Fraction(0), (*notes, Message.of("ordering.whole_order"))
    tau = 2 * Fraction(len(found.right), found.comparable) - 1
    return max(tau, Fraction(1, 2) if found.outliers else Fraction(0)), notes


def key(question: Question) -> Answer:
    """The events by their first days; those that begin together stand as the author put them."""
    dates = _dates(question)
    return sorted(dates, key=lambda event: dates[event].first_day)


def _dates(question: Question) -> dict[str, Date]:
    """The date of each event, in the author's order, but for those that a draft still lacks."""
    dates = {}
    for event in sorted(question.options, key=lambda option: option.position):
        row = question.key_for(event.id)
        try:
            dates[event.id] = parse_edtf(row.value if row else "")
        except ValueError:
            continue
    return dates


def _why(shown: Shown, found: Standing) -> Message:
    """What is wrong with an order, in one sentence."""
    if found.outliers:
        names = {"right": len(shown.options) - 1, "total": len(shown.options)}
        if len(found.inverted) > 1:
            (moved,) = found.outliers
            return Message.of("ordering.one_moved", moved=shown.option(moved).text, **names)
        # Either event of the pair might be called the one that was moved, so both are named.
        earlier, later = (shown.option(event).text for event in found.inverted[0])
        return Message.of("ordering.one_pair", earlier=earlier, later=later, **names)
    if not found.right:
        return Message.of("ordering.reversed")
    counts = {"right": len(found.right), "total": found.comparable}
    if 2 * len(found.right) <= found.comparable:
        return Message.of("ordering.as_if_guessed", **counts)
    return Message.of("ordering.pairs", **counts)


def _either_order(question: Question, found: Standing) -> list[Message]:
    """A word on each pair of overlapping dates that stands otherwise than in the key shown."""
    place = {event: index for index, event in enumerate(key(question))}
    return [
        Message.of(
            "ordering.either_order",
            first=question.shown.option(a).text,
            second=question.shown.option(b).text,
        )
        for a, b in found.either
        if place[a] > place[b]
    ]


_FLIGHT = Question(
    Shown(
        kind=ID,
        stem="Put these flights into order.",
        options=(
            Option("t7ma", "A balloon carries people over Paris", position=0),
            Option("c0wd", "A powered aeroplane leaves the ground", position=1),
            Option("x41e", "An aeroplane crosses the Channel", position=2),
            Option("p2kq", "Concorde makes its first flight", position=3),
            Option("0vzn", "People walk on the Moon", position=4),
        ),
    ),
    keys=(
        Key(option="t7ma", value="1783-11-21"),
        Key(option="c0wd", value="1903-12-17", feedback="It flew for twelve seconds."),
        Key(option="x41e", value="1909-07"),
        Key(option="p2kq", value="1969"),
        Key(option="0vzn", value="1969-07-20"),
    ),
    explanation="It took a hundred and twenty years to an engine, and sixty-six more to the Moon.",
)

EXAMPLES = (
    Example(
        question=_FLIGHT,
        right=(
            ["t7ma", "c0wd", "x41e", "p2kq", "0vzn"],
            ["t7ma", "c0wd", "x41e", "0vzn", "p2kq"],
        ),
        wrong=(
            ["0vzn", "p2kq", "x41e", "c0wd", "t7ma"],
            ["p2kq", "0vzn", "x41e", "t7ma", "c0wd"],
        ),
        partly=(
            (["c0wd", "t7ma", "x41e", "p2kq", "0vzn"], Fraction(7, 9)),
            (["c0wd", "x41e", "p2kq", "0vzn", "t7ma"], Fraction(1, 2)),
            (["c0wd", "x41e", "t7ma", "p2kq", "0vzn"], Fraction(5, 9)),
            (["c0wd", "x41e", "0vzn", "t7ma", "p2kq"], Fraction(1, 2)),
            (["x41e", "c0wd", "t7ma", "p2kq", "0vzn"], Fraction(1, 3)),
        ),
        blank=(None, "", []),
        malformed=(
            ["t7ma", "c0wd", "x41e", "p2kq"],
            ["t7ma", "c0wd", "x41e", "p2kq", "p2kq"],
            ["t7ma", "c0wd", "x41e", "p2kq", "nope"],
            "t7ma",
            {"t7ma": 1},
            [1, 2, 3, 4, 5],
            7,
        ),
    ),
)
