"""English names of times as pieces of patterns for lower case text, and what each stands for."""

MONTH = (
    r"(?:january|february|march|april|june|july|august|september|october|november|december|may\b"
    r"|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b\.?)"
)
FULL_MONTH = (
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december)"
)
WEEKDAY = r"(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)"
SHORT_WEEKDAY = r"(?:mon|tues?|weds?|thu(?:rs?)?|fri|sat|sun)\.?"
SEASON = r"(?:spring|summer|autumn|fall|winter)"
DAY = r"(?:3[01]|[12][0-9]|0?[1-9])(?:st|nd|rd|th)?(?![0-9]|[.,:][0-9])"
YEAR = r"(?:1[0-9]{3}|20[0-9]{2}|21[0-9]{2})(?![0-9]|[.,][0-9])"
UNIT = r"(?:day|week|month|year|decade|centur(?:y|ie))"

_SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen"
)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_ORDINALS = (
    "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth "
    "thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth "
    "twenty-first twenty-second twenty-third twenty-fourth twenty-fifth twenty-sixth "
    "twenty-seventh twenty-eighth twenty-ninth thirtieth thirty-first"
)
_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec"
_WEEKDAYS = "mon tue wed thu fri sat sun"

NUMBERS = {word: number for number, word in enumerate(_SMALL.split())}
NUMBERS |= {word: 10 * number for number, word in enumerate(_TENS.split(), 2)}
DECADES = {
    f"{word.removesuffix('y')}ies": 10 * number for number, word in enumerate(_TENS.split(), 2)
}
ORDINALS = {word: number for number, word in enumerate(_ORDINALS.split())}
SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}
"""The month in which it begins; each has three."""

NUMBER_WORD = "(?:" + "|".join(sorted(NUMBERS, key=len, reverse=True)) + ")"
ORDINAL_WORD = "(?:" + "|".join(sorted(ORDINALS, key=len, reverse=True)) + ")"
ORDINAL = rf"(?:[0-9]{{1,2}}(?:st|nd|rd|th)|{ORDINAL_WORD})"
COUNT = rf"(?:[0-9]{{1,3}}|an?|{NUMBER_WORD}(?:[- ]{NUMBER_WORD})?)"


def month_of(name: str) -> int:
    """1 to 12 for a name or its abbreviation."""
    return _MONTHS.split().index(name[:3]) + 1


def weekday_of(name: str) -> int:
    """0 to 6, Monday first."""
    return _WEEKDAYS.split().index(name[:3])


def ordinal_of(text: str) -> int:
    """The number of "23rd" or "twenty-third"."""
    return ORDINALS[text] if text in ORDINALS else int(text.rstrip("stndrh"))


def count_of(text: str) -> int:
    """The number of "3", "a" or "twenty-one"."""
    if text in {"a", "an"}:
        return 1
    if text.isdigit():
        return int(text)
    return sum(NUMBERS[word] for word in text.replace("-", " ").split())


def unit_of(name: str) -> str:
    """The singular of "years" or "centuries"."""
    return "century" if name.startswith("centur") else name.removesuffix("s")
