"""Counted from the date named before: "the following year", "two days later", "that month"."""

import re

from quizzes.domain.derivation.times.deictic import weekend
from quizzes.domain.derivation.times.names import COUNT, SEASON, UNIT, count_of, unit_of
from quizzes.domain.derivation.times.seasons import season_beside
from quizzes.domain.derivation.times.shifting import shift, week, whole, year
from quizzes.domain.derivation.times.values import Rule, Setting, Units, same

_STEPS = {
    **dict.fromkeys(("following", "next", "ensuing", "subsequent"), 1),
    **dict.fromkeys(("previous", "preceding"), -1),
    **dict.fromkeys(("same", "very", "that"), 0),
}


def _beside(match: re.Match[str], setting: Setting) -> Units | None:
    base, name = setting.named, match["unit"]
    if base is None:
        return None
    step = _STEPS[match["which"].split()[-1]]
    if re.fullmatch(SEASON, name):
        return season_beside(base, name, step)
    if name == "weekend":
        return weekend(base, step)
    if name == "week":
        return week(base, step)
    name = "day" if name in {"morning", "evening", "night", "afternoon"} else name
    moved = shift(base, name, step)
    return whole(moved, name) if moved else None


def _counted(match: re.Match[str], setting: Setting) -> Units | None:
    base, name = setting.named, unit_of(match["unit"])
    if base is None:
        return None
    back = match["way"] in {"earlier", "before", "previously", "prior"}
    return same(shift(base, name, count_of(match["count"]) * (-1 if back else 1)))


def _year_earlier(match: re.Match[str], setting: Setting) -> Units | None:
    base = setting.named or setting.published
    return same(year(base.year - 1)) if base else None


def _before_or_after(match: re.Match[str], setting: Setting) -> Units | None:
    base, name = setting.named, match["unit"]
    moved = shift(base, name, -1 if match["way"] == "before" else 1) if base else None
    return whole(moved, name) if moved else None


_STOP = r"(?=[,.;:)!?\"]|$| (?:that|and|but|when)\b)"
"""What follows if nothing else is counted from, as in "two years before the war"."""

RULES = tuple(
    Rule(re.compile(pattern), read, inferred=True)
    for pattern, read in (
        (
            r"\b(?P<which>(?:the|that) (?:same|very|following|next|ensuing|subsequent|previous"
            r"|preceding)|that) (?P<unit>day|week|month|year|decade|century|weekend|morning|evening"
            rf"|night|afternoon|{SEASON})\b",
            _beside,
        ),
        (
            rf"\b(?P<count>{COUNT})(?: full| long| short)?[ -](?P<unit>{UNIT})s? "
            r"(?P<way>(?:earlier|later|afterwards?|previously)\b(?! than)"
            rf"|(?:before|after|on|prior){_STOP})",
            _counted,
        ),
        (
            r"\b(?:the |its )?year-(?:earlier|ago) "
            r"(?:period|quarter|month|level|figure|result)s?\b",
            _year_earlier,
        ),
        (
            rf"\bthe (?P<unit>day|week|month|year|decade) (?P<way>before|after){_STOP}",
            _before_or_after,
        ),
    )
)
