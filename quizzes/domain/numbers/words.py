"""English numbers in words, as far as answers need them: "thirty-eight", "two thirds"."""

import re
from collections.abc import Mapping
from fractions import Fraction
from types import MappingProxyType

_SMALL_WORDS = """
zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
sixteen seventeen eighteen nineteen
"""
_TENS_WORDS = "zero ten twenty thirty forty fifty sixty seventy eighty ninety"
_PART_WORDS = """
whole whole half third quarter fifth sixth seventh eighth ninth tenth eleventh twelfth
"""
_NUMBERS = {word: 10 * place for place, word in enumerate(_TENS_WORDS.split())} | {
    word: value for value, word in enumerate(_SMALL_WORDS.split())
}
_DENOMINATORS = {word: value for value, word in enumerate(_PART_WORDS.split()) if value > 1} | {
    "halve": 2,
    "fourth": 4,
    "twentieth": 20,
}
_SCALES: Mapping[str, int] = MappingProxyType(
    {"hundred": 100, "thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}
    | {"k": 10**3, "mn": 10**6, "mln": 10**6, "bn": 10**9, "tn": 10**12}
)
_WORD = re.compile(r"[a-z]+")


def fraction_in_words(text: str) -> tuple[Fraction, str] | None:
    """ "a third", "two-thirds", "half": the fraction, and the rest of the text; else None.

    A bare "third" is an ordinal; only "half" needs no number before it.
    """
    words = _WORD.findall(text[:40])
    if words[:1] in (["half"], ["halves"]):
        return Fraction(1, 2), text[len(words[0]) :]
    if len(words) < 2:
        return None
    numerator = 1 if words[0] in ("a", "an") else _NUMBERS.get(words[0], 0)
    denominator = _DENOMINATORS.get(words[1].removesuffix("s"))
    found = re.match(rf"{words[0]}[ -]{words[1]}(?![a-z])", text)
    if not found or not numerator or not denominator:
        return None
    return Fraction(numerator, denominator), text[found.end() :]


def whole_in_words(text: str) -> tuple[int, str] | None:
    """A number below 100 in words, or "a" before a scale; the rest of the text with it."""
    found = re.match(r"(an?)(?= (?:hundred|thousand|million|billion|trillion)\b)", text)
    if found:
        return 1, text[found.end() :]
    found = re.match(r"([a-z]+)(?:[ -]([a-z]+))?", text)
    if found is None or found[1] not in _NUMBERS:
        return None
    value, unit = _NUMBERS[found[1]], _NUMBERS.get(found[2] or "", 0)
    if value >= 20 and 0 < unit < 10:
        return value + unit, text[found.end() :]
    return value, text[found.end(1) :]


def scale(text: str) -> tuple[int, str]:
    """The scale word at the start ("million", "bn") as a number, and the rest; 1 if there is none.

    "hundred thousand" is two of them.
    """
    product = 1
    while (found := re.match(r"\s*([a-z]+)(?![a-z])", text)) and found[1] in _SCALES:
        product, text = product * _SCALES[found[1]], text[found.end() :]
    return product, text
