"""Seasons, three months each and approximate at both ends; a winter is named by its December."""

import re
from dataclasses import replace

from quizzes.domain.dates.units import Precision, Unit
from quizzes.domain.derivation.times.completing import now, story_date
from quizzes.domain.derivation.times.names import SEASON, SEASONS, YEAR
from quizzes.domain.derivation.times.shifting import month
from quizzes.domain.derivation.times.values import Rule, Setting, Units

_STEPS = {"last": -1, "past": -1, "this past": -1, "this": 0, "next": 1, "coming": 1}


def season(name: str, year: int) -> Units:
    """The season that begins in that year."""
    first, last = month(year, SEASONS[name]), month(year, SEASONS[name] + 2)
    return replace(first, approximate=True), replace(last, approximate=True)


def season_beside(base: Unit, name: str, step: int) -> Units:
    """The season of the year of `base`, the first to begin after it, or the last to end before."""
    around = [season(name, base.year + years) for years in (-2, -1, 0, 1)]
    if step == 0:
        return around[2]
    if step > 0:
        return next(found for found in around if found[0].days[0] > base.days[0])
    return next(found for found in reversed(around) if found[1].days[1] < base.days[0])


def _with_year(match: re.Match[str], setting: Setting) -> Units | None:
    return season(match["season"], int(match["year"]))


def _of_year_beside(match: re.Match[str], setting: Setting) -> Units | None:
    base = now(setting)
    return season(match["season"], base.year + _STEPS[match["which"]]) if base else None


def _alone(match: re.Match[str], setting: Setting) -> Units | None:
    base = story_date(setting)
    if base is not None:
        return season(match["season"], base.year)
    return _counted(setting, match["season"], 1 if setting.future else -1)


def _deictic(match: re.Match[str], setting: Setting) -> Units | None:
    """ "this summer", told as past before the summer, is the last one."""
    base, step = now(setting), _STEPS[match["which"]]
    if base and step == 0 and base.precision >= Precision.MONTH and not setting.future:
        ahead = season(match["season"], base.year)[0].days[0] > base.days[1]
        step = -1 if ahead else 0
    return _counted(setting, match["season"], step)


def _counted(setting: Setting, name: str, step: int) -> Units | None:
    base = now(setting)
    if base is None:
        return None
    if base.precision < Precision.MONTH:
        return season(name, base.year + step)
    return season_beside(base, name, step)


_SEASON = rf"(?P<season>{SEASON})"

RULES = (
    Rule(
        re.compile(
            rf"\b(?:the )?{_SEASON},? (?:of )?(?P<year>{YEAR})"
            r"(?:(?:-| to |/)(?:[0-9]{4}|[0-9]{2})\b)?"
        ),
        _with_year,
    ),
    Rule(
        re.compile(rf"\b(?:the )?{_SEASON} of (?P<which>last|this|next) year\b"),
        _of_year_beside,
        inferred=True,
    ),
    Rule(
        re.compile(
            r"(?:(?<=\bin )|(?<=\bby )|(?<=\buntil )|(?<=\bsince )|(?<=\bduring )|(?<=\bover ))"
            rf"the {_SEASON}\b(?![ -](?:of|line|from|in)\b)"
        ),
        _alone,
        inferred=True,
    ),
    Rule(
        re.compile(rf"\b(?P<which>last|next|coming|this past|this) {_SEASON}\b"),
        _deictic,
        inferred=True,
    ),
)
