"""One point in time from its tokens: what was written, what is missing, and the units it means."""

import re
from dataclasses import dataclass, replace

from quizzes.domain.dates.languages import Role
from quizzes.domain.dates.showing import AMBIGUOUS_CENTURIES
from quizzes.domain.dates.tokens import Token
from quizzes.domain.messages import Malformed

BEFORE, AFTER = "before", "after"

_FORMS = re.compile(
    r"A?T?(?:W?(?:DMY|MDY|YMD|N|DM|MD)W?|MY|YM|Y|X|PY|YP|C|M|D|DY)"
)  # Letters as in `_Collector`; the forms without a year can still get it from a range's other end.
_SHORT_YEAR = re.compile(r"A?T?W?(?:DMD|MDD)W?")
_ERAS = {Role.BEFORE_CHRIST: BEFORE, Role.AFTER_CHRIST: AFTER}
_MONTHS_IN_PART = {Role.QUARTER: 3, Role.HALF: 6}


@dataclass(frozen=True, slots=True)
class Point:
    """The year as it was written, with its era; `months` is a quarter or a half of the year."""

    year: int | None = None
    era: str = ""
    month: int | None = None
    day: int | None = None
    months: tuple[int, int] | None = None
    decade: int | None = None
    century: int | None = None
    third: int | None = None
    about: bool = False
    weekday: int | None = None

    @property
    def is_bare_day(self) -> bool:
        return self == Point(day=self.day, about=self.about)

    @property
    def is_bare_year(self) -> bool:
        return self == Point(year=self.year, era=self.era, about=self.about)


def read_point(tokens: list[Token]) -> Point:
    """What the tokens say, in an order that makes a date; Malformed for any other."""
    collector = _Collector(tokens)
    collector.collect()
    form = collector.form
    if _SHORT_YEAR.fullmatch(form):
        raise Malformed("date.short_year")
    if not _FORMS.fullmatch(form):
        raise Malformed("date.not_read")
    return collector.point


class _Collector:
    """Walks over the tokens once, noting a letter for each part and filling a `Point`.

    D day, M month, Y year, N digits with month and year, P part of a year, X decade, C century,
    W weekday, T third, A about.
    """

    def __init__(self, tokens: list[Token]) -> None:
        self.tokens = tokens
        self.at = 0
        self.form = ""
        self.point = Point()

    def collect(self) -> None:
        while self.at < len(self.tokens):
            token = self._next()
            match token.role:
                case Role.NUMBER:
                    self._number(token)
                case Role.ORDINAL:
                    self._ordinal(token)
                case Role.DECADE:
                    self._decade(token, named=False)
                case Role.DECADE_WORD if self._peek() is Role.DECADE:
                    self._decade(self._next(), named=True)
                case Role.NUMERIC if token.date:
                    year, month, day = token.date
                    self._note("N", year=year, month=month, day=day, era=AFTER)
                case Role.AFTER_CHRIST if self._peek() is Role.NUMBER:
                    self._note("Y", year=self._next().value, era=AFTER)
                case Role.QUARTER | Role.HALF if self._peek() is Role.NUMBER:
                    self._part(token.role, self._next().value)
                case Role.MONTH:
                    self._note("M", month=token.value)
                case Role.WEEKDAY:
                    self._note("W", weekday=token.value)
                case Role.THIRD:
                    self._note("T", third=token.value)
                case Role.ABOUT:
                    self._note("A", about=True)
                case Role.APOSTROPHE:
                    self._apostrophe()
                case _:
                    raise Malformed("date.not_read")

    def _peek(self) -> Role | None:
        return self.tokens[self.at].role if self.at < len(self.tokens) else None

    def _next(self) -> Token:
        self.at += 1
        return self.tokens[self.at - 1]

    def _note(self, letter: str, **parts: object) -> None:
        self.form += letter
        self.point = replace(self.point, **parts)  # type: ignore[arg-type]

    def _era(self) -> str:
        return _ERAS[self._next().role] if self._peek() in _ERAS else ""

    def _number(self, token: Token) -> None:
        if era := self._era():
            self._note("Y", year=token.value, era=era)
        elif len(token.text) > 2:
            self._note("Y", year=token.value)
        else:
            self._note("D", day=token.value)

    def _ordinal(self, token: Token) -> None:
        if self._peek() in _MONTHS_IN_PART:
            self._part(self._next().role, token.value)
        elif self._peek() is Role.CENTURY:
            self._next()
            self._note("C", century=token.value, era=self._era())
        else:
            self._note("D", day=token.value)

    def _part(self, role: Role, number: int) -> None:
        length = _MONTHS_IN_PART[role]
        if not 1 <= number <= 12 // length:
            raise Malformed("date.not_read")
        self._note("P", months=(length * (number - 1) + 1, length * number))

    def _decade(self, token: Token, *, named: bool) -> None:
        if self._peek() is Role.DECADE_WORD:
            self._next()
            named = True
        era = self._era()
        if token.value % 10:
            raise Malformed("date.not_read")
        if len(token.text) <= 2 and not era:
            raise Malformed("date.short_year")
        if token.value in AMBIGUOUS_CENTURIES and not named:
            raise Malformed(
                "date.decade_or_century",
                decade=f"{token.value}–{token.value + 9}",
                century=f"{token.value}–{token.value + 99}",
            )
        self._note("X", decade=token.value, era=era)

    def _apostrophe(self) -> None:
        """A closing or opening quote is nothing; before two digits it stands for a century."""
        if self._peek() in {Role.NUMBER, Role.DECADE} and len(self.tokens[self.at].text) <= 2:
            raise Malformed("date.short_year")
