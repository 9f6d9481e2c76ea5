"""Causal claims as facts, each with its place."""

from quizzes.domain.derivation.actors import ActorKind
from quizzes.domain.derivation.causes import Claim, find_claims
from quizzes.domain.derivation.facts import Causation, Fact, FactKind, fact_id
from quizzes.domain.derivation.reading import Reading
from quizzes.domain.derivation.values import Span

_SPEAKERS = frozenset({ActorKind.PERSON, ActorKind.STATE, ActorKind.ORGANISATION, ActorKind.GROUP})


def claim_facts(reading: Reading) -> tuple[Fact, ...]:
    """A fact for each causal claim; the words of both its sides lie within its place."""
    return tuple(_claim(reading, claim) for claim in find_claims(reading.document, reading.parses))


def _claim(reading: Reading, claim: Claim) -> Fact:
    spans = (claim.cause, claim.effect, claim.connective)
    place = reading.document.span(
        min(span.start for span in spans), max(span.end for span in spans)
    )
    return Fact(
        id=fact_id(FactKind.CLAIM, claim.cause, claim.effect),
        kind=FactKind.CLAIM,
        span=place,
        paragraph=claim.sentence.paragraph,
        sentence=reading.document.sentences.index(claim.sentence),
        confidence=claim.confidence,
        actors=reading.participants.within(place),
        claim=Causation(
            cause=claim.cause,
            effect=claim.effect,
            connective=claim.connective,
            relation=claim.relation,
            speaker=_speaker(reading, claim.speaker),
            stance=claim.stance,
            strength=claim.strength,
            negated=claim.negated,
        ),
        worth=claim.worth,
        rule=claim.pattern,
    )


def _speaker(reading: Reading, words: Span | None) -> str:
    """The actor that the words name and nothing else; "" where they are not an actor's name."""
    if words is None:
        return ""
    for actor in reading.cast.actors:
        if actor.kind in _SPEAKERS and any(
            words.start <= mention.span.start and mention.span.end == words.end
            for mention in actor.mentions
        ):
            return actor.name
    return ""
