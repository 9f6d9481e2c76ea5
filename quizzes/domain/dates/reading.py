"""What a learner typed, as a date: free text, EDTF, or the parts year, month and day.

Nothing is guessed. What could be two dates is asked back, what is not wholly understood is
refused, and each refusal says what to write instead. Text is bounded and read in linear time.
"""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from quizzes.domain.dates.languages import Role, language_of
from quizzes.domain.dates.meaning import units_of
from quizzes.domain.dates.numeric import understood
from quizzes.domain.dates.points import AFTER, BEFORE, Point, read_point
from quizzes.domain.dates.tokens import Token, normalised, tokens_of
from quizzes.domain.dates.values import Date, date_of, parse_edtf
from quizzes.domain.messages import Malformed

_REFUSED = {
    Role.NOT: "date.negated",
    Role.OR: "date.one_only",
    Role.OPEN: "date.open_ended",
    Role.SEASON: "date.season",
}
_SEPARATORS = frozenset({Role.TO, Role.DASH})


def read_date(raw: str | Mapping[str, Any], *, locale: str = "en") -> Date:
    """The date that was meant; `Malformed` says how to write it.

    A mapping has `year` and perhaps `month` and `day`, as whole numbers or digits; its year is
    astronomical (-43 is 44 BC). The locale chooses the language of names and settles 6/7/2016.
    """
    if isinstance(raw, Mapping):
        return _from_parts(raw, locale=locale)
    if not isinstance(raw, str):
        raise Malformed("date.not_read")
    text = normalised(raw)
    try:
        return parse_edtf(raw.strip().upper())
    except ValueError:
        return _from_text(text, locale=locale)


def _from_text(text: str, *, locale: str) -> Date:
    language = language_of(locale)
    tokens = tokens_of(text, language=language)
    for role, code in _REFUSED.items():
        if any(token.role is role for token in tokens):
            raise Malformed(code)
    left, right = _split(understood(tokens, locale=locale))
    if right is None:
        return date_of(*units_of(read_point(left), language=language))
    start, end = _completed(read_point(left), read_point(right))
    first, last = units_of(start, language=language), units_of(end, language=language)
    try:
        return date_of(first[0], last[1])
    except ValueError:
        raise Malformed("date.backwards") from None


def _split(tokens: list[Token]) -> tuple[list[Token], list[Token] | None]:
    """The tokens on both sides of "to", a dash or "between ... and ..."; None without one."""
    opening = tokens[0].role if tokens else None
    if opening in {Role.BETWEEN, Role.FROM}:
        tokens = tokens[1:]
    places = [at for at, token in enumerate(tokens) if token.role in _SEPARATORS]
    ands = [at for at, token in enumerate(tokens) if token.role is Role.AND]
    if opening is Role.BETWEEN and ands:
        places += ands
    elif ands:
        raise Malformed("date.one_only")
    if not places and opening in {Role.BETWEEN, Role.FROM}:
        raise Malformed("date.open_ended")
    if not places:
        return tokens, None
    left, right = tokens[: places[0]], tokens[places[0] + 1 :]
    if not left and tokens[0].role is Role.DASH:
        raise Malformed("date.not_read")
    if not left or not right:
        raise Malformed("date.open_ended")
    return left, right


def _completed(left: Point, right: Point) -> tuple[Point, Point]:
    """Both ends, each with what was said only once: "23 to 24 June 2016", "44 to 43 BC"."""
    if left.is_bare_day and right.is_bare_year and right.era:
        left = Point(year=left.day, era=right.era, about=left.about)
    if right.is_bare_day and left.is_bare_year and left.era == AFTER:
        right = Point(year=right.day, era=AFTER, about=right.about)
    if right.era == BEFORE and left.era == "":
        left = replace(left, era=BEFORE)
    if left.day is not None and left.month is None:
        left = replace(left, month=right.month)
    if right.day is not None and right.month is None:
        right = replace(right, month=left.month)
    if left.year is None and (left.month is not None or left.months is not None):
        left = replace(left, year=right.year, era=right.era)
    return left, right


def _from_parts(parts: Mapping[str, Any], *, locale: str) -> Date:
    if not set(parts) <= {"year", "month", "day"}:
        raise Malformed("date.not_read")
    year, month, day = (_whole(parts.get(name)) for name in ("year", "month", "day"))
    if year is None:
        raise Malformed("date.which_year")
    if day is not None and month is None:
        raise Malformed("date.which_month")
    if 0 <= year < 100:
        raise Malformed("date.short_year")
    point = Point(year=year, month=month, day=day)  # Astronomical: no era turns it round.
    return date_of(*units_of(point, language=language_of(locale)))


def _whole(value: Any) -> int | None:
    """A whole number of at most five digits, or None for an empty part."""
    if value is None or (isinstance(value, str) and not value.strip()):
        return None
    if isinstance(value, str):
        digits = value.strip().removeprefix("-")
        if len(digits) > 5 or not (digits.isascii() and digits.isdigit()):
            raise Malformed("date.not_whole")
        return int(value)
    if isinstance(value, bool) or not isinstance(value, int) or abs(value) > 99_999:
        raise Malformed("date.not_whole")
    return value
