"""Days with a name of their own: "Christmas Eve 1914", "New Year's Day", "9/11"."""

import re

from quizzes.domain.dates.units import Precision, Unit
from quizzes.domain.derivation.times.completing import now, story_date
from quizzes.domain.derivation.times.names import YEAR
from quizzes.domain.derivation.times.values import Rule, Setting, Units

_DAYS = {
    "christmas": (12, 25),
    "christmas day": (12, 25),
    "christmas eve": (12, 24),
    "boxing day": (12, 26),
    "new year's eve": (12, 31),
    "new year's day": (1, 1),
}
_ELEVENTH_OF_SEPTEMBER = Unit(Precision.DAY, 2001, 9, 11)


def _named_day(match: re.Match[str], setting: Setting) -> Units | None:
    base = story_date(setting) or now(setting)
    year = match.groupdict().get("year") or (base.year if base else None)
    if year is None:
        return None
    unit = Unit(Precision.DAY, int(year), *_DAYS[match["name"]])
    return unit, unit


def _eleventh(match: re.Match[str], setting: Setting) -> Units | None:
    return _ELEVENTH_OF_SEPTEMBER, _ELEVENTH_OF_SEPTEMBER


_NAME = "(?P<name>" + "|".join(sorted(_DAYS, key=len, reverse=True)) + ")"

RULES = (
    Rule(re.compile(r"(?<![\w/])9/11(?![\w/])"), _eleventh),
    Rule(re.compile(rf"\b{_NAME},? (?:of |in )?(?P<year>{YEAR})"), _named_day),
    Rule(re.compile(rf"\b{_NAME}\b"), _named_day, inferred=True),
)
