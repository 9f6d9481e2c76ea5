"""The rule: the share of pairs that stand right, and half for an order with one event astray."""

from fractions import Fraction

from quizzes.domain.chronology import Standing, standing
from quizzes.domain.dates import Date, parse_edtf
from quizzes.domain.kinds.ordering.settings import KeySpec
from quizzes.domain.messages import Message
from quizzes.domain.questions import Answer, Question, Shown


def grade(question: Question, answer: Answer) -> tuple[Fraction, tuple[Message, ...]]:
    """`max(0, 2 * concordant / comparable - 1)`: Kendall's tau over such pairs, cut off at 0.

    At least 1/2 when taking one event out leaves the rest right. A reversed order gets 0: with
    four dates that can be told apart (see `problems`) no one event is to blame for it.
    """
    found = standing(answer, dates_of(question))
    notes = tuple(_either_order(question, found))
    if not found.inverted:
        return Fraction(1), notes
    why = _why(question.shown, found)
    if KeySpec.read(question.key_spec).rule == "exact":
        return Fraction(0), (why, *notes, Message.of("ordering.whole_order"))
    tau = 2 * Fraction(len(found.right), found.comparable) - 1
    fraction = max(tau, Fraction(1, 2) if found.outliers else Fraction(0))
    return fraction, (why, *_how_it_counts(tau, fraction), *notes)


def key(question: Question) -> Answer:
    """The events by their first days; those that begin together stand as the author put them."""
    dates = dates_of(question)
    return sorted(dates, key=lambda event: dates[event].first_day)


def dates_of(question: Question) -> dict[str, Date]:
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
    right, total = len(shown.options) - 1, len(shown.options)
    if found.outliers and len(found.inverted) > 1:
        (event,) = found.outliers
        moved = shown.option(event).text
        return Message.of("ordering.one_moved", moved=moved, right=right, total=total)
    if found.outliers:
        # Either event of the pair might be called the one that was moved, so both are named.
        a, b = (shown.option(event).text for event in found.inverted[0])
        return Message.of("ordering.one_pair", earlier=a, later=b, right=right, total=total)
    right, total = len(found.right), found.comparable
    if right == 0:
        return Message.of("ordering.reversed")
    if 2 * right <= total:
        return Message.of("ordering.as_if_guessed", right=right, total=total)
    return Message.of("ordering.pairs", right=right, total=total)


def _how_it_counts(tau: Fraction, fraction: Fraction) -> tuple[Message, ...]:
    """How a partly right order comes by its mark."""
    if fraction == 0:
        return ()
    return (Message.of("ordering.one_astray" if fraction > tau else "ordering.beyond_chance"),)


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
