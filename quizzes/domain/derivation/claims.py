"""Causal claims and offices as facts, each with its place."""

from collections.abc import Iterator

from quizzes.domain.derivation.actors import ActorKind
from quizzes.domain.derivation.causes import Claim, find_claims
from quizzes.domain.derivation.facts import Causation, Fact, FactKind, Office, fact_id
from quizzes.domain.derivation.reading import Reading
from quizzes.domain.derivation.values import Sentence, Span

SURE_OF_A_ROLE = 0.85
_SPEAKERS = frozenset({ActorKind.PERSON, ActorKind.STATE, ActorKind.ORGANISATION, ActorKind.GROUP})


def claim_facts(reading: Reading) -> tuple[Fact, ...]:
    """A fact for each causal claim; the words of both its sides lie within its place."""
    return tuple(_claim(reading, claim) for claim in find_claims(reading.document, reading.parses))


def role_facts(reading: Reading) -> tuple[Fact, ...]:
    """A fact for each office that is told of an actor, the first time that it is told."""
    return tuple(_roles(reading))


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


def _roles(reading: Reading) -> Iterator[Fact]:
    told: set[tuple[str, str]] = set()
    for role in reading.cast.roles:
        at = _sentence_at(reading, role.span)
        if at is None or (role.actor, role.title.text) in told:
            continue
        told.add((role.actor, role.title.text))
        index, sentence = at
        yield Fact(
            id=fact_id(FactKind.ROLE, role.span),
            kind=FactKind.ROLE,
            span=role.span,
            paragraph=sentence.paragraph,
            sentence=index,
            confidence=SURE_OF_A_ROLE,
            role=Office(role.actor, role.title.text, role.of),
            rule="title",
        )


def _sentence_at(reading: Reading, span: Span) -> tuple[int, Sentence] | None:
    found = (
        (index, sentence)
        for index, sentence in enumerate(reading.document.sentences)
        if sentence.start <= span.start and span.end <= sentence.end
    )
    return next(found, None)
