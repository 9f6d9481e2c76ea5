"""Put what was derived from an article's text into the queue, each thing once."""

import hashlib
import json
from collections.abc import Mapping, Sequence
from datetime import datetime
from decimal import Decimal
from typing import Any

from django.db import transaction

from quizzes.models import Article, Proposal

_NOT_COMPARED = {"id", "fact", "facts", "confidence", "problems"}
"""Members that may differ between two derivations that propose the same."""


@transaction.atomic
def store_proposals(
    article: Article,
    facts: Sequence[Mapping[str, Any]],
    drafts: Sequence[Mapping[str, Any]],
    *,
    now: datetime,
) -> int:
    """Queue facts and drafts in the public shape of `derive`; returns how many are new.

    What was proposed before stays as it is, whatever was decided of it. Facts come in the order
    of the text, each with its drafts after it.
    """
    known = {row.digest: row for row in article.proposals.all()}
    by_id: dict[str, Proposal] = {}
    new = 0
    for number, (sort, payload) in enumerate(_in_order(facts, drafts)):
        digest = _digest(sort, payload)
        row = known.get(digest)
        if row is None:
            row = _row(article, sort, payload, digest=digest, position=number, now=now)
            row.save()
            known[digest] = row
            new += 1
            if sort == Proposal.Sort.DRAFT:
                row.rests_on.set(by_id[each] for each in payload["facts"] if each in by_id)
        if sort == Proposal.Sort.FACT:
            by_id[payload["id"]] = row
    return new


def _in_order(
    facts: Sequence[Mapping[str, Any]], drafts: Sequence[Mapping[str, Any]]
) -> list[tuple[str, Mapping[str, Any]]]:
    """A draft comes as soon as all facts have come that it rests on."""
    places = {fact["id"]: number for number, fact in enumerate(facts)}
    last = [max((places.get(each, -1) for each in draft["facts"]), default=-1) for draft in drafts]
    found: list[tuple[str, Mapping[str, Any]]] = []
    for number, fact in enumerate(facts):
        found.append((Proposal.Sort.FACT, fact))
        ready = (draft for draft, place in zip(drafts, last, strict=True) if place == number)
        found += [(Proposal.Sort.DRAFT, draft) for draft in ready]
    loose = (draft for draft, place in zip(drafts, last, strict=True) if place < 0)
    return found + [(Proposal.Sort.DRAFT, draft) for draft in loose]


def _row(
    article: Article,
    sort: str,
    payload: Mapping[str, Any],
    *,
    digest: str,
    position: int,
    now: datetime,
) -> Proposal:
    return Proposal(
        article=article,
        sort=sort,
        kind=payload["kind"],
        payload=dict(payload),
        digest=digest,
        paragraph=payload.get("paragraph"),
        start=payload.get("start"),
        end=payload.get("end"),
        rule=str(payload.get("rule") or "")[:60],
        confidence=Decimal(str(payload["confidence"])).quantize(Decimal("0.001")),
        position=position,
        created_at=now,
    )


def _digest(sort: str, payload: Mapping[str, Any]) -> str:
    said = {name: value for name, value in payload.items() if name not in _NOT_COMPARED}
    text = json.dumps([sort, said], sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(text.encode()).hexdigest()
