"""How an order of events stands to their dates, where some dates cannot be told apart.

Two events are compared only if their dates are disjoint. Comparing does not chain: 2016 overlaps
with both May and June of 2016, which do not overlap with each other.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import combinations

from quizzes.domain.dates import Date, compare

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Standing:
    """The pairs of events of one order. The order is right if `inverted` is empty.

    In `right` and `inverted` the earlier event of a pair comes first, in `either` (dates that
    overlap) the one that stands first in the order.
    """

    right: tuple[Pair, ...]
    inverted: tuple[Pair, ...]
    either: tuple[Pair, ...]

    @property
    def comparable(self) -> int:
        """How many pairs there are to be right or inverted."""
        return len(self.right) + len(self.inverted)

    @property
    def outliers(self) -> frozenset[str]:
        """The events each of which alone could be taken out to leave the rest in order.

        Two if a single pair is inverted, at most one if more are, none in an order that is right.
        """
        if not self.inverted:
            return frozenset()
        return frozenset.intersection(*(frozenset(pair) for pair in self.inverted))


def standing(order: Iterable[str], dates: Mapping[str, Date]) -> Standing:
    """Compare every two events of the order; one that has no date is left out."""
    right: list[Pair] = []
    inverted: list[Pair] = []
    either: list[Pair] = []
    for a, b in combinations([event for event in order if event in dates], 2):
        sign = compare(dates[a], dates[b])
        if sign < 0:
            right.append((a, b))
        elif sign > 0:
            inverted.append((b, a))
        else:
            either.append((a, b))
    return Standing(tuple(right), tuple(inverted), tuple(either))


def told_apart(dates: Iterable[Date]) -> int:
    """The size of the largest set of these dates of which no two overlap."""
    chain: list[Date] = []
    # Taking what ends first never costs a place: the rule for choosing the most intervals.
    for date in sorted(dates, key=lambda date: date.widened[1]):
        if not chain or compare(chain[-1], date) < 0:
            chain.append(date)
    return len(chain)
