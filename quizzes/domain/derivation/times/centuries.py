"""Decades and centuries: "the 1990s", "the '90s", "nineteen fifties", "the 5th century BC"."""

import re

from quizzes.domain.dates.units import Precision, Unit
from quizzes.domain.derivation.times.completing import now
from quizzes.domain.derivation.times.names import DECADES, ORDINAL, ordinal_of
from quizzes.domain.derivation.times.shifting import year
from quizzes.domain.derivation.times.values import Rule, Setting, Units

_CENTURIES = {"sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19}
_LAST_CENTURY = 30


def _decade(match: re.Match[str], setting: Setting) -> Units | None:
    """The 1800s are a century, but the 2000s a decade: nobody looks back on that century yet."""
    number = int(match["year"])
    if number % 100 == 0 and number != 2000:
        return year(number), year(number + 99)
    unit = Unit(Precision.DECADE, number)
    return unit, unit


def _decade_before_christ(match: re.Match[str], setting: Setting) -> Units | None:
    number = int(match["year"])
    return year(1 - (number + 9)), year(1 - number)


def _short_decade(match: re.Match[str], setting: Setting) -> Units | None:
    """The last such decade that had begun at the document's date."""
    base = now(setting)
    if base is None:
        return None
    tens = int(match["tens"]) if match["tens"] else DECADES[match["word"]]
    century = base.year // 100 - (tens > base.year % 100)
    unit = Unit(Precision.DECADE, 100 * century + tens)
    return unit, unit


def _decade_in_words(match: re.Match[str], setting: Setting) -> Units | None:
    unit = Unit(Precision.DECADE, 100 * _CENTURIES[match["century"]] + DECADES[match["word"]])
    return unit, unit


def _century(match: re.Match[str], setting: Setting) -> Units | None:
    number = ordinal_of(match["ordinal"])
    if not 1 <= number <= _LAST_CENTURY:
        return None
    if (match["era"] or "").strip().startswith("b"):
        return year(1 - 100 * number), year(-100 * (number - 1))
    return year(100 * number - 99), year(100 * number)


_WORD = "(?P<word>" + "|".join(DECADES) + r")\b"
_TENS = r"(?P<tens>[0-9]0)'?s\b"
_ERA = r"(?P<era> ?(?:bce?|b\.c\.(?:e\.)?|ad|ce)(?![a-z]))?"
_NEXT_CENTURY = rf"(?=,? (?:and |to |or )?(?:the )?(?:early |late |mid[ -])?{ORDINAL}[ -]centur)"
_ARTICLE = r"(?:(?<=\bthe )|(?<=\bearly )|(?<=\blate )|(?<=\bmid[ -]))"

RULES = (
    Rule(re.compile(r"(?<![\w.,$])(?:the )?(?P<year>[12][0-9]{2}0)'?s\b"), _decade),
    Rule(
        re.compile(r"(?<![\w.,$])(?:the )?(?P<year>[1-9][0-9]{0,2}0)'?s (?:bce?|b\.c\.)(?![a-z])"),
        _decade_before_christ,
    ),
    Rule(re.compile(rf"{_ARTICLE}(?:{_WORD}|'?{_TENS})"), _short_decade, inferred=True),
    Rule(re.compile(rf"(?<!\w)'{_TENS}"), _short_decade, inferred=True),
    Rule(
        re.compile(rf"\b(?:the )?(?P<century>{'|'.join(_CENTURIES)})[ -]{_WORD}"),
        _decade_in_words,
    ),
    Rule(
        re.compile(
            rf"\b(?:the )?(?P<ordinal>{ORDINAL})"
            rf"(?:[ -]centur(?:y|ies)\b{_ERA}|{_NEXT_CENTURY})"
        ),
        _century,
    ),
)
