"""Days and months by name and number: "June 23rd, 2016", "23-24 June", "November 2014"."""

import re
from typing import Any

from quizzes.domain.dates.units import Precision, Unit
from quizzes.domain.derivation.times.completing import month_in, now, weekday_in
from quizzes.domain.derivation.times.names import (
    DAY,
    FULL_MONTH,
    MONTH,
    ORDINAL,
    ORDINAL_WORD,
    SHORT_WEEKDAY,
    WEEKDAY,
    YEAR,
    month_of,
    ordinal_of,
    weekday_of,
)
from quizzes.domain.derivation.times.shifting import month, shift
from quizzes.domain.derivation.times.values import Reader, Rule, Setting, Units, same

_WEEKDAY = rf"(?:(?:{WEEKDAY}|{SHORT_WEEKDAY}),? (?:the )?)?"
_DAY = rf"(?P<day>{DAY}|{ORDINAL_WORD})"
_TO = r"(?: ?- ?| to | and | until | through | or )"
_CUE = re.compile(
    r"(?:\b(?:in|since|by|until|till|from|to|of|during|before|after|between|through|throughout|and|or"
    r"|early|late|earlier|mid|for|around|past|into|this|that)[ -]|[a-z], )$"
)
_DETERMINER = re.compile(r"\b(?:the|an?|his|her|its|their|our) $")
"""Before a month's name, without which it may be a person's or a common word."""


def _month_and_day(match: re.Match[str], setting: Setting) -> Units | None:
    name, text = match["month"], match["day"]
    number = ordinal_of(text)
    written = match.groupdict().get("year")
    if written:
        unit = Unit(Precision.DAY, int(written), month_of(name), number)
        return unit, unit
    found = month_in(setting, month_of(name), number)
    return same(found)


def _days(match: re.Match[str], setting: Setting) -> Units | None:
    ends = _month_and_day(match, setting)
    if ends is None:
        return None
    last = Unit(Precision.DAY, ends[0].year, ends[0].month, ordinal_of(match["last"]))
    together = last.day - ends[0].day == 1
    return (ends[0], last) if together or not re.search(r" (?:and|or) ", match[0]) else None


def _month(match: re.Match[str], setting: Setting) -> Units | None:
    if match.groupdict().get("year"):
        unit = month(int(match["year"]), month_of(match["month"]))
        return unit, unit
    found = month_in(setting, month_of(match["month"]))
    return (found, found) if found and _is_month(match) else None


def _is_month(match: re.Match[str]) -> bool:
    before = match.string[max(0, match.start() - 14) : match.start()]
    noun_follows = re.match(r" [a-z]", match.string[match.end() : match.end() + 2])
    return bool(_CUE.search(before) or (noun_follows and _DETERMINER.search(before)))


def _months(match: re.Match[str], setting: Setting) -> Units | None:
    last = month(int(match["year"]), month_of(match["last"]))
    first = month(last.year, month_of(match["month"]))
    return (first if first.month <= last.month else month(last.year - 1, first.month)), last


def _numeric(match: re.Match[str], setting: Setting) -> Units | None:
    """Year first, or one of the other two over 12: what could be two dates is left alone."""
    if match["iso"]:
        year, number, day = (int(part) for part in re.split(r"[-/.]", match["iso"]))
        unit = Unit(Precision.DAY, year, number, day)
        return unit, unit
    first, second, year = (int(part) for part in re.split(r"[-/.]", match[0]))
    if first > 12 or first == second:
        first, second = second, first
    elif second <= 12:
        return None
    unit = Unit(Precision.DAY, year, first, second)
    return unit, unit


_NO_WEEKDAY = re.compile(
    r"\b(?:good|black|bloody|easter|ash|palm|super|cyber|maundy|every|each|any|an?|another) $"
)
_TITLE = re.compile(
    r"\w+ (?:Mornings?|Nights?|Evening|Post|Times|Review|Herald|Telegraph|Mail|School)\b"
)


def _weekday(match: re.Match[str], setting: Setting) -> Units | None:
    if _NO_WEEKDAY.search(match.string[max(0, match.start() - 9) : match.start()]):
        return None
    found = weekday_in(setting, weekday_of(match["weekday"]))
    return same(found)


def _day_of_month(match: re.Match[str], setting: Setting) -> Units | None:
    base = setting.near or now(setting)
    base = setting.named or base
    if base is None or base.precision < Precision.MONTH:
        return None
    unit = Unit(Precision.DAY, base.year, base.month, ordinal_of(match["day"]))
    return unit, unit


def _last_or_next_month(match: re.Match[str], setting: Setting) -> Units | None:
    base, number = now(setting), month_of(match["month"])
    if base is None:
        return None
    if match["which"] == "this":
        unit = month(base.year, number)
    elif base.precision < Precision.MONTH:
        unit = month(base.year + (1 if match["which"] == "next" else -1), number)
    elif match["which"] == "next":
        unit = month(base.year + (number <= base.month), number)
    else:
        unit = month(base.year - (number >= base.month), number)
    return unit, unit


def _last_or_next_weekday(match: re.Match[str], setting: Setting) -> Units | None:
    base = now(setting)
    if base is None or base.precision is not Precision.DAY:
        return None
    step = {"last": -1, "past": -1, "next": 1}.get(match["which"])
    index = weekday_of(match["weekday"])
    if step is None:
        found = weekday_in(setting, index)
    else:
        beside = shift(base, "day", step)
        found = beside and weekday_in(Setting(published=beside, future=step > 0), index)
    return same(found)


def _rule(pattern: str, read: Reader, **options: Any) -> Rule:
    return Rule(re.compile(pattern), read, **options)


_MONTH = rf"(?P<month>{MONTH})"
_YEAR = rf"(?P<year>{YEAR})"
_LAST = rf"(?P<last>{DAY}|{ORDINAL_WORD})"
_END = r"(?![a-z0-9])"

RULES = (
    _rule(rf"\b{_WEEKDAY}{_MONTH} (?:the )?{_DAY}(?:,? of|,)? ?{_YEAR}", _month_and_day),
    _rule(
        rf"\b{_WEEKDAY}(?:the )?{_DAY}[ -](?:of )?{_MONTH}(?:,? |-|, of ){_YEAR}", _month_and_day
    ),
    _rule(rf"\b{_MONTH} {_DAY}{_TO}{_LAST},? {_YEAR}", _days),
    _rule(rf"\b(?:the )?{_DAY}{_TO}(?:the )?{_LAST} (?:of )?{_MONTH},? {_YEAR}", _days),
    _rule(rf"\b{_MONTH} {_DAY}{_TO}{_LAST}{_END}", _days, inferred=True, capital="month"),
    _rule(
        rf"\b(?:the )?{_DAY}{_TO}(?:the )?{_LAST} (?:of )?{_MONTH}{_END}",
        _days,
        inferred=True,
        capital="month",
    ),
    _rule(rf"\b{_MONTH}{_TO}(?P<last>{MONTH}),? (?:of )?{_YEAR}", _months),
    _rule(rf"\b{_MONTH},? (?:of )?(?:the year )?{_YEAR}", _month),
    _rule(
        rf"\b{_WEEKDAY}{_MONTH} (?:the )?{_DAY}{_END}",
        _month_and_day,
        inferred=True,
        capital="month",
    ),
    _rule(
        rf"\b{_WEEKDAY}(?:the )?{_DAY} (?:of )?{_MONTH}{_END}",
        _month_and_day,
        inferred=True,
        capital="month",
    ),
    _rule(
        r"(?<![\w./-])(?:(?P<iso>[12][0-9]{3}([-/.])[0-9]{2}\2[0-9]{2})"
        r"|[0-9]{1,2}([-/.])[0-9]{1,2}\3[12][0-9]{3})(?![\w/-])",
        _numeric,
    ),
    _rule(
        rf"\b(?P<which>last|next|this|this past) (?P<month>{FULL_MONTH})\b",
        _last_or_next_month,
        inferred=True,
        capital="month",
    ),
    _rule(rf"\b(?P<month>{FULL_MONTH})\b", _month, inferred=True, capital="month"),
    _rule(
        rf"\b(?P<which>last|next|this|past) (?P<weekday>{WEEKDAY})\b",
        _last_or_next_weekday,
        inferred=True,
    ),
    _rule(
        rf"\b(?P<weekday>{WEEKDAY})(?: (?:morning|afternoon|evening|night))?\b",
        _weekday,
        inferred=True,
        unless=_TITLE,
    ),
    _rule(
        rf"(?<=\bon )the (?P<day>{ORDINAL})(?=[,.;)]| of (?:the|that|this) month)",
        _day_of_month,
        inferred=True,
    ),
)
