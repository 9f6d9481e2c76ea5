"""A number as people read it, with its unit."""

from fractions import Fraction

from quizzes.domain.numbers.units import is_percent, stands_before, unit_name
from quizzes.domain.numbers.values import Number, decimal_places, exact_text

MINUS = "\N{MINUS SIGN}"
GROUPED_FROM = 5
"""Digits from which on thousands are set apart: 4000, but 40,000."""


def show_number(number: Number, *, unit: str = "") -> str:
    """ "51.9 %", "40,000 arrests", "$10", "1/3", "33.33 %"."""
    figure = _figure(number.value)
    return with_unit(figure, "%" if number.percent else unit)


def with_unit(figure: str, unit: str) -> str:
    """The figure with its unit, unless it names it already."""
    if not unit:
        return figure
    if is_percent(unit) and ("/" in figure or not figure[-1:].isdigit()):
        return figure  # "a third", "1/3": a share needs no sign
    words = figure.split()
    endings = (" ".join(words[start:]) for start in range(len(words)))
    named = any(unit_name(ending) == unit_name(unit) for ending in endings)
    if named or (stands_before(unit) and unit.strip() in figure):
        return figure
    if stands_before(unit):
        return f"{unit.strip()}{figure}"
    return f"{figure} {'%' if is_percent(unit) else unit}"


def _figure(value: Fraction) -> str:
    if decimal_places(value) is None:
        if abs(value) < 1:
            return str(value).replace("-", MINUS)
        value = Fraction(round(value * 100), 100)
    text = exact_text(value)
    whole, point, part = text.partition(".")
    if len(whole.lstrip("-")) >= GROUPED_FROM:
        whole = f"{int(whole):,}"
    return (whole + point + part).replace("-", MINUS)
