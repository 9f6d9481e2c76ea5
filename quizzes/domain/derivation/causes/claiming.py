"""From links to claims: spans of the text, who says it, how likely, how much it is worth."""

from collections.abc import Iterator, Sequence

from quizzes.domain.derivation.causes.finding import find_links
from quizzes.domain.derivation.causes.ranking import rankers
from quizzes.domain.derivation.causes.values import Claim, Link, Place
from quizzes.domain.derivation.causes.voices import voice_of
from quizzes.domain.derivation.causes.worth import weigh_claims
from quizzes.domain.derivation.parsing.trees import Tree
from quizzes.domain.derivation.values import Document, Parse, Span

LEAST_CHANCE = 0.1
"""Links less likely than this are not proposed."""
_SAME = 0.8
_ACTORS = frozenset({"PROPN", "PRON", "DET", "CCONJ", "PUNCT", "PART"})


def find_claims(document: Document, parses: Sequence[Parse]) -> tuple[Claim, ...]:
    """Find the causal claims of a document in the order of the text."""
    found: list[Claim] = []
    for at, parse in enumerate(parses):
        before = parses[at - 1] if at else None
        claims = sorted(_claims(document, parse, before), key=lambda c: -c.confidence)
        kept: list[Claim] = []
        for claim in claims:
            if not any(_is_same(claim, other) for other in kept):
                kept.append(claim)
        found += sorted(kept, key=lambda claim: (claim.connective.start, claim.pattern))
    return weigh_claims(found, document=document, parses=parses)


def _claims(document: Document, parse: Parse, before: Parse | None) -> Iterator[Claim]:
    chances = rankers(has_tree=parse.has_tree)
    tree = Tree(parse) if parse.has_tree else None
    for link in find_links(parse):
        chance = chances.link_chance(parse, link)
        if chance < LEAST_CHANCE or _is_bare_agent(parse, link):
            continue
        if (outer := _outer(document, parse, link, before)) is None:
            continue
        inner = _span(document, parse, link.inner)
        cause, effect = (inner, outer) if link.pattern.inner_causes else (outer, inner)
        voice = voice_of(parse, link, tree)
        yield Claim(
            sentence=parse.sentence,
            cause=cause,
            effect=effect,
            connective=_span(document, parse, link.words),
            pattern=link.pattern.name,
            kind=link.pattern.kind,
            relation=link.pattern.relation,
            speaker=_span(document, parse, voice.speaker) if voice.speaker else None,
            stance=voice.stance,
            strength=voice.strength,
            negated=voice.negated,
            confidence=round(chance, 3),
        )


def _is_bare_agent(parse: Parse, link: Link) -> bool:
    """Whether what a verb's subject names is one who acts ("China"), not what brings it about."""
    cause = link.inner if link.pattern.inner_causes else link.outer
    actors = all(parse.tokens[at].pos in _ACTORS for at in cause)
    return link.pattern.place is Place.VERB and bool(cause) and actors


def _outer(document: Document, parse: Parse, link: Link, before: Parse | None) -> Span | None:
    """Give the outer argument; of an adverb that points back, the sentence before."""
    if link.outer:
        return _span(document, parse, link.outer)
    if before is None or before.sentence.paragraph != parse.sentence.paragraph:
        return None
    words = [token for token in before.tokens if token.pos != "PUNCT"]
    return document.span(words[0].start, words[-1].end) if words else None


def _span(document: Document, parse: Parse, indices: Sequence[int]) -> Span:
    return document.span(parse.tokens[min(indices)].start, parse.tokens[max(indices)].end)


def _is_same(one: Claim, other: Claim) -> bool:
    """Whether two claims join nearly the same stretches, either way round."""
    straight = _overlap(one.cause, other.cause), _overlap(one.effect, other.effect)
    crossed = _overlap(one.cause, other.effect), _overlap(one.effect, other.cause)
    return min(straight) > _SAME or min(crossed) > _SAME


def _overlap(one: Span, other: Span) -> float:
    shared = min(one.end, other.end) - max(one.start, other.start)
    return shared / max(one.end - one.start, other.end - other.start)
