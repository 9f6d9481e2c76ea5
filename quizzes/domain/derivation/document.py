"""A derivation as the document that commands print and the API answers."""

from typing import Any

from quizzes.domain.derivation.causes import Claim
from quizzes.domain.derivation.deriving import Derivation
from quizzes.domain.derivation.drafts_as_json import draft_as_json
from quizzes.domain.derivation.facts import Amount, EventDate, Fact, Participant
from quizzes.domain.derivation.values import Span


def as_document(derivation: Derivation) -> dict[str, Any]:
    """JSON in the form that `docs/derivation.md` describes."""
    return {
        "text_sha256": derivation.text_sha256,
        "published": derivation.published.edtf if derivation.published else None,
        "facts": [_fact(fact) for fact in derivation.facts],
        "drafts": [draft_as_json(draft) for draft in derivation.drafts],
    }


def _fact(fact: Fact) -> dict[str, Any]:
    document: dict[str, Any] = {
        "id": fact.id,
        "kind": fact.kind.value,
        "text": fact.span.text,
        "start": fact.span.start,
        "end": fact.span.end,
        "paragraph": fact.paragraph,
        "sentence": fact.sentence,
        "confidence": fact.confidence,
        "rule": fact.rule,
        "worth": fact.worth,
    }
    if fact.actors:
        document["actors"] = [_actor(actor) for actor in fact.actors]
    if fact.date:
        document["date"] = _date(fact.date)
    if fact.title:
        document["role"] = {"title": _place(fact.title), "holder": fact.holder, "of": fact.of}
    if fact.claim:
        document |= _claim(fact.claim, speaker=fact.speaker)
    if fact.figure:
        document |= _figure(fact.figure)
    return document


def _figure(figure: Amount) -> dict[str, Any]:
    return {"value": figure.value, "unit": figure.unit, "precision": figure.precision}


def _claim(claim: Claim, *, speaker: str) -> dict[str, Any]:
    return {
        "cause": _place(claim.cause),
        "effect": _place(claim.effect),
        "connective": claim.connective.text,
        "relation": claim.relation.value,
        "speaker": speaker,
        "stance": claim.stance.value,
        "strength": claim.strength.value,
        "negated": claim.negated,
        "reason": claim.kind.value,
    }


def _place(span: Span) -> dict[str, Any]:
    return {"text": span.text, "start": span.start, "end": span.end}


def _actor(actor: Participant) -> dict[str, Any]:
    return {
        "name": actor.name,
        "kind": actor.kind.value,
        "aliases": list(actor.aliases),
        "start": actor.span.start,
        "end": actor.span.end,
    }


def _date(date: EventDate) -> dict[str, Any]:
    time = date.time
    return {
        "edtf": time.date.edtf,
        "precision": time.precision.label,
        "text": time.span.text,
        "start": time.span.start,
        "end": time.span.end,
        "period": time.period.edtf,
        "part": time.part.value,
        "inferred": time.inferred,
        "extent": date.extent.value,
        "bound": date.bound.value,
    }
