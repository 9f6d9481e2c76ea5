"""A derivation as the document that commands print and the API answers."""

from typing import Any

from quizzes.domain.derivation.deriving import Derivation
from quizzes.domain.derivation.facts import EventDate, Fact


def as_document(derivation: Derivation) -> dict[str, Any]:
    """JSON in the form that `docs/derivation.md` describes."""
    return {
        "text_sha256": derivation.text_sha256,
        "published": derivation.published.edtf if derivation.published else None,
        "facts": [_fact(fact) for fact in derivation.facts],
        "drafts": list(derivation.drafts),
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
    }
    return document | ({"date": _date(fact.date)} if fact.date else {})


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
