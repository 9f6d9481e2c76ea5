"""Dates written in digits alone, such as 2016-06-23, 6/7/2016, 9/2015 and 1914-18."""

import re

from quizzes.domain.dates.languages import DAY_FIRST, MONTH_FIRST, Role, folded_locale
from quizzes.domain.dates.showing import show_date
from quizzes.domain.dates.tokens import Token
from quizzes.domain.dates.values import parse_edtf
from quizzes.domain.messages import Malformed

_WORDED = frozenset({Role.MONTH, Role.BEFORE_CHRIST, Role.AFTER_CHRIST})


def understood(tokens: list[Token], *, locale: str) -> list[Token]:
    """The tokens with each cluster resolved, to a NUMERIC date or to two numbers and a dash.

    Malformed if a cluster has two readings: the learner is asked which one is meant.
    """
    worded = any(token.role in _WORDED for token in tokens)
    found: list[Token] = []
    for token in tokens:
        if token.role is Role.CLUSTER:
            found += _resolved(token.text, worded=worded, locale=locale)
        else:
            found.append(token)
    return found


def _resolved(text: str, *, worded: bool, locale: str) -> list[Token]:
    parts, signs = re.findall("[0-9]+", text), re.findall("[^0-9]", text)
    if len(parts) > 3 or len(set(signs)) > 1 or max(map(len, parts)) > 4:
        raise Malformed("date.not_read")
    if len(parts) == 3:
        return [_full(parts, locale=locale)]
    first, second = parts
    if signs[0] in "-–" and (worded or (len(first) <= 2) == (len(second) <= 2)):
        return _range(first, second)
    if signs[0] == "/" and len(first) == len(second) == 4:
        return _range(first, second)
    if len(first) <= 2 and len(second) == 4:
        return [_month(second, first)]
    if len(first) == 4 and len(second) <= 2 and signs[0] != ".":
        iso = signs[0] == "-" and len(second) == 2
        return _year_first(first, second, iso=iso, locale=locale)
    if len(first) <= 2 and len(second) <= 2 and signs[0] == "/":
        raise Malformed("date.which_year")
    raise Malformed("date.not_read")


def _range(first: str, second: str) -> list[Token]:
    return [_number(first), Token(Role.DASH), _number(second)]


def _number(digits: str) -> Token:
    return Token(Role.NUMBER, int(digits), digits)


def _month(year: str, month: str) -> Token:
    return Token(Role.NUMERIC, date=(int(year), int(month), None))


def _year_first(year: str, rest: str, *, iso: bool, locale: str) -> list[Token]:
    """2016-06 is a month and 1914-18 a range; 1910/12 or 1910–12 could be either."""
    end = year[: -len(rest)] + rest
    is_month, is_range = 1 <= int(rest) <= 12, end > year
    if is_month and is_range and not iso:
        raise Malformed(
            "date.month_or_range",
            first=_shown(f"{year}-{int(rest):02}", locale),
            second=_shown(f"{year}/{end}", locale),
        )
    return _range(year, end) if is_range and not is_month else [_month(year, rest)]


def _full(parts: list[str], *, locale: str) -> Token:
    first, middle, last = parts
    if len(first) == 4 and len(middle) <= 2 and len(last) <= 2:
        return Token(Role.NUMERIC, date=(int(first), int(middle), int(last)))
    if len(first) > 2 or len(middle) > 2 or len(last) == 3:
        raise Malformed("date.not_read")
    if len(last) <= 2:
        raise Malformed("date.short_year")
    one, two, year = int(first), int(middle), int(last)
    if folded_locale(locale) in MONTH_FIRST and one <= 12:
        one, two = two, one
    elif folded_locale(locale) in DAY_FIRST or one == two:
        pass
    elif one <= 12 and two <= 12:
        raise Malformed(
            "date.day_or_month",
            first=_shown(f"{year:04}-{two:02}-{one:02}", locale),
            second=_shown(f"{year:04}-{one:02}-{two:02}", locale),
        )
    if two > 12 >= one:
        one, two = two, one
    return Token(Role.NUMERIC, date=(year, two, one))


def _shown(edtf: str, locale: str) -> str:
    try:
        return show_date(parse_edtf(edtf), locale=locale)
    except ValueError:
        raise Malformed("date.not_read") from None
