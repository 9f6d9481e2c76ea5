"""Dates against GUM's: which are found, and whether their values agree."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from quizzes.domain.dates import Date, parse_edtf
from quizzes.domain.derivation.times import Time, find_times
from tests.eval.gum import Annotated, Gold

_DAYS_OF_A_YEAR = 366


@dataclass(frozen=True, slots=True)
class Case:
    """An annotated date, what was found there, and the verdict on the two."""

    document: str
    gold: Gold | None
    found: Time | None
    verdict: str
    gold_text: str = ""
    around: str = ""


@dataclass(slots=True)
class Score:
    """Counts over some documents. A hit overlaps with an annotated date ("relaxed")."""

    verdicts: Counter[str] = field(default_factory=Counter)
    gold_hit: int = 0
    gold: int = 0
    found_hit: int = 0
    found: int = 0

    @property
    def precision(self) -> float:
        return self.found_hit / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        return self.gold_hit / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0

    @property
    def right_value(self) -> float:
        """Of the hits whose annotation can be read as a date, the share with its value."""
        judged = self.gold_hit - self.verdicts["unreadable"]
        right = sum(n for verdict, n in self.verdicts.items() if verdict.startswith("right"))
        return right / judged if judged else 0.0


def compare(annotated: Annotated) -> tuple[Score, list[Case]]:
    """Score one document, with every case."""
    found = find_times(annotated.document, published=parse_edtf(annotated.created))
    score, cases = Score(), list(_cases(annotated, found))
    score.gold, score.found = len(annotated.dates), len(found)
    score.found_hit = sum(any(_overlap(time, gold) for gold in annotated.dates) for time in found)
    for case in cases:
        score.gold_hit += bool(case.gold and case.found)
        score.verdicts[case.verdict] += 1
    return score, cases


def total(scores: Iterable[Score]) -> Score:
    """The sum of the counts."""
    whole = Score()
    for score in scores:
        whole.verdicts += score.verdicts
        whole.gold_hit += score.gold_hit
        whole.gold += score.gold
        whole.found_hit += score.found_hit
        whole.found += score.found
    return whole


def _cases(annotated: Annotated, found: tuple[Time, ...]) -> Iterator[Case]:
    text = annotated.document.text
    for gold in annotated.dates:
        hits = [time for time in found if _overlap(time, gold)]
        verdicts = [verdict(gold, time) for time in hits]
        around = text[max(0, gold.start - 50) : gold.end + 40].replace("\n", " ")
        best = min(range(len(hits)), key=lambda at: _RANK[verdicts[at]], default=None)
        yield Case(
            annotated.name,
            gold,
            None if best is None else hits[best],
            "missed" if best is None else verdicts[best],
            text[gold.start : gold.end],
            around,
        )
    for time in found:
        if not any(_overlap(time, gold) for gold in annotated.dates):
            start, end = time.span.start, time.span.end
            around = text[max(0, start - 50) : end + 40].replace("\n", " ")
            yield Case(annotated.name, None, time, "spurious", around=around)


def _overlap(time: Time, gold: Gold) -> bool:
    return time.span.start < gold.end and gold.start < time.span.end


_RANK = {
    "right": 0,
    "right: the end of a range": 1,
    "right: century from 00 or 01": 2,
    "right: no year annotated": 3,
    "right: approximate period": 4,
    "wrong value": 5,
    "unreadable": 6,
}
"""Verdicts, the best first. What follows "right:" is a difference of notation alone."""


def verdict(gold: Gold, time: Time) -> str:
    """Compare by days; what differs in notation alone is right, and is named."""
    value = gold.value
    if _without_year(value):
        return "right: no year annotated" if _agrees_without_year(value, time) else "wrong value"
    bounds = _bounds(value)
    if bounds is None:
        return "unreadable"
    first, last = bounds
    for date in (time.date, time.period):
        if (first, last) == (date.first_day, date.last_day):
            return "right"
    ends = [_days(end) for end in time.date.edtf.replace("~", "").split("/")]
    if time.date.is_interval and (first, last) in ends:
        return "right: the end of a range"
    gaps = abs(first - time.period.first_day), abs(last - time.period.last_day)
    if last - first > 30_000 and max(gaps) <= _DAYS_OF_A_YEAR:
        return "right: century from 00 or 01"
    ends_meet = min(abs(first - time.date.first_day), abs(last - time.date.last_day))
    if last - first > 30_000 and time.date.is_interval and ends_meet <= _DAYS_OF_A_YEAR:
        return "right: the end of a range"
    if _is_approximate(value, time) and _close(bounds, time):
        return "right: approximate period"
    return "wrong value"


def _is_approximate(value: dict[str, str], time: Time) -> bool:
    return bool({"notBefore", "notAfter"} & set(value)) or time.date.approximate


def _close(bounds: tuple[int, int], time: Time) -> bool:
    """Whether the shorter of the two lies mostly in the other, widened by its own "about"."""
    first, last = time.date.widened
    shared = min(bounds[1], last) - max(bounds[0], first) + 1
    shorter = min(bounds[1] - bounds[0], last - first) + 1
    return 2 * shared > shorter


def _without_year(value: dict[str, str]) -> bool:
    return (value.get("when") or value.get("from") or "").startswith("--")


def _agrees_without_year(value: dict[str, str], time: Time) -> bool:
    month = int((value.get("when") or value["from"])[2:4])
    ends = time.date.ends
    return month in {ends[0].month, ends[1].month}


def _bounds(value: dict[str, str]) -> tuple[int, int] | None:
    start = value.get("when") or value.get("from") or value.get("notBefore")
    end = value.get("when") or value.get("to") or value.get("notAfter")
    try:
        first = _days(start or end or "")
        last = _days(end or start or "")
    except ValueError:
        return None
    return first[0], last[1]


def _days(text: str) -> tuple[int, int]:
    date: Date = parse_edtf(re.sub(r"T.*", "", text))
    return date.days
