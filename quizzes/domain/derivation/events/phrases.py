"""Noun phrases that are the event: "the end of the war in 1997", "China's January 2016 summit"."""

import re
from collections.abc import Sequence

from quizzes.domain.derivation.times import Time
from quizzes.domain.derivation.values import Parse, Token

_OPENING = re.compile(
    r"\b(?i:since|after|before|following|until|despite|due to|because of|prior to|owing to"
    r"|in response to|as a result of|thanks to) (?=(?:the|an?|his|her|its|their|[A-Z])[ \w'-])"
)
_LONGEST = 80
_VERBS = frozenset({"VERB", "AUX"})
_AUXILIARY = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|could|may|might|did|does|do)\b|,"
)


def phrase_around(folded: str, time: Time, parse: Parse) -> tuple[int, int] | None:
    """The phrase between "since", "after", "due to" or the like and the date, without a verb."""
    before = folded[max(parse.sentence.start, time.span.start - _LONGEST) : time.span.start]
    openings = list(_OPENING.finditer(before))
    if not openings:
        return None
    start = time.span.start - len(before) + openings[-1].end()
    if _has_verb(folded, start, time.span.start, parse.tokens):
        return None
    between = folded[start : time.span.start]
    if len(between.split()) < 3 or not re.search(r" (?:in|on|of|at|during) (?:the )?$", between):
        return None
    return start, time.span.end


def _has_verb(folded: str, start: int, end: int, tokens: Sequence[Token]) -> bool:
    if _AUXILIARY.search(folded, start, end):
        return True
    return any(token.pos in _VERBS and start <= token.start < end for token in tokens)
