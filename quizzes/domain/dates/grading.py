"""Grading dates: the interval rule, and the two alternatives that an author may choose."""

from fractions import Fraction

from quizzes.domain.dates.demand import Demand, days_at, level_at
from quizzes.domain.dates.extents import end_of, grade_end, grade_span
from quizzes.domain.dates.rules import RIGHT, WRONG, Graded, grade_within, note
from quizzes.domain.dates.units import Precision, Unit
from quizzes.domain.dates.values import Date
from quizzes.domain.messages import Message

ASKED = ("within", "start", "end", "span")


def grade_date(
    key: Date,
    answer: Date,
    *,
    required: Precision,
    floor: Precision | None = None,
    asked: str = "within",
    partial: Fraction = Fraction(1, 2),
) -> Graded:
    """A fraction in 0..1 by the interval rule, and the reasons for it, which name the truth.

    `asked` is "within" for what happened at some time within the key (see `rules`), and "start",
    "end" or "span" for what lasted from the key's beginning to its end (see `extents`).
    """
    demand = Demand(required=required, floor=floor, partial=partial)
    if asked not in ASKED:
        raise ValueError(f"asked must be one of {ASKED}: {asked!r}")
    if asked == "within":
        fraction, notes = grade_within(key, answer, demand=demand)
    elif asked == "span":
        fraction, notes = grade_span(key, answer, demand=demand)
    else:
        fraction, notes = grade_end(key, answer, demand=demand, asked=asked)
    if fraction and answer.approximate and not answer.is_interval and not key.approximate:
        notes = (*notes, Message.of("date.about_dropped"))
    return fraction, notes


def grade_exactly(key: Date, answer: Date, *, required: Precision, asked: str = "within") -> Graded:
    """All or nothing: as fine as asked (or as the source knows), and no detail of it false.

    No interval is widened, nothing coarser counts, nor anything finer than the source.
    """
    truth = end_of(key, asked)
    wanted = min(required, truth.precision)
    details = [precision for precision in Precision if wanted <= precision <= truth.precision]
    told = {truth.days, *(days_at(truth, precision) for precision in details)}
    return (RIGHT if answer.days in told else WRONG), ()


def grade_near(
    key: Date,
    answer: Date,
    *,
    required: Precision,
    window: int,
    floor: Precision | None = None,
    asked: str = "within",
) -> Graded:
    """The interval rule, and for a miss `1 - distance/window` where that is more.

    The distance is counted in units of the precision asked for, from the nearest unit of the key;
    an answer coarser than asked, or to a question for the whole span, gets the plain rule.
    """
    fraction, notes = grade_date(key, answer, required=required, floor=floor, asked=asked)
    truth = end_of(key, asked)
    wanted = min(required, truth.precision)
    if asked == "span" or level_at(answer, wanted) < wanted:
        return fraction, notes
    near = 1 - Fraction(_distance(truth, answer, wanted), window)
    return (near, (note("date.near_miss", truth),)) if near > fraction else (fraction, notes)


def _distance(key: Date, answer: Date, precision: Precision) -> int:
    first, last = (_index(end, precision) for end in key.ends)
    given = _index(answer.ends[0], precision)
    return max(first - given, given - last, 0)


def _index(unit: Unit, precision: Precision) -> int:
    match precision:
        case Precision.DAY:
            return unit.days[0]
        case Precision.MONTH:
            return unit.year * 12 + unit.month
        case Precision.YEAR:
            return unit.year
        case Precision.DECADE:
            return unit.year // 10 if unit.year > 0 else -((1 - unit.year) // 10) - 1
