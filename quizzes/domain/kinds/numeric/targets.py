"""A row of the key as the span of numbers that it accepts."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from quizzes.domain.kinds.numeric.settings import rule_of, tolerance_of
from quizzes.domain.numbers import Number, is_percent, read_number, span_of

_BAND = re.compile(r"(?P<low>.*\d.*?)(?:\s+to\s+|(?<![e^])\s*[-–](?=\s*[\d.]))(?P<high>.*\d.*)")


@dataclass(frozen=True, slots=True)
class Target:
    """The least and the greatest number accepted, in the question's unit, and the one meant.

    `number` is None for a band, which means no number more than another.
    """

    low: Fraction
    high: Fraction
    number: Number | None = None

    def holds(self, value: Fraction) -> bool:
        return self.low <= value <= self.high


def target_of(text: str, *, unit: str, key_spec: Mapping[str, Any]) -> Target:
    """What a row accepts. Raises Malformed where its text is neither a number nor a band."""
    in_percent = is_percent(unit)
    if found := _BAND.fullmatch(text.strip()):
        ends = [_end(found[name], text, unit) for name in ("low", "high")]
        low, high = sorted(end.amount(in_percent=in_percent) for end in ends)
        return Target(low, high)
    number = read_number(text, unit=unit)
    tolerance = tolerance_of(key_spec)
    span = span_of(number, rule=rule_of(key_spec), tolerance=tolerance or Fraction(1), unit=unit)
    low, high = (Number(end, number.percent).amount(in_percent=in_percent) for end in span)
    return Target(low, high, number)


def _end(text: str, band: str, unit: str) -> Number:
    """One end of a band; "0.3 to 0.5 %" names its unit once for both."""
    sign = "%" if "%" in band and "%" not in text else ""
    return read_number(f"{text}{sign}", unit=unit)
