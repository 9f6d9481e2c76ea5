"""Claims that lead on to each other: the effect of one speaks of the cause of the next."""

from collections.abc import Sequence, Set

from quizzes.domain.derivation.causes.values import Claim
from quizzes.domain.derivation.values import Parse, Span

_CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ"})
_LIKE = 0.6
_SHARED = 2


def content_words(parses: Sequence[Parse], span: Span) -> frozenset[str]:
    """Collect the lemmas of a span's nouns, verbs, names and adjectives."""
    return frozenset(
        token.lemma.removesuffix("s")
        for parse in parses
        if parse.sentence.start < span.end and span.start < parse.sentence.end
        for token in parse.tokens
        if span.start <= token.start < span.end and token.pos in _CONTENT
    )


def find_chains(claims: Sequence[Claim], parses: Sequence[Parse]) -> tuple[tuple[int, int], ...]:
    """List pairs of indices, first claim and next."""
    causes = [content_words(parses, claim.cause) for claim in claims]
    effects = [content_words(parses, claim.effect) for claim in claims]
    return tuple(
        (first, then)
        for first, effect in enumerate(effects)
        for then, cause in enumerate(causes)
        if first != then
        and (_meet(claims[first].effect, claims[then].cause) or are_alike(effect, cause))
    )


def are_alike(one: Set[str], other: Set[str]) -> bool:
    """Whether the smaller of two sets of words is mostly within the larger."""
    shared = len(one & other)
    return shared >= _SHARED and shared >= _LIKE * min(len(one), len(other))


def _meet(one: Span, other: Span) -> bool:
    """Whether two spans are mostly the same stretch of the text."""
    shared = min(one.end, other.end) - max(one.start, other.start)
    return shared > _LIKE * max(one.end - one.start, other.end - other.start)
