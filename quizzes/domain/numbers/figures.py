"""The figure at the start of a tidied text: digits with separators, a fraction, or words."""

import re
from dataclasses import dataclass
from fractions import Fraction

from quizzes.domain.messages import Malformed
from quizzes.domain.numbers.words import fraction_in_words, whole_in_words

MAX_DIGITS = 30
_COMMA_LANGUAGES = """
bg cs da de el es et fi fr hr hu id it lt lv nb nl nn no pl pt ro ru sk sl sr sv tr uk vi
"""
_MIXED = re.compile(r"(?:(\d+) )?(\d+) ?/ ?(\d+)(?![\d/.,])")
_POINT = re.compile(
    r"(?P<whole>\d{1,3}(?P<sep>[ ,'])\d{3}(?:(?P=sep)\d{3})*|\d+)?(?:\.(?P<part>\d+))?"
)
_COMMA = re.compile(
    r"(?P<whole>\d{1,3}(?P<sep>[ .'])\d{3}(?:(?P=sep)\d{3})*|\d+)?(?:,(?P<part>\d+))?"
)
_POWER = re.compile(r" ?(?:e|[x×*] ?10 ?\^) ?(?P<exponent>[+-]?\d{1,3})(?!\d)")


@dataclass(frozen=True, slots=True)
class Figure:
    """`digit` is what the last digit is worth; `share` tells a fraction, `worded` one in words."""

    value: Fraction
    rest: str
    digit: Fraction = Fraction(1)
    share: bool = False
    worded: bool = False


def figure(text: str, *, locale: str) -> Figure:
    """The figure without its sign, and what follows it. Malformed if none stands there."""
    if words := fraction_in_words(text):
        return Figure(words[0], words[1], share=True, worded=True)
    if whole := whole_in_words(text):
        return Figure(Fraction(whole[0]), whole[1])
    if mixed := _MIXED.match(text):
        return _common_fraction(mixed, text)
    return _decimal(text, comma=_has_comma(locale))


def _common_fraction(found: re.Match[str], text: str) -> Figure:
    whole, numerator, denominator = (int(part or 0) for part in found.groups())
    if not denominator or max(map(len, found.groups(""))) > MAX_DIGITS:
        raise Malformed("number.not_read")
    value = whole + Fraction(numerator, denominator)
    return Figure(value, text[found.end() :], share=value < 1)


def _decimal(text: str, *, comma: bool) -> Figure:
    found = (_COMMA if comma else _POINT).match(text)
    whole, part = (found["whole"] or "", found["part"] or "") if found else ("", "")
    if found is None or not (whole or part):
        raise Malformed("number.not_read")
    rest = text[found.end() :]
    _ask_for_point(found[0], rest, comma=comma)
    digits = re.sub(r"\D", "", whole) + part
    exponent = 0
    if power := _POWER.match(rest):
        exponent, rest = int(power["exponent"]), rest[power.end() :]
    if len(digits) > MAX_DIGITS or abs(exponent) > MAX_DIGITS:
        raise Malformed("number.too_large", digits=MAX_DIGITS)
    digit = Fraction(10) ** (exponent - len(part))
    return Figure(int(digits) * digit, rest, digit)


def _ask_for_point(read: str, rest: str, *, comma: bool) -> None:
    """A comma where the language writes a point, or the other way round: nobody guesses which."""
    other = "." if comma else ","
    found = re.match(rf"\{other}(\d+)(?![\d.,])", rest)
    if found is None:
        return
    meant = f"{read}{',' if comma else '.'}{found[1]}"
    raise Malformed("number.decimal_point" if comma else "number.decimal_comma", meant=meant)


def _has_comma(locale: str) -> bool:
    return re.split(r"[-_]", locale)[0].casefold() in _COMMA_LANGUAGES.split()
