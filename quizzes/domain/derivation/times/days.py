"""Days: "June 23rd, 2016", "23-24 June", "2016-06-23", "on the 23rd"."""

import re

from quizzes.domain.dates.units import Precision, Unit
from quizzes.domain.derivation.times.completing import month_in, now
from quizzes.domain.derivation.times.names import (
    DAY,
    MONTH,
    ORDINAL,
    ORDINAL_WORD,
    SHORT_WEEKDAY,
    WEEKDAY,
    YEAR,
    month_of,
    ordinal_of,
)
from quizzes.domain.derivation.times.values import Rule, Setting, Units, same


def _day(match: re.Match[str], setting: Setting) -> Units | None:
    month, day = month_of(match["month"]), ordinal_of(match["day"])
    year = match.groupdict().get("year")
    if year:
        return same(Unit(Precision.DAY, int(year), month, day))
    return same(month_in(setting, month, day))


def _days(match: re.Match[str], setting: Setting) -> Units | None:
    """Days with "and" between them are a stretch only if no other lies between."""
    ends = _day(match, setting)
    if ends is None:
        return None
    first = ends[0]
    last = Unit(Precision.DAY, first.year, first.month, ordinal_of(match["last"]))
    joined = re.search(r" (?:and|or) ", match[0])
    apart = joined and last.day - first.day != 1 and not _is_between(match)
    return None if apart else (first, last)


def _is_between(match: re.Match[str]) -> bool:
    return match.string.endswith("between ", 0, match.start())


def _year_first(match: re.Match[str], setting: Setting) -> Units | None:
    year, month, day = (int(part) for part in re.split(r"[-/.]", match[0]))
    return same(Unit(Precision.DAY, year, month, day))


def _year_last(match: re.Match[str], setting: Setting) -> Units | None:
    """What could be two dates, such as 6/7/2016, is left alone."""
    first, second, year = (int(part) for part in re.split(r"[-/.]", match[0]))
    if first > 12 or first == second:
        first, second = second, first
    elif second <= 12:
        return None
    return same(Unit(Precision.DAY, year, first, second))


def _day_alone(match: re.Match[str], setting: Setting) -> Units | None:
    base = setting.named or now(setting)
    if base is None or base.precision < Precision.MONTH:
        return None
    return same(Unit(Precision.DAY, base.year, base.month, ordinal_of(match["day"])))


_WEEKDAY = rf"(?:(?:{WEEKDAY}|{SHORT_WEEKDAY}),? (?:the )?)?"
_DAY = rf"(?P<day>{DAY}|{ORDINAL_WORD})"
_LAST = rf"(?P<last>{DAY}|{ORDINAL_WORD})"
_TO = r"(?: ?- ?| to | and | until | through | or )"
_MONTH = rf"(?P<month>{MONTH})"
_YEAR = rf"(?P<year>{YEAR})"

_WRITTEN = (
    (rf"\b{_WEEKDAY}{_MONTH} (?:the )?{_DAY}(?:,? of|,)? ?{_YEAR}", _day),
    (rf"\b{_WEEKDAY}(?:the )?{_DAY}[ -](?:of )?{_MONTH}(?:,? |-|, of ){_YEAR}", _day),
    (rf"\b{_MONTH} {_DAY}{_TO}{_LAST},? {_YEAR}", _days),
    (rf"\b(?:the )?{_DAY}{_TO}(?:the )?{_LAST} (?:of )?{_MONTH},? {_YEAR}", _days),
    (r"(?<![\w./-])[12][0-9]{3}([-/.])[0-9]{2}\1[0-9]{2}(?![0-9/-])", _year_first),
    (r"(?<![\w./-])[0-9]{1,2}([-/.])[0-9]{1,2}\1[12][0-9]{3}(?![\w/-])", _year_last),
)
_WITHOUT_YEAR = (
    (rf"\b{_MONTH} {_DAY}{_TO}{_LAST}(?![a-z0-9])", _days),
    (rf"\b(?:the )?{_DAY}{_TO}(?:the )?{_LAST} (?:of )?{_MONTH}(?![a-z0-9])", _days),
    (rf"\b{_WEEKDAY}{_MONTH} (?:the )?{_DAY}(?![a-z0-9])", _day),
    (rf"\b{_WEEKDAY}(?:the )?{_DAY} (?:of )?{_MONTH}(?![a-z0-9])", _day),
)

RULES = (
    *(Rule(re.compile(pattern), read) for pattern, read in _WRITTEN),
    *(
        Rule(re.compile(pattern), read, inferred=True, capital="month")
        for pattern, read in _WITHOUT_YEAR
    ),
    Rule(
        re.compile(rf"(?<=\bon )the (?P<day>{ORDINAL})(?=[,.;)]| of (?:the|that|this) month)"),
        _day_alone,
        inferred=True,
    ),
)
