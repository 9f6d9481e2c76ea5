"""How many words in a row a text shares with its source: what is quoted, and not just told."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

SHORTEST = 5
"""Words in a row that make a quote; fewer are any language's phrases."""

_WORD = re.compile(r"\w+(?:['’]\w+)?")


def words_of(text: str) -> list[str]:
    """The words, folded; marks and spaces count for nothing."""
    return [word.casefold().replace("’", "'") for word in _WORD.findall(text)]


def longest_shared_run(text: str, source: str) -> int:
    """The length in words of the longest run that both have; 0 if none.

    Takes time in proportion to the product of the lengths: meant for a sentence or two.
    """
    mine, theirs = words_of(text), words_of(source)
    longest, before = 0, [0] * (len(theirs) + 1)
    for word in mine:
        now = [0] * (len(theirs) + 1)
        for place, other in enumerate(theirs):
            if word == other:
                now[place + 1] = before[place] + 1
                longest = max(longest, now[place + 1])
        before = now
    return longest


@dataclass(frozen=True, slots=True)
class Quoted:
    """How many of a source's words some texts quote; a word that two of them quote counts once."""

    words: int
    of: int

    def exceeds(self, percent: float) -> bool:
        return 100 * self.words > percent * self.of


def quoted(texts: Iterable[str], source: str) -> Quoted:
    """The words of the source that stand in a run of at least `SHORTEST` in one of the texts.

    Takes time in proportion to the lengths. A run that the source has twice counts where it has it
    first.
    """
    theirs = words_of(source)
    places: dict[tuple[str, ...], int] = {}
    for at, run in enumerate(_runs(theirs)):
        places.setdefault(run, at)
    found: set[int] = set()
    for text in texts:
        for run in _runs(words_of(text)):
            if run in places:
                found.update(range(places[run], places[run] + SHORTEST))
    return Quoted(len(found), len(theirs))


def _runs(words: list[str]) -> Iterable[tuple[str, ...]]:
    return zip(*(words[shift:] for shift in range(SHORTEST)), strict=False)
