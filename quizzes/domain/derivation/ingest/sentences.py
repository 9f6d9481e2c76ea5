"""Sentences of a paragraph: ends that are no abbreviation, initial or figure."""

import re
from collections.abc import Iterator

from quizzes.domain.derivation.wordlists import words

_END = re.compile(
    r"(?P<word>[\w.&'-]{0,20})(?P<stop>[.!?…]{1,9})(?P<closing>[\"')\]]*(?:\[[0-9]+\])*)"
    r"(?=\s+[\"'(\[]*(?P<next>[^\W_]+))"
    r"|(?P<wide>[。！？])[」』”]*"
)
_NEVER_LAST = words(
    "adj adm atty brig capt cf cmdr col cpl dr e.g eg fr gen gov hon i.e ie insp lt maj messrs mme "
    "mr mrs ms msgr mt nos ph pfc pres prof pvt rep reps rev sen sens sgt st supt viz vs"
)
_BEFORE_FIGURES = words(
    "apr art aug c ca ch chap dec eq feb fig figs jan jul jun mar no nov oct op p para pp sec sect "
    "sep sept vol vols"
)
_SELDOM_LAST = words("al approx assn ave blvd bros co corp dept est etc ext inc jr ltd rd sr univ")
_OPENERS = words(
    "A After All Although An And Another Any As At Because Before Between Both But By Critics "
    "Despite During Each Even Every Few First Following For From He Her Here His How However I If "
    "In Instead It Its Last Later Many Meanwhile Most My Nevertheless No Not Nor Now Officials On "
    "Once One Only Or Other Others Our Over She Since So Some Still Such That The Their Then There "
    "These They This Those Though Through Thus To Today Two Under Until We What When Where Whether "
    "While Who Why With Without Yet You"
)
_DOTTED = re.compile(r"(?:[A-Za-z]\.)+[A-Za-z]")
LONGEST = 2000
"""Code points of a sentence; what runs on without an end is cut at a space."""


def sentences_of(folded: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Start and end of each sentence of the paragraph at that place."""
    first = start
    for match in _END.finditer(folded, start, end):
        if match["wide"] or _ends_here(match):
            yield from _cut(folded, first, match.end())
            first = match.end()
    yield from _cut(folded, first, end)


def _ends_here(match: re.Match[str]) -> bool:
    word, following = match["word"], match["next"]
    if following[0].islower():
        return False
    if match["stop"] != "." or match["closing"].strip("'"):
        return True
    word = word.rpartition("-")[2]
    plain = word.strip("'").lower()
    if plain in _NEVER_LAST:
        return False
    is_initial = len(word) == 1 and word.isupper()
    if plain in _BEFORE_FIGURES and not is_initial:
        return not following[0].isdigit()
    unsure = is_initial or plain in _SELDOM_LAST or _DOTTED.fullmatch(word)
    return not unsure or following in _OPENERS


def _cut(folded: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while True:
        while start < end and folded[start].isspace():
            start += 1
        while start < end and folded[end - 1].isspace():
            end -= 1
        if end - start <= LONGEST:
            break
        space = folded.rfind(" ", start + 1, start + LONGEST)
        cut = space if space > start else start + LONGEST
        yield start, cut
        start = cut
    if start < end:
        yield start, end
