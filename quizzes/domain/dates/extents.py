"""Facts that last: asked by their start, by their end, or as the whole span.

The specification says that a point inside is not right; the rest is decided so:

- Start and end are graded by the five rules, each as a point of its own precision. An answer
  that meets the extent but not the end asked for is wrong, and is told what was asked.
- For the span both ends must be right; the fraction is the lesser of the two. One right end
  earns nothing ("overlapping only"), but is named.
- One unit may stand for a span: it is right if it covers the same days, at the precision asked
  (the 1990s for 1990 to 1999), and earns rule 3's part if it is coarser and contains the span.
- A single unit as the key of a start or an end is that start or end.
"""

from quizzes.domain.dates.demand import Demand, contains, days_at, meet
from quizzes.domain.dates.rules import RIGHT, WRONG, Graded, grade_coarse, grade_within
from quizzes.domain.dates.values import Date, date_of
from quizzes.domain.messages import Message


def grade_end(key: Date, answer: Date, *, demand: Demand, asked: str) -> Graded:
    """The start or the end of the extent, as `asked` says."""
    fraction, notes = grade_within(end_of(key, asked), answer, demand=demand)
    if not fraction and not notes and meet(answer.days, key.days):
        return fraction, (Message.of(f"date.{asked}_wanted"),)
    return fraction, notes


def grade_span(key: Date, answer: Date, *, demand: Demand) -> Graded:
    """The whole extent."""
    if answer.days in (key.days, days_at(key, demand.wanted(key))):
        return RIGHT, ()
    if key.is_interval and answer.is_interval:
        return _both_ends(key, answer, demand=demand)
    if not answer.is_interval and contains(answer.days, key.days):
        return grade_coarse(key, answer.precision, demand=demand)
    inside = meet(answer.days, key.days)
    return WRONG, (Message.of("date.span_wanted"),) if inside else ()


def end_of(key: Date, asked: str) -> Date:
    """The key itself, or the one end of it that is asked for."""
    start, end = key.ends
    return {"start": date_of(start), "end": date_of(end)}.get(asked, key)


def _both_ends(key: Date, answer: Date, *, demand: Demand) -> Graded:
    (first, first_notes), (last, last_notes) = (
        grade_within(date_of(truth), date_of(given), demand=demand)
        for truth, given in zip(key.ends, answer.ends, strict=True)
    )
    if first and last:
        return min(first, last), first_notes + last_notes
    if first or last:
        return WRONG, (Message.of("date.only_start" if first else "date.only_end"),)
    return WRONG, ()
