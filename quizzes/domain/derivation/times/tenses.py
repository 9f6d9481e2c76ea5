"""Whether the words around an expression tell of what is over or of what is to come."""

import re

from quizzes.domain.derivation.times.values import Tense
from quizzes.domain.derivation.wordlists import words

_FUTURE = re.compile(
    r"\b(?:(?:will|shall|going to|plans? to|expected to|scheduled to|set to|(?:is|are) (?:due )?to)"
    r" (?:be )?\w+|to be \w+|scheduled|upcoming)\b|'ll\b"
)
_PAST = re.compile(
    r"\b(?:was|were|had|did|met|held|took|went|began|came|shot|killed|died|fell|rose|won|lost|left"
    r"|broke|made|gave|got|saw|led|ran|\w{2,}[^e\W]ed(?! to\b))\b"
)
_REPORTS = words("added announced reported stated warned noted")
_AROUND = 70
"""Code points on either side in which a word counts."""


def tense_around(low: str, place: tuple[int, int], bounds: tuple[int, int]) -> Tense:
    """The tense of the word that shows one nearest to the place, within the bounds."""
    ahead, over = (_distance(cue, low, place, bounds) for cue in (_FUTURE, _PAST))
    if ahead is not None and (over is None or ahead <= over):
        return Tense.FUTURE
    return Tense.OPEN if over is None else Tense.PAST


def _distance(
    cue: re.Pattern[str], low: str, place: tuple[int, int], bounds: tuple[int, int]
) -> int | None:
    """Code points between the place and the nearest such word within the bounds."""
    first, last = max(bounds[0], place[0] - _AROUND), min(bounds[1], place[1] + _AROUND)
    gaps = (
        place[0] - match.end() if match.end() <= place[0] else match.start() - place[1]
        for match in cue.finditer(low, first, last)
        if match[0] not in _REPORTS
    )
    return min((gap for gap in gaps if gap >= 0), default=None)
