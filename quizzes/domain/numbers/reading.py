"""Reading a number as it was typed, beside a unit that the question names.

Reading knows the unit, for learners see it, and never the key: whoever types 0.04 where per cents
are asked is asked back whatever the answer is.
"""

import re
from decimal import Decimal
from fractions import Fraction

from quizzes.domain.messages import Malformed
from quizzes.domain.numbers.figures import MAX_DIGITS, Figure, figure
from quizzes.domain.numbers.tidy import tidied
from quizzes.domain.numbers.units import is_percent, unit_name
from quizzes.domain.numbers.values import Number, exact_text
from quizzes.domain.numbers.words import scale

_ABOUT = re.compile(
    r"(?:about|around|approximately|approx\.?|roughly|some|nearly|almost|circa|ca?\.|~|≈) ?"
)
_BOUND = re.compile(
    r"((?:more than|less than|fewer than|at least|at most|up to|over|under|below|above)\b|[<>≤≥]) ?"
)
_SEVERAL = re.compile(
    r"\d\D{0,20}?(?:-|\bto\b|\band\b|\bor\b|\.\.|…|±|\+/-) ?[-$€£¥]? ?\d|\bbetween\b"
)


def read_number(raw: str | int | float, *, unit: str = "", locale: str = "en") -> Number:
    """The number, in the unit of the question. Raises Malformed with a hint how to write it.

    `raw` is text, or a number of JSON; `locale` settles whether 1,5 or 1.5 has a decimal.
    """
    if not isinstance(raw, str):
        return _in_unit(_figure_of(raw), unit, about=False)
    text = tidied(raw)
    if found := _BOUND.match(text):
        raise Malformed("number.bound", words=found[1])
    about = _ABOUT.match(text)
    try:
        return _read(text[about.end() :] if about else text, unit, locale, about=bool(about))
    except Malformed as refusal:
        # A range says more than "cannot be read", but "1e-5" looks like one.
        if refusal.message.code in _VAGUE and _SEVERAL.search(text):
            raise Malformed("number.range") from None
        raise


_VAGUE = frozenset({"number.not_read", "number.other_unit", "number.number_alone"})


def _read(text: str, unit: str, locale: str, *, about: bool) -> Number:
    text, signed = _without_sign(text)
    if unit and (name := unit.casefold()) and text.startswith(name) and not name[-1].isdigit():
        text = text[len(name) :].strip()
        if not signed:
            text, signed = _without_sign(text)
    found = figure(text, locale=locale)
    if signed:
        found = Figure(-found.value, found.rest, found.digit, found.share, found.worded)
    return _in_unit(found, unit, about=about)


def _without_sign(text: str) -> tuple[str, bool]:
    found = re.match(r"(-|minus\b|\+|plus\b) ?", text)
    return (text[found.end() :], found[1] in ("-", "minus")) if found else (text, False)


def _figure_of(raw: int | float) -> Figure:
    if isinstance(raw, bool) or raw != raw:
        raise Malformed("number.not_read")
    # Compared before it is written out: Python refuses to write integers of thousands of digits.
    if abs(raw) >= 10**MAX_DIGITS:
        raise Malformed("number.too_large", digits=MAX_DIGITS)
    exact = Decimal(repr(raw))
    if len(f"{exact:f}") > 2 * MAX_DIGITS:
        raise Malformed("number.too_large", digits=MAX_DIGITS)
    exponent = exact.as_tuple().exponent
    assert isinstance(exponent, int)
    return Figure(Fraction(exact), "", Fraction(10) ** min(exponent, 0))


def _in_unit(found: Figure, unit: str, *, about: bool) -> Number:
    """What follows the figure is a scale, the unit or nothing; else it is not understood."""
    factor, signed_percent = _what_follows(found.rest.strip(), unit)
    in_percent = is_percent(unit)
    # "Three hundred" is a count like 300; from thousands on a scale tells a rounded figure.
    value, digit = found.value * factor, found.digit * (factor if factor >= 1000 else 1)
    if in_percent and not signed_percent:
        if found.share and factor == 1:
            value, digit = value * 100, digit * 100
        elif 0 < abs(value) < 1:
            share = exact_text(value * 100)
            raise Malformed("number.share", number=exact_text(value), percent=share)
    return Number(
        value,
        percent=in_percent or signed_percent,
        last_digit=digit,
        about=about,
        worded=found.worded,
    )


def _what_follows(rest: str, unit: str) -> tuple[int, bool]:
    """The scale ("million"), and whether a sign of per cent stands there."""
    if not rest or (unit and unit_name(rest) == unit_name(unit)):
        return 1, bool(rest) and is_percent(unit)
    if unit and unit_name(rest) == unit_name(unit).split(" ")[0] and scale(rest)[1] == "":
        return 1, False  # "10 billion" where the unit itself is "billion dollars"
    factor, name = scale(rest)
    name = name.strip()
    if not name or (unit and unit_name(name) == unit_name(unit)):
        return factor, bool(name) and is_percent(unit)
    if not unit and is_percent(name):
        return factor, True
    if re.search(r"\d", name):
        raise Malformed("number.not_read")
    if unit:
        raise Malformed("number.other_unit", unit=unit)
    raise Malformed("number.number_alone", words=name)
