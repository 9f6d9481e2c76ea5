"""Units beside numbers: whether two names mean the same one, and whether it is measured in."""

import unicodedata

_SAME = {
    "%": ("percent", "per cent", "pct", "pc", "percentage point", "point of percentage"),
    "‰": ("per mille", "permille"),
    "km": ("kilometre", "kilometer"),
    "m": ("metre", "meter"),
    "cm": ("centimetre", "centimeter"),
    "mm": ("millimetre", "millimeter"),
    "mi": ("mile",),
    "ft": ("foot", "feet"),
    "km2": ("square kilometre", "square kilometer", "sq km"),
    "m2": ("square metre", "square meter", "sq m"),
    "ha": ("hectare",),
    "kg": ("kilogram", "kilogramme", "kilo"),
    "g": ("gram", "gramme"),
    "t": ("tonne", "metric ton"),
    "l": ("litre", "liter"),
    "km/h": ("kph", "kmh", "kilometre per hour", "kilometer per hour"),
    "mph": ("mile per hour",),
    "°c": ("degree celsius", "celsius", "degree c"),
    "°f": ("degree fahrenheit", "fahrenheit", "degree f"),
    "°": ("degree", "deg"),
    "mw": ("megawatt",),
    "gw": ("gigawatt",),
    "$": ("usd", "us$", "dollar", "us dollar"),
    "€": ("eur", "euro"),
    "£": ("gbp", "pound", "pound sterling"),
    "¥": ("jpy", "cny", "yen", "yuan", "renminbi"),
}
_NAMES = {name: symbol for symbol, names in _SAME.items() for name in names}
_CURRENCY = frozenset("$€£¥")
_MEASURED = frozenset(_SAME) - _CURRENCY
"""Of these a source prints rounded figures; arrests, people and euros it counts."""


def unit_name(unit: str) -> str:
    """One name for each unit: case, plural, full stop and spelling out make no difference."""
    plain = unicodedata.normalize("NFKC", unit).casefold().replace(".", "")
    words = " ".join(plain.split())
    if words in _SAME:
        return words
    singular = _singular(words)
    return _NAMES.get(words) or _NAMES.get(singular) or singular


def _singular(words: str) -> str:
    """Each word without the ending of its plural."""
    return " ".join(
        word[:-3] + "y"
        if word.endswith("ies") and len(word) > 4
        else word.removesuffix("s")
        if len(word) > 2 and not word.endswith("ss")
        else word
        for word in words.split()
    )


def is_percent(unit: str) -> bool:
    return unit_name(unit) == "%"


def is_measured(unit: str) -> bool:
    """Whether a whole number of these is a rounded measure, and not a count."""
    return unit_name(unit) in _MEASURED


def stands_before(unit: str) -> bool:
    """Whether the unit is written before its number: $10."""
    return unit.strip() in _CURRENCY
