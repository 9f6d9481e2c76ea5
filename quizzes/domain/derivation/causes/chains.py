"""Claims that lead on to each other: the effect of one speaks of the cause of the next."""

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Sequence

from quizzes.domain.derivation.causes.values import Claim
from quizzes.domain.derivation.values import Parse, Span

_CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ"})
_LIKE = 0.6
_SHARED = 2
_COMMON = 50
"""A word in more causes than this tells none from another, and would pair all with all."""


def content_words(parses: Sequence[Parse], span: Span) -> frozenset[str]:
    """Collect the lemmas of a span's nouns, verbs, names and adjectives."""
    at = bisect_right(parses, span.start, key=lambda parse: parse.sentence.start) - 1
    found: set[str] = set()
    while 0 <= at < len(parses) and parses[at].sentence.start < span.end:
        found.update(
            token.lemma.removesuffix("s")
            for token in parses[at].tokens
            if span.start <= token.start < span.end and token.pos in _CONTENT
        )
        at += 1
    return frozenset(found)


def find_chains(claims: Sequence[Claim], parses: Sequence[Parse]) -> tuple[tuple[int, int], ...]:
    """List pairs of indices, first claim and next.

    An effect and a cause are alike if two words or more of the smaller, and most of them, are in
    the larger; or if they are the same stretch of the text.
    """
    causes = [content_words(parses, claim.cause) for claim in claims]
    with_word: dict[str, list[int]] = defaultdict(list)
    for at, words in enumerate(causes):
        for word in words:
            with_word[word].append(at)
    pairs = []
    for first, claim in enumerate(claims):
        effect = content_words(parses, claim.effect)
        telling = [with_word[word] for word in sorted(effect) if len(with_word[word]) <= _COMMON]
        shared = Counter(at for causes_with in telling for at in causes_with if at != first)
        for then, count in shared.items():
            alike = count >= _SHARED and count >= _LIKE * min(len(effect), len(causes[then]))
            if alike or _meet(claim.effect, claims[then].cause):
                pairs.append((first, then))
    return tuple(sorted(pairs))


def _meet(one: Span, other: Span) -> bool:
    """Whether two spans are mostly the same stretch of the text."""
    shared = min(one.end, other.end) - max(one.start, other.start)
    return shared > _LIKE * max(one.end - one.start, other.end - other.start)
