"""Every rule of the grammar, and the expressions that they find in a sentence."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from quizzes.domain.derivation.times import (
    anaphoric,
    calendar,
    centuries,
    deictic,
    named_days,
    quarters,
    seasons,
    years,
)
from quizzes.domain.derivation.times.values import Rule

_FAMILIES = (calendar, years, centuries, seasons, quarters, named_days, deictic, anaphoric)
_RULES: tuple[Rule, ...] = tuple(rule for family in _FAMILIES for rule in family.RULES)
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


def lowered(text: str) -> str:
    """The text in lower case, at equal length."""
    low = text.lower()
    if len(low) == len(text):
        return low
    return "".join(sign.lower() if len(sign.lower()) == 1 else sign for sign in text)


def expressions(low: str, original: str, *, start: int, end: int) -> list[Found]:
    """What any rule finds there, in order of start, the longer first; they may overlap."""
    if not _TRIGGER.search(low, start, end):
        return []
    return sorted(_matches(low, original, start, end), key=lambda found: (found.start, -found.end))


def _matches(low: str, original: str, start: int, end: int) -> Iterator[Found]:
    for rule in _RULES:
        for match in rule.pattern.finditer(low, start, end):
            if rule.capital and not original[match.start(rule.capital)].isupper():
                continue
            if rule.unless is None or not rule.unless.match(original, match.start()):
                yield Found(match, rule)
