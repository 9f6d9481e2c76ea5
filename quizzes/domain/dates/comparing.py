"""Which date comes first, as far as that is known: overlapping intervals are not told apart."""

from quizzes.domain.dates.values import Date


def overlap(a: Date, b: Date) -> bool:
    """Whether the widened intervals share a day."""
    return compare(a, b) == 0


def compare(a: Date, b: Date) -> int:
    """-1 if all of `a` lies before `b`, 1 if after, 0 if they overlap (so not a total order)."""
    (a_first, a_last), (b_first, b_last) = a.widened, b.widened
    return (a_first > b_last) - (a_last < b_first)
