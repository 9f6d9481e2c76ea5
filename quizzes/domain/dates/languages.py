"""What the reader and the writer of dates know of a language: names, small words and patterns.

Another language is another `Language` in `LANGUAGES`. Words are compared after case folding and
without full stops, so "B.C." is entered as "bc".
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum, auto
from types import MappingProxyType


class Role(StrEnum):
    """What a word or sign does in a date."""

    NUMBER = auto()
    ORDINAL = auto()
    DECADE = auto()  # "1990s"
    CLUSTER = auto()  # "6/7/2016": digits joined by one sign, not yet understood
    NUMERIC = auto()  # a cluster that was understood
    MONTH = auto()
    WEEKDAY = auto()
    SKIP = auto()
    ABOUT = auto()
    THIRD = auto()  # early, mid, late
    BEFORE_CHRIST = auto()
    AFTER_CHRIST = auto()
    QUARTER = auto()
    HALF = auto()
    CENTURY = auto()
    DECADE_WORD = auto()
    BETWEEN = auto()
    FROM = auto()
    AND = auto()
    TO = auto()
    DASH = auto()
    APOSTROPHE = auto()
    NOT = auto()
    OR = auto()
    OPEN = auto()  # before, after, since
    SEASON = auto()


Meaning = tuple[Role, int]
"""A role with its number: which month, which weekday (0 is Monday), which third; else 0."""


@dataclass(frozen=True, slots=True)
class Language:
    """The patterns take `{date}`, `{start}`, `{end}`, `{year}` and so on, as English's show."""

    words: Mapping[str, Meaning]
    negative_endings: tuple[str, ...]
    ordinal_endings: tuple[str, ...]
    decade_endings: tuple[str, ...]
    month_names: tuple[str, ...]
    weekday_names: tuple[str, ...]
    day: str
    month: str
    before_christ: str
    after_christ: str
    decade: str
    early_decade: str
    hundred_decade: str
    about: str
    span: str
    thirds: tuple[str, str, str]
    decade_thirds: tuple[str, str, str]


def _vocabulary(
    months: Iterable[str], weekdays: Iterable[str], others: Mapping[Meaning, str]
) -> Mapping[str, Meaning]:
    words = {
        word: (role, index)
        for role, first, rows in ((Role.MONTH, 1, months), (Role.WEEKDAY, 0, weekdays))
        for index, row in enumerate(rows, first)
        for word in row.split()
    }
    words.update({word: meaning for meaning, row in others.items() for word in row.split()})
    return MappingProxyType(words)


ENGLISH = Language(
    words=_vocabulary(
        months=(
            "january jan",
            "february feb",
            "march mar",
            "april apr",
            "may",
            "june jun",
            "july jul",
            "august aug",
            "september sept sep",
            "october oct",
            "november nov",
            "december dec",
        ),
        weekdays=(
            "monday mon",
            "tuesday tues tue",
            "wednesday weds wed",
            "thursday thurs thur thu",
            "friday fri",
            "saturday sat",
            "sunday sun",
        ),
        others={
            (Role.SKIP, 0): "the of in on during year month",
            (Role.ABOUT, 0): "about around circa c ca approximately approx roughly",
            (Role.THIRD, 0): "early beginning start",
            (Role.THIRD, 1): "mid middle",
            (Role.THIRD, 2): "late end",
            (Role.BEFORE_CHRIST, 0): "bc bce",
            (Role.AFTER_CHRIST, 0): "ad ce",
            (Role.ORDINAL, 1): "first",
            (Role.ORDINAL, 2): "second",
            (Role.ORDINAL, 3): "third",
            (Role.ORDINAL, 4): "fourth",
            (Role.QUARTER, 0): "quarter q",
            (Role.HALF, 0): "half h",
            (Role.CENTURY, 0): "century",
            (Role.DECADE_WORD, 0): "decade",
            (Role.BETWEEN, 0): "between",
            (Role.FROM, 0): "from",
            (Role.AND, 0): "and",
            (Role.TO, 0): "to until till through",
            (Role.NOT, 0): "not never no nor neither without except cannot isnt wasnt dont didnt",
            (Role.OR, 0): "or either",
            (Role.OPEN, 0): "before after since by prior later earlier onwards",
            (Role.SEASON, 0): "spring summer autumn fall winter",
        },
    ),
    negative_endings=("n't",),
    ordinal_endings=("st", "nd", "rd", "th"),
    decade_endings=("s", "'s"),
    month_names=(
        *("January", "February", "March", "April", "May", "June", "July", "August"),
        *("September", "October", "November", "December"),
    ),
    weekday_names=(
        *("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
    ),
    day="{day} {month} {year}",
    month="{month} {year}",
    before_christ="{year} BC",
    after_christ="AD {year}",
    decade="the {year}s",
    early_decade="the {year}s AD",
    hundred_decade="the decade of the {year}s",
    about="about {date}",
    span="{start} to {end}",
    thirds=("early {date}", "mid {date}", "late {date}"),
    decade_thirds=("the early {year}s", "the mid {year}s", "the late {year}s"),
)

LANGUAGES: Mapping[str, Language] = MappingProxyType({"en": ENGLISH})

DAY_FIRST = frozenset({"en-gb", "en-ie", "en-au", "en-nz", "en-in"})
MONTH_FIRST = frozenset({"en-us"})
"""Locales that settle 6/7/2016 (CLDR's short date pattern); plain "en" does not."""


def folded_locale(locale: str) -> str:
    return locale.replace("_", "-").casefold()


def language_of(locale: str) -> Language:
    """The table of the locale's language; English where there is none yet."""
    return LANGUAGES.get(folded_locale(locale).partition("-")[0], ENGLISH)
