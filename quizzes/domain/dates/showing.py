"""Dates as people read them. Whatever is shown can be typed, and is read as the same date."""

from quizzes.domain.dates.languages import Language, language_of
from quizzes.domain.dates.thirds import third_named_by
from quizzes.domain.dates.units import Precision, Unit
from quizzes.domain.dates.values import Date

AMBIGUOUS_CENTURIES = frozenset(range(100, 10_000, 100)) - {2000}
"""First years of which "the 1900s" may mean ten years or a hundred. The 2000s are the decade:
nobody looks back on that century yet."""


def show_date(date: Date, *, locale: str = "en") -> str:
    """For example "23 June 2016", "the 1990s", "about 1850", "44 BC" or "1914 to 1918"."""
    language = language_of(locale)
    start, end = date.ends
    if start == end:
        return _unit(start, language)
    named = third_named_by(start, end)
    if named and _can_be_named(named[0]):
        return _third(*named, language)
    return language.span.format(start=_unit(start, language), end=_unit(end, language))


def show_year(date: Date, *, locale: str = "en") -> str:
    """The year in which it begins, or the decade where no year is known: "2016", "the 1990s"."""
    start, _ = date.ends
    return _plain(start.truncated(Precision.YEAR), language_of(locale))


def show_within(date: Date, *, locale: str = "en") -> str:
    """What there is to say under a heading of `show_year`: "23 June", "1997 to 1998" or ""."""
    start, end = date.ends
    if start != end or start.approximate:
        return show_date(date, locale=locale)
    if start.precision in {Precision.DECADE, Precision.YEAR}:
        return ""
    language = language_of(locale)
    pattern = language.day if start.precision is Precision.DAY else language.month
    month = language.month_names[start.month - 1]
    return pattern.format(day=start.day, month=month, year="").strip(" ,")


def _can_be_named(period: Unit) -> bool:
    """Whether "the late ...s" would be read as this decade; years and months always are."""
    clear = period.year >= 100 and period.year not in AMBIGUOUS_CENTURIES
    return clear or period.precision is not Precision.DECADE


def _third(period: Unit, index: int, language: Language) -> str:
    if period.precision is Precision.DECADE:
        pattern = language.decade_thirds[index]
        return pattern.format(year=period.year)
    return language.thirds[index].format(date=_unit(period, language))


def _unit(unit: Unit, language: Language) -> str:
    text = _plain(unit, language)
    return language.about.format(date=text) if unit.approximate else text


def _plain(unit: Unit, language: Language) -> str:
    year, month = _year(unit.year, language), language.month_names[unit.month - 1]
    match unit.precision:
        case Precision.DAY:
            return language.day.format(day=unit.day, month=month, year=year)
        case Precision.MONTH:
            return language.month.format(month=month, year=year)
        case Precision.YEAR:
            return year
        case Precision.DECADE:
            return _decade(unit.year, language)


def _year(year: int, language: Language) -> str:
    """Years below 100 get their era: two digits alone would be asked back."""
    if year <= 0:
        return language.before_christ.format(year=1 - year)
    return language.after_christ.format(year=year) if year < 100 else str(year)


def _decade(year: int, language: Language) -> str:
    if year < 100:
        return language.early_decade.format(year=year)
    ambiguous = year in AMBIGUOUS_CENTURIES
    return (language.hundred_decade if ambiguous else language.decade).format(year=year)
