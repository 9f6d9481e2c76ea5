"""Weekdays: "on Monday", "last Friday", "Sunday morning"; not "Black Friday" or "every Monday"."""

import re

from quizzes.domain.dates.units import Precision
from quizzes.domain.derivation.times.completing import now, weekday_in
from quizzes.domain.derivation.times.names import WEEKDAY, weekday_of
from quizzes.domain.derivation.times.shifting import weekday_around
from quizzes.domain.derivation.times.values import Rule, Setting, Units, same

_NO_WEEKDAY = re.compile(
    r"\b(?:good|black|bloody|easter|ash|palm|super|cyber|maundy|every|each|any|an?|another) $"
)
_TITLE = re.compile(
    r"\w+ (?:Mornings?|Nights?|Evening|Post|Times|Review|Herald|Telegraph|Mail|School)\b"
)


def _weekday(match: re.Match[str], setting: Setting) -> Units | None:
    if _NO_WEEKDAY.search(match.string[max(0, match.start() - 9) : match.start()]):
        return None
    return same(weekday_in(setting, weekday_of(match["weekday"])))


def _beside(match: re.Match[str], setting: Setting) -> Units | None:
    base, index = now(setting), weekday_of(match["weekday"])
    if match["which"] == "this":
        return same(weekday_in(setting, index))
    if base is None or base.precision is not Precision.DAY:
        return None
    return same(weekday_around(base, index, ahead=match["which"] == "next", beside=True))


_WEEKDAY = rf"(?P<weekday>{WEEKDAY})(?: (?:morning|afternoon|evening|night))?\b"

RULES = (
    Rule(
        re.compile(rf"\b(?P<which>last|next|this past|past|this) {_WEEKDAY}"),
        _beside,
        inferred=True,
    ),
    Rule(re.compile(rf"\b{_WEEKDAY}"), _weekday, inferred=True, unless=_TITLE),
)
