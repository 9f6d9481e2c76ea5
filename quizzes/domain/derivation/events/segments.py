"""The clause of a date by marks and joining words alone, for want of a tree."""

import re
from collections.abc import Iterator, Sequence

from quizzes.domain.derivation.times import Time
from quizzes.domain.derivation.values import Parse, Sentence, Token

_BOUNDARY = re.compile(
    r"; |: (?=[A-Z])| -+ "
    r"|, (?=(?P<joining>and|but|while|whereas|although|even though|though|so|yet|because)\b)"
    r"| (?=(?P<opening>(?:(?:even|shortly|soon|only|just) )?"
    r"(?:after|before|when|while|until|because|although|though)) )"
)
_COMMA = re.compile(", ")
_SOON = 60
"""Code points within which a clause shows its verb; a list's end and a phrase have none."""
_SUBORDINATE = re.compile(
    r"[\"']?(?:even though|although|though|while|whereas|when|after|because|since|if|as)\b",
    re.IGNORECASE,
)
_FINITE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|could|can|did|does|do|may|might|\w+[^e\W]ed"
    r"|met|led|began|gave|took|made|became|came|went|saw|rose|fell|won|lost|held|left|grew|said"
    r"|told|wrote|broke|brought|built|found|fought|kept|knew|put|ran|sent|set|stood|spent)\b"
)
_FINITE_TAGS = frozenset({"VBD", "VBZ", "VBP", "MD"})


def segment_around(folded: str, time: Time, parse: Parse) -> tuple[int, int]:
    """The stretch between two boundaries that has the date and a verb, else the whole sentence."""
    sentence, tokens = parse.sentence, parse.tokens
    cuts = [sentence.start, *_cuts(folded, sentence, time), sentence.end]
    first = max(at for at, cut in enumerate(cuts[:-1]) if cut <= time.span.start)
    last = first + 1
    while not _is_clause(folded, cuts[first], cuts[last], tokens):
        if last < len(cuts) - 1:
            last += 1
        elif first > 0:
            first -= 1
        else:
            break
    return cuts[first], cuts[last]


def fronted_clause(folded: str, sentence: Sentence, time: Time) -> int | None:
    """Where the clause that opens the sentence with "Even though" or the like ends."""
    if not _SUBORDINATE.match(folded, sentence.start):
        return None
    for match in _COMMA.finditer(folded, sentence.start, sentence.end):
        if not time.span.start <= match.start() < time.span.end:
            return match.end()
    return None


def _cuts(folded: str, sentence: Sentence, time: Time) -> Iterator[int]:
    comma = fronted_clause(folded, sentence, time) or sentence.start
    if comma > sentence.start:
        yield comma
    for match in _BOUNDARY.finditer(folded, comma, sentence.end):
        soon = min(sentence.end, match.end() + _SOON)
        needs_verb = match["joining"] or match["opening"]
        joins = not needs_verb or _FINITE.search(folded, match.end(), soon)
        if joins and not time.span.start <= match.start() < time.span.end:
            yield match.end()


def _is_clause(folded: str, start: int, end: int, tokens: Sequence[Token]) -> bool:
    if any(token.tag in _FINITE_TAGS and start <= token.start < end for token in tokens):
        return True
    return bool(_FINITE.search(folded, start, end))
