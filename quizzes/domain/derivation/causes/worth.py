"""How much a claim is worth asking: from its place in the causal map and in the text."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from quizzes.domain.derivation.causes.chains import content_words, find_chains
from quizzes.domain.derivation.causes.values import Claim, Kind, Worth
from quizzes.domain.derivation.values import Document, Parse, PassageKind

_CORE, _SUPPORT = 3, 1
_SURE, _LIKELY = 0.5, 0.4


def weigh_claims(
    claims: Sequence[Claim], *, document: Document, parses: Sequence[Parse]
) -> tuple[Claim, ...]:
    """Give each claim its worth.

    Points: one for a link in a chain of likely claims, two for more; one for words of the headings;
    one for the first or last paragraphs; one for being more likely than not. Three make a claim
    core unless it is unlikely, none makes it trivia. A mere sequence is trivia.
    """
    degrees = Counter(
        at
        for pair in find_chains(claims, parses)
        if min(claims[end].confidence for end in pair) >= _LIKELY
        for at in pair
    )
    headings = _heading_words(document)
    last = max((sentence.paragraph for sentence in document.sentences), default=0)
    weighed = []
    for at, claim in enumerate(claims):
        words = content_words(parses, claim.cause) | content_words(parses, claim.effect)
        points = min(2, degrees[at]) + (len(words & headings) > 1)
        points += claim.sentence.paragraph in {1, 2, last} and last > 3
        points += claim.confidence >= _SURE
        weighed.append(replace(claim, worth=_worth(claim, points)))
    return tuple(weighed)


def _worth(claim: Claim, points: int) -> Worth:
    if claim.kind is Kind.SEQUENCE or points < _SUPPORT:
        return Worth.TRIVIA
    return Worth.CORE if points >= _CORE and claim.confidence >= _LIKELY else Worth.SUPPORT


def _heading_words(document: Document) -> frozenset[str]:
    texts = (
        document.folded[passage.start : passage.end].lower()
        for passage in document.passages
        if passage.kind is PassageKind.HEADING
    )
    words = (word.removesuffix("'s").strip(".,:;!?'\"") for text in texts for word in text.split())
    return frozenset(word.removesuffix("s") for word in words if len(word) > 3)
