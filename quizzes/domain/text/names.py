"""When two texts are the same name: titles and bracketed acronyms aside, spelled alike."""

import re
from collections.abc import Iterable
from itertools import product

from quizzes.domain.text.normal import normalise, without_accents

# How people are addressed: says nothing about who is meant, so any of these may stand or go.
_COURTESIES = """
mr, mrs, ms, madame, monsieur, herr, frau, pandit, sir, dame, dr, doctor, prof, professor,
rev, reverend, hon, honourable, honorable, comrade, his excellency, her excellency, his majesty,
her majesty
"""
# Offices and ranks: may be left out or added, but "Prince George" is not "King George".
_OFFICES = """
president, pres, vice president, prime minister, deputy prime minister, premier, chancellor,
minister, foreign minister, interior minister, defence minister, defense minister,
finance minister, deputy minister, secretary, foreign secretary, home secretary,
secretary general, general secretary, general, gen, major general, lieutenant general,
brigadier, colonel, col, major, captain, capt, lieutenant, lt, sergeant, marshal, field marshal,
admiral, commander, ambassador, governor, senator, representative, congressman, congresswoman,
mayor, chairman, chairwoman, chairperson, judge, justice, chief justice, king, queen, prince,
princess, emperor, empress, tsar, czar, sultan, emir, pope, archbishop, bishop, cardinal, rabbi,
imam, ayatollah, sheikh, pla chief of staff, chief of staff
"""


def _phrases(table: str) -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(phrase.split()) for phrase in table.replace("\n", " ").split(","))


_COURTESY, _OFFICE = _phrases(_COURTESIES), _phrases(_OFFICES)
_LONGEST = max(map(len, _COURTESY | _OFFICE))
# What follows a title that is part of a longer phrase: "President of Tajikistan" is an office.
_LINKS = frozenset({"of", "for", "to", "in", "on", "at", "and", "or", "the", "a"})

_BRACKETED = re.compile(r"^(.*\S)\s*[(\[]([^()\[\]]+)[)\]]\s*$", re.DOTALL)
_HYPHEN = re.compile(r"(?<=[^\W\d_])[-‐‑](?=[^\W\d_])")
_APOSTROPHE = re.compile(r"(?<=[^\W\d_])['’‘ʼʻʾʿ`´′](?=[^\W\d_])")


def without_title(text: str) -> str:
    """The text, normalised, without the titles it begins with, if a name is left after them."""
    return _parted(normalise(text))[1]


def without_acronym(text: str, *, aliases: Iterable[str]) -> str:
    """The text without a bracket at its end that holds one of the aliases, as in "... (SCO)"."""
    match = _BRACKETED.match(text)
    if match and normalise(match[2]) in {normalise(alias) for alias in aliases}:
        return match[1]
    return text


def comparable(answer: str, accepted: str) -> tuple[str, str]:
    """Both texts normalised, and without titles where the accepted one is a name.

    A name is told by its capitals, which authors write and learners often do not: "General Fang"
    is the same as "fang", while "general relativity" keeps its first word. Two different offices
    are both kept, for then they are what the answer turns on.
    """
    given, wanted = normalise(answer), normalise(accepted)
    (given_office, given_name), (wanted_office, wanted_name) = _parted(given), _parted(wanted)
    contradict = given_office and wanted_office and given_office != wanted_office
    if contradict or not _is_name(accepted):
        return given, wanted
    return given_name, wanted_name


def same_name(answer: str, accepted: str, *, accents_matter: bool = True) -> bool:
    """Whether the texts are equal for a reader who does not mind case, titles and punctuation.

    A hyphen or apostrophe between letters may as well be a space or nothing: "counter-terrorism"
    is "counterterrorism", "Xi'an" is "Xian". A space is not nothing: that is another word count.
    """
    given, wanted = _readings(answer), _readings(accepted)
    if not accents_matter:
        given, wanted = set(map(without_accents, given)), set(map(without_accents, wanted))
    return any(left == right for left, right in (comparable(*p) for p in product(given, wanted)))


def hyphen_readings(text: str) -> set[str]:
    """The text, and the text with its hyphenated words written together."""
    return {text, _HYPHEN.sub("", text)}


def _readings(text: str) -> set[str]:
    joined, spaced = _APOSTROPHE.sub("", text), _APOSTROPHE.sub(" ", text)
    return hyphen_readings(joined) | hyphen_readings(spaced)


def _is_name(text: str) -> bool:
    last = text.split()[-1:] or [""]
    return not last[0].lstrip("(\"'“‘")[:1].islower()


def _parted(normal: str) -> tuple[str, str]:
    """The offices at the head of a normalised text, without courtesies, and the name after them."""
    words, offices = normal.split(), []
    while found := _title(words):
        if found in _OFFICE:
            offices.append(" ".join(found))
        words = words[len(found) :]
    if not words or words[0] in _LINKS:
        return "", normal
    return " ".join(offices), " ".join(words)


def _title(words: list[str]) -> tuple[str, ...] | None:
    sizes = range(min(_LONGEST, len(words)), 0, -1)
    heads = (tuple(words[:size]) for size in sizes)
    return next((head for head in heads if head in _COURTESY or head in _OFFICE), None)
