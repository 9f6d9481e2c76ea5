"""Which four figures are a year, and which count something: "in 2016", but "2016 soldiers"."""

import re

from quizzes.domain.derivation.times.names import YEAR
from quizzes.domain.derivation.wordlists import words

_AMOUNT_BEFORE = re.compile(
    r"(?:[$€£¥#§=<>+*/^]|\b(?:no|nos|page|pages|pp?|section|room|number|figure|fig|table|lines?"
    r"|flight|route|article|resolution|rule|paragraph|chapter|model|version|code|some|nearly|almost"
    r"|over|than|least|most|exactly|up to|total of|only|worth|another|additional|all|these|those"
    r"|top|first|last|next|psalm|highway|channel|box|usd|eur|approximately"
    r"|[0-9]+ ?[x*]|[0-9],)\.?) ?$"
)
_PREPOSITION = re.compile(
    r"\b(?:in|since|by|until|till|from|to|during|before|after|between|through|throughout|early"
    r"|late|mid|circa|year|fiscal|season|spring|summer|autumn|fall|winter|january|february|march"
    r"|april|may|june|july|august|september|october|november|december)[ -]$"
)
_DETERMINER = re.compile(r"\b(?:the|an?|his|her|its|their|our|this|that)(?: [a-z]+)? $")
_NOUN_AFTER = re.compile(r" (?:[a-z]+(?:ed|ing|er|al|an|ar|ic|ian|ous|ive)? )??([a-z]+)\b")
_UNIT_AFTER = re.compile(
    r" ?(?:%|°|[kcm]?m\b|k?g\b|km|[kmg]b\b|hz|k?wh?\b|mph|rpm|cc\b|square|metric|cubic|per ?cent"
    r"|million|billion|thousand|hundred|hours?\b|o'clock|x [0-9]|[*×^=] ?[0-9]|pixels?|words?\b"
    r"|or (?:more|so)\b|[0-9]{3,}\b|(?:[a-z]+ ){1,2}(?:street|avenue|road|boulevard|lane)\b)"
)
_SPAN_AFTER = re.compile(rf" ?- ?{YEAR}")
_PEOPLE = words(
    "people men women children troops feet personnel staff police cattle sheep degrees percent "
    "acres dollars euros pounds tons tonnes kilometres kilometers metres meters miles yards"
)
_NO_PLURALS = words(
    "was has as its does towards besides always sometimes regards plus versus afterwards news "
    "series politics economics"
)
_OF_A_YEAR = words(
    "elections games olympics paralympics protests riots attacks talks floods championships awards "
    "celebrations negotiations wars reforms results sanctions figures estimates levels standards "
    "amendments events accords hearings primaries finals rules laws treaties campaigns bombings "
    "demonstrations strikes fires earthquakes editions says shows saw sees"
)
_THING_OF = re.compile(
    r"\b(?:act|agreement|article|battle|book|census|coup|crash|crisis|election|essay|famine|law|paper"
    r"|plan|poem|reform|report|revolution|riot|story|study|treaty|uprising|war)s? of $"
)
_YEAR_AND = re.compile(r"\b[12][0-9]{3}(?:,|,? and|,? or) $")
_SURE_FROM, _SURE_TO = 1400, 2100


def is_year(number: int, match: re.Match[str]) -> bool:
    """Whether the figures that were matched are meant as a year, by the words beside them."""
    text, end = match.string, match.end()
    before, after = text[max(0, match.start() - 24) : match.start()], text[end : end + 40]
    if _SPAN_AFTER.match(after):
        return True
    if _AMOUNT_BEFORE.search(before) or is_amount(after):
        return False
    preposition = before.endswith("-") or bool(_PREPOSITION.search(before))
    noun = _NOUN_AFTER.match(after)
    if _THING_OF.search(before) or _YEAR_AND.search(before):
        return True
    if noun and _is_plural(noun[1]) and noun[1] not in _OF_A_YEAR:
        is_round = number % 50 == 0
        if is_round or not (preposition or _DETERMINER.search(before)):
            return False
    if _SURE_FROM <= number <= _SURE_TO:
        return True
    return preposition or before.endswith(("(", " of "))


def is_amount(after: str) -> bool:
    """Whether a unit of measure follows."""
    return bool(_UNIT_AFTER.match(after))


def _is_plural(word: str) -> bool:
    if word in _PEOPLE:
        return True
    plural = word.endswith("s") and not word.endswith(("ss", "is", "us"))
    return plural and len(word) > 3 and word not in _NO_PLURALS
