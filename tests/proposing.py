"""What derivation might propose of a short text, in its public shape."""

from typing import Any

from quizzes.actions.store_proposals import store_proposals
from quizzes.models import Article, Proposal
from tests.taking import NOON

CROSSING: dict[str, Any] = {
    "id": "f1",
    "kind": "event",
    "text": "Louis Blériot crossed the Channel on 25 July 1909.",
    "start": 0,
    "end": 50,
    "paragraph": 1,
    "sentence": "Louis Blériot crossed the Channel on 25 July 1909.",
    "confidence": 0.9,
    "rule": "date",
    "date": {"edtf": "1909-07-25", "precision": "day", "text": "25 July 1909"},
    "actors": [{"name": "Louis Blériot", "kind": "person", "aliases": ["Blériot"]}],
}
PRIZE: dict[str, Any] = {
    "id": "f2",
    "kind": "claim",
    "text": "A prize drew pilots to the coast.",
    "start": 51,
    "end": 84,
    "paragraph": 2,
    "sentence": "A prize drew pilots to the coast.",
    "confidence": 0.6,
    "rule": "drew",
    "cause": {"text": "a prize"},
    "effect": {"text": "pilots at the coast"},
    "relation": "motivates",
    "speaker": "Ada Reed",
    "stance": "endorses",
    "strength": "hedged",
}
WHEN: dict[str, Any] = {
    "fact": "f1",
    "facts": ["f1"],
    "kind": "date",
    "stem": "When did Louis Blériot cross the Channel?",
    "options": [],
    "answer": "25 July 1909",
    "keys": [{"value": "1909-07-25", "credit": "1"}],
    "spec": {"required": "year"},
    "explanation": "He landed beside Dover Castle.",
    "rule": "in-what-year",
    "confidence": 0.8,
    "problems": [],
}


def propose(article: Article, *, drafts: list[dict[str, Any]] | None = None) -> list[Proposal]:
    """Both facts and one draft in the queue, in its order."""
    store_proposals(article, [CROSSING, PRIZE], [WHEN] if drafts is None else drafts, now=NOON)
    return list(article.proposals.all())
