"""What a review says in one sentence, and its bars: how it went by what the questions ask for.

The rule: a group (why, who, dates, figures) of two questions or more is strong from four fifths of
its points on, and needs work below one half. Of dates it is said which: those before the earliest,
or after the latest, that was right, if every missed one lies there and at least two were missed.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from django.utils.translation import gettext, gettext_lazy

from quizzes.queries.fact_groups import Group
from quizzes.queries.slot_reviews import SlotReview

STRONG, WEAK = Fraction(4, 5), Fraction(1, 2)
LEAST = 2
COUNTED = frozenset({"right", "partly", "wrong", "unknown", "unanswered"})

_NAMES = {
    Group.WHY: gettext_lazy("reasons"),
    Group.WHO: gettext_lazy("names"),
    Group.WHEN: gettext_lazy("dates"),
    Group.HOW_MUCH: gettext_lazy("figures"),
}
_LABELS = {
    Group.WHY: gettext_lazy("Why"),
    Group.WHO: gettext_lazy("Who"),
    Group.WHEN: gettext_lazy("When"),
    Group.HOW_MUCH: gettext_lazy("How much"),
}


@dataclass(frozen=True, slots=True)
class Bar:
    """The marks of one group of questions, of so many points."""

    group: Group
    mark: Decimal
    points: Decimal
    rows: tuple[SlotReview, ...]

    @property
    def label(self) -> str:
        return str(_LABELS[self.group])

    @property
    def share(self) -> Fraction:
        return Fraction(self.mark) / Fraction(self.points)


def bars(rows: Iterable[SlotReview]) -> Sequence[Bar]:
    """One for each group that was asked, in the order of their worth."""
    counted = [row for row in rows if row.group and row.verdict in COUNTED and row.points]
    return [
        Bar(
            group,
            sum((row.mark or Decimal() for row in members), Decimal()),
            sum((row.points for row in members), Decimal()),
            members,
        )
        for group in Group
        if (members := tuple(row for row in counted if row.group == group))
    ]


def in_a_sentence(found: Sequence[Bar]) -> str:
    """Such as "Strong on names; dates before 2005 need work." or "" where nothing stands out."""
    judged = [bar for bar in found if len(bar.rows) >= LEAST]
    strong = [str(_NAMES[bar.group]) for bar in judged if bar.share >= STRONG]
    weak = [_needing_work(bar) for bar in judged if bar.share < WEAK]
    if found and all(bar.share == 1 for bar in found):
        return gettext("All of it right.")
    if strong and weak:
        sentence = gettext("Strong on {strong}; {weak} need work.")
    elif weak:
        sentence = gettext("{weak} need work.")
    else:
        sentence = gettext("Strong on {strong}.") if strong else ""
    said = sentence.format(strong=_listed(strong), weak=_listed(weak))
    return said[:1].upper() + said[1:]


def _needing_work(bar: Bar) -> str:
    name = str(_NAMES[bar.group])
    if bar.group != Group.WHEN:
        return name
    missed = [row.year for row in bar.rows if row.year is not None and row.verdict != "right"]
    right = [row.year for row in bar.rows if row.year is not None and row.verdict == "right"]
    if len(missed) < LEAST or not right:
        return name
    if max(missed) < min(right) and min(right) > 0:
        return gettext("dates before {year}").format(year=min(right))
    if min(missed) > max(right) and max(right) > 0:
        return gettext("dates after {year}").format(year=max(right))
    return name


def _listed(names: Sequence[str]) -> str:
    *first, last = names or [""]
    return gettext("{some} and {last}").format(some=", ".join(first), last=last) if first else last
