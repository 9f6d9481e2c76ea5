"""Months: "November 2014", "from June to August 2015", "in February", "last September"."""

import re

from quizzes.domain.dates.units import Precision
from quizzes.domain.derivation.times.completing import month_in, now
from quizzes.domain.derivation.times.names import FULL_MONTH, MONTH, YEAR, month_of
from quizzes.domain.derivation.times.shifting import month
from quizzes.domain.derivation.times.values import Rule, Setting, Units, same

_CUE = re.compile(
    r"(?:\b(?:in|since|by|until|till|from|to|of|during|before|after|between|through|throughout|and"
    r"|or|early|late|earlier|mid|for|around|past|into|this|that)[ -]|[a-z], )$"
)
_DETERMINER = re.compile(r"\b(?:the|an?|his|her|its|their|our) $")


def _month(match: re.Match[str], setting: Setting) -> Units | None:
    return same(month(int(match["year"]), month_of(match["month"])))


def _months(match: re.Match[str], setting: Setting) -> Units | None:
    last = month(int(match["year"]), month_of(match["last"]))
    first = month(last.year, month_of(match["month"]))
    return (first if first.month <= last.month else month(last.year - 1, first.month)), last


def _short_year(match: re.Match[str], setting: Setting) -> Units | None:
    base, last = now(setting), int(match["short"])
    year = base.year - (base.year - last) % 100 if base else None
    return same(month(year, month_of(match["month"]))) if year else None


def _alone(match: re.Match[str], setting: Setting) -> Units | None:
    return same(month_in(setting, month_of(match["month"]))) if _is_month(match) else None


def _is_month(match: re.Match[str]) -> bool:
    """Whether a word before it shows that it is no person ("April") and no common word."""
    before = match.string[max(0, match.start() - 14) : match.start()]
    noun_follows = re.match(r" [a-z]", match.string[match.end() : match.end() + 2])
    return bool(_CUE.search(before) or (noun_follows and _DETERMINER.search(before)))


def _sure(match: re.Match[str], setting: Setting) -> Units | None:
    return same(month_in(setting, month_of(match["month"])))


def _beside(match: re.Match[str], setting: Setting) -> Units | None:
    base, number, which = now(setting), month_of(match["month"]), match["which"]
    if base is None:
        return None
    if which == "this":
        return same(month(base.year, number))
    if base.precision < Precision.MONTH:
        return same(month(base.year + (1 if which == "next" else -1), number))
    if which == "next":
        return same(month(base.year + (number <= base.month), number))
    return same(month(base.year - (number >= base.month), number))


_MONTH = rf"(?P<month>{MONTH})"
_FULL = rf"(?P<month>{FULL_MONTH})\b"
_TO = r"(?: ?- ?| to | and | until | through | or )"
_YEAR = rf"(?P<year>{YEAR})"

RULES = (
    Rule(re.compile(rf"\b{_MONTH} '(?P<short>[0-9]{{2}})\b"), _short_year, inferred=True),
    Rule(re.compile(rf"\b{_MONTH}{_TO}(?P<last>{MONTH}),? (?:of )?{_YEAR}"), _months),
    Rule(re.compile(rf"\b{_MONTH},? (?:of )?(?:the year )?{_YEAR}"), _month),
    Rule(
        re.compile(rf"\b(?P<which>last|next|this past|this) {_FULL}"),
        _beside,
        inferred=True,
        capital="month",
    ),
    Rule(re.compile(rf"\b{_FULL}"), _alone, inferred=True, capital="month"),
    Rule(
        re.compile(r"\b(?P<month>january|february|july|september|october|november|december)\b"),
        _sure,
        inferred=True,
        capital="month",
        unless=re.compile(r"\w+ [A-Z]"),
    ),
)
