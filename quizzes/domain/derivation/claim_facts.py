"""Claims as facts: with their actors, and the name of who says it where the text names one."""

from collections.abc import Sequence

from quizzes.domain.derivation.causes import Claim, find_claims
from quizzes.domain.derivation.facts import Fact, FactKind, fact_id
from quizzes.domain.derivation.participants import Participants
from quizzes.domain.derivation.values import Document, Parse, Span


def find_claim_facts(
    document: Document, parses: Sequence[Parse], participants: Participants
) -> tuple[Fact, ...]:
    """A fact for each causal claim; its span reaches from cause to effect."""
    places = {sentence.start: at for at, sentence in enumerate(document.sentences)}
    facts = []
    for claim in find_claims(document, parses):
        span = _whole(document, claim)
        facts.append(
            Fact(
                id=fact_id(FactKind.CLAIM, span, claim.connective),
                kind=FactKind.CLAIM,
                span=span,
                paragraph=claim.sentence.paragraph,
                sentence=places[claim.sentence.start],
                confidence=claim.confidence,
                actors=participants.within(span),
                claim=claim,
                speaker=_speaker(claim, participants),
            )
        )
    return tuple(facts)


def _whole(document: Document, claim: Claim) -> Span:
    parts = (claim.cause, claim.effect, claim.connective)
    return document.span(min(part.start for part in parts), max(part.end for part in parts))


def _speaker(claim: Claim, participants: Participants) -> str:
    """The actor that the speaker's words name, else the words; nothing for the author."""
    if claim.speaker is None:
        return ""
    named = participants.within(claim.speaker)
    return named[0].name if named else claim.speaker.text
