"""Quarters and runs of months: "the third quarter of 2016", "the first six months of 2015"."""

import re

from quizzes.domain.dates.units import Precision
from quizzes.domain.derivation.times.completing import now
from quizzes.domain.derivation.times.names import COUNT, YEAR, count_of
from quizzes.domain.derivation.times.shifting import month
from quizzes.domain.derivation.times.values import Rule, Setting, Units

_NUMBERS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "final": 4, "last": 4}
_STEPS = {"last": -1, "latest": -1, "previous": -1, "past": -1, "next": 1, "coming": 1}
_YEAR_STEPS = {"last": -1, "next": 1}


def _year_of(match: re.Match[str], setting: Setting) -> int | None:
    groups, base = match.groupdict(), now(setting)
    if groups.get("year"):
        return int(match["year"])
    return base.year + _YEAR_STEPS.get(groups.get("which") or "", 0) if base else None


def _quarter(match: re.Match[str], setting: Setting) -> Units | None:
    year, digit = _year_of(match, setting), match.groupdict().get("digit")
    if year is None:
        return None
    number = int(digit.strip("q")) if digit else _NUMBERS[match["ordinal"]]
    return month(year, 3 * number - 2), month(year, 3 * number)


def _half(match: re.Match[str], setting: Setting) -> Units | None:
    first = 7 if match["half"] in {"2", "second"} else 1
    return month(int(match["year"]), first), month(int(match["year"]), first + 5)


def _beside(match: re.Match[str], setting: Setting) -> Units | None:
    base = now(setting)
    if base is None or base.precision < Precision.MONTH:
        return None
    first = 3 * ((base.month - 1) // 3 + _STEPS.get(match["which"], 0)) + 1
    return month(base.year, first), month(base.year, first + 2)


def _months(match: re.Match[str], setting: Setting) -> Units | None:
    year, count = _year_of(match, setting), count_of(match["count"])
    if year is None or not 1 <= count <= 12:
        return None
    if match["end"] == "last":
        return month(year, 13 - count), month(year, 12)
    return month(year, 1), month(year, count)


def _year_end(match: re.Match[str], setting: Setting) -> Units | None:
    year = _year_of(match, setting)
    return (month(year, 12), month(year, 12)) if year else None


_OF_YEAR = (
    rf"(?:,? (?:of )?(?:the (?:fiscal )?year )?(?P<year>{YEAR})"
    r"|,? of (?P<which>this|last|next) year)"
)
_QUARTER = (
    r"(?:(?P<ordinal>first|second|third|fourth|final|last)[ -]quarter|(?P<digit>q[1-4]|[1-4]q))"
)

RULES = (
    Rule(
        re.compile(rf"\b(?:the )?{_QUARTER}{_OF_YEAR}"),
        _quarter,
    ),
    Rule(
        re.compile(rf"\b(?:the |fiscal )?(?P<year>{YEAR})(?:'s)? {_QUARTER}\b"),
        _quarter,
    ),
    Rule(
        re.compile(
            r"(?:(?<=\bthe )|(?<=\bits )|(?<=\btheir )|(?<=\bfiscal )|\b(?=\w+-))"
            r"(?P<ordinal>first|second|third|fourth)[ -]quarter(?! (?:of|century))\b"
        ),
        _quarter,
        inferred=True,
    ),
    Rule(
        re.compile(
            r"\b(?:the )?(?P<which>last|latest|this|next|previous|past|current|coming) quarter\b"
        ),
        _beside,
        inferred=True,
    ),
    Rule(re.compile(rf"\bh(?P<half>[12]) (?:of )?(?P<year>{YEAR})"), _half),
    Rule(
        re.compile(rf"\b(?:the )?(?P<year>{YEAR})(?:'s)? (?P<half>first|second)[ -]half\b"), _half
    ),
    Rule(
        re.compile(rf"\b(?:the )?(?P<end>first|last) (?P<count>{COUNT}) months{_OF_YEAR}"), _months
    ),
    Rule(
        re.compile(rf"(?:(?<=\bby )|(?<=\bat )|(?<=\bsince ))year[ -]end(?: (?P<year>{YEAR}))?\b"),
        _year_end,
        inferred=True,
    ),
)
