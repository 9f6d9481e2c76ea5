"""How far from the key a number may be: the span of values that are right, both ends included."""

from fractions import Fraction

from quizzes.domain.numbers.units import is_measured
from quizzes.domain.numbers.values import Number

ABOUT = Fraction(5, 100)
Span = tuple[Fraction, Fraction]


def span_of(number: Number, *, rule: str, tolerance: Fraction, unit: str) -> Span:
    """The least and the greatest value that is right, in the number's own count.

    `tolerance` by rule: "absolute" in the unit, "relative" in per cent of the key, "geometric" a
    factor, "figures" how many significant figures; the others have none.
    """
    value = number.value
    match rule:
        case "exact":
            return value, value
        case "printed":
            return _around(value, number.last_digit / 2)
        case "about":
            return _around(value, abs(value) * ABOUT)
        case "absolute":
            return _around(value, tolerance)
        case "relative":
            return _around(value, abs(value) * tolerance / 100)
        case "geometric":
            return _ordered(value / tolerance, value * tolerance)
        case "figures":
            return _around(value, figure_step(value, int(tolerance)) / 2)
        case _:
            return _as_the_source(number, unit)


def _as_the_source(number: Number, unit: str) -> Span:
    """A fraction in words by its band, "about" by 5 %, a measure by its last digit, a count alone.

    Decimals, scales such as "million" and units of measure tell a figure that somebody rounded.
    """
    if number.worded:
        return word_band(number)
    if number.about:
        return _around(number.value, abs(number.value) * ABOUT)
    measured = number.last_digit != 1 or number.percent or is_measured(unit)
    return _around(number.value, number.last_digit / 2 if measured else Fraction(0))


def word_band(number: Number) -> Span:
    """What people call "a third": 32.5 to 34 per cent, and likewise the other fractions.

    A fortieth of the value either way, inwards to the half per cent, and at least half of one.
    """
    per_cent = abs(number.value) if number.percent else abs(number.value) * 100
    half = Fraction(1, 2)
    low = min(-((per_cent * Fraction(39, 40)) // -half) * half, per_cent - half)
    high = max(per_cent * Fraction(41, 40) // half * half, per_cent + half)
    sign, count = (-1 if number.value < 0 else 1), (1 if number.percent else 100)
    return _ordered(sign * low / count, sign * high / count)


def figure_step(value: Fraction, figures: int) -> Fraction:
    """What one step of the last of so many significant figures is worth; 0 for the value 0."""
    if not value:
        return Fraction(0)
    power = len(str(abs(value.numerator))) - len(str(value.denominator))
    if abs(value) < Fraction(10) ** power:
        power -= 1
    return Fraction(10) ** (power - figures + 1)


def _around(value: Fraction, way: Fraction) -> Span:
    return value - way, value + way


def _ordered(one: Fraction, other: Fraction) -> Span:
    return min(one, other), max(one, other)
