"""Every rule of the grammar, and the expressions that they find in a sentence."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from quizzes.domain.derivation.times import (
    anaphoric,
    centuries,
    days,
    deictic,
    months,
    named_days,
    quarters,
    seasons,
    weekdays,
    years,
)
from quizzes.domain.derivation.times.squeezing import Squeezed
from quizzes.domain.derivation.times.values import Rule

_FAMILIES = (
    *(days, months, weekdays, years, centuries, seasons, quarters, named_days),
    *(deictic, anaphoric),
)
RULES: tuple[Rule, ...] = tuple(rule for family in _FAMILIES for rule in family.RULES)
FULL_DATES: tuple[Rule, ...] = tuple(rule for rule in days.RULES if not rule.inferred)
_TRIGGER = re.compile(
    r"[0-9]|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|today|tonight|yesterday|tomorrow"
    r"|spring|summer|autumn|fall|winter|christmas|twent|thirt|fort|fift|sixt|sevent|eight|ninet"
    r"|two thousand)|days?\b|year|month|week|decade|centur|quarter|morning|evening|night|hour"
    r"|minute"
)
"""What every expression has one of: sentences without are passed over."""


@dataclass(frozen=True, slots=True)
class Found:
    """An expression that a rule matched."""

    match: re.Match[str]
    rule: Rule

    @property
    def start(self) -> int:
        return self.match.start()

    @property
    def end(self) -> int:
        return self.match.end()


def expressions(
    squeezed: Squeezed, *, start: int, end: int, rules: Sequence[Rule] = RULES
) -> list[Found]:
    """What any rule finds there, in order of start, the longer first; they may overlap."""
    if not _TRIGGER.search(squeezed.low, start, end):
        return []
    found = _matches(squeezed, start, end, rules)
    return sorted(found, key=lambda found: (found.start, -found.end))


def _matches(squeezed: Squeezed, start: int, end: int, rules: Sequence[Rule]) -> Iterator[Found]:
    for rule in rules:
        for match in rule.pattern.finditer(squeezed.low, start, end):
            if rule.capital and not squeezed.text[match.start(rule.capital)].isupper():
                continue
            if rule.unless is None or not rule.unless.match(squeezed.text, match.start()):
                yield Found(match, rule)
