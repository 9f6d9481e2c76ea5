"""A number as it was written: its exact value, and how exactly whoever wrote it meant it."""

import re
from dataclasses import dataclass
from fractions import Fraction

PERCENT = "%"
_CANONICAL = re.compile(r"(?P<value>-?[0-9]+(?:\.[0-9]+|/[0-9]+)?)(?P<percent>%?)")


@dataclass(frozen=True, slots=True)
class Number:
    """`value` counts per cents where `percent` is true: 4 % is 4, and 4/100 of the whole.

    `last_digit` is what one step of the last printed digit is worth, in the same count; `about`
    says that it was called approximate, `worded` that it is a fraction in words ("a third").
    """

    value: Fraction
    percent: bool = False
    last_digit: Fraction = Fraction(1)
    about: bool = False
    worded: bool = False

    @property
    def text(self) -> str:
        """The canonical form: an exact decimal, else a fraction, with "%" for per cents."""
        return exact_text(self.value) + (PERCENT if self.percent else "")

    def amount(self, *, in_percent: bool) -> Fraction:
        """The value in the question's own unit: a share where that has no per cents."""
        if self.percent == in_percent:
            return self.value
        return self.value / 100 if self.percent else self.value * 100


def parse_number(text: str) -> Number:
    """From the canonical form; ValueError for anything else."""
    found = _CANONICAL.fullmatch(text)
    if found is None:
        raise ValueError(text)
    return Number(Fraction(found["value"]), percent=bool(found["percent"]))


def exact_text(value: Fraction) -> str:
    """ "51.9", "-4", or "1/3" where no decimal is exact."""
    places = decimal_places(value)
    if places is None:
        return str(value)
    if not places:
        return str(value.numerator)
    scaled = abs(value.numerator) * 10**places // value.denominator
    digits = str(scaled).zfill(places + 1)
    return f"{'-' if value < 0 else ''}{digits[:-places]}.{digits[-places:]}"


def decimal_places(value: Fraction) -> int | None:
    """How many decimals write the value exactly; None if none do."""
    rest, twos, fives = value.denominator, 0, 0
    while rest % 2 == 0:
        rest, twos = rest // 2, twos + 1
    while rest % 5 == 0:
        rest, fives = rest // 5, fives + 1
    return max(twos, fives) if rest == 1 else None
