"""A text as rules match it: lower case, one space at a time, with the way back to its places."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

_RUN = re.compile(r"(?:\s{2,}|[^\S ])(?!,)|\s+(?=,)")


@dataclass(frozen=True, slots=True)
class Squeezed:
    """`text` and its lower case `low` are equally long; `places` are those in the text before."""

    text: str
    low: str
    places: Sequence[int]

    def before(self, place: int) -> int:
        """Where a place of the text before is now."""
        return bisect_left(self.places, place)

    def after(self, start: int, end: int) -> tuple[int, int]:
        """Where a stretch that is not empty was in the text before."""
        return self.places[start], self.places[end - 1] + 1


def squeeze(folded: str) -> Squeezed:
    """Make each run of spaces one space, and none before a comma."""
    pieces: list[str] = []
    places: list[int] = []
    at = 0
    for run in _RUN.finditer(folded):
        kept = 0 if folded.startswith(",", run.end()) else 1
        pieces += folded[at : run.start()], " " * kept
        places += range(at, run.start() + kept)
        at = run.end()
    if not pieces:
        return Squeezed(folded, _lowered(folded), range(len(folded) + 1))
    text = "".join((*pieces, folded[at:]))
    return Squeezed(text, _lowered(text), [*places, *range(at, len(folded) + 1)])


def _lowered(text: str) -> str:
    low = text.lower()
    if len(low) == len(text):
        return low
    return "".join(sign.lower() if len(sign.lower()) == 1 else sign for sign in text)
