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
FIGURE: dict[str, Any] = {
    **{name: CROSSING[name] for name in ("id", "start", "end", "paragraph", "confidence")},
    "kind": "figure",
    "text": "The crossing took 36 minutes.",
    "rule": "amount",
    "value": "36",
    "unit": "minutes",
    "precision": "exact",
}
ROLE: dict[str, Any] = {
    **{name: CROSSING[name] for name in ("id", "start", "end", "paragraph", "confidence")},
    "kind": "role",
    "text": "Ada Reed, editor of the Hangar, wrote it.",
    "rule": "title",
    "role": {"title": {"text": "editor", "start": 10, "end": 16}, "holder": "Ada Reed", "of": ""},
}
WHO: dict[str, Any] = WHEN | {
    "kind": "single_choice",
    "stem": "Who crossed the Channel in July 1909?",
    "options": [
        {"text": "Louis Blériot", "correct": True},
        {"text": "Harriet Quimby", "correct": False},
    ],
    "keys": [],
    "spec": {},
}
WHY: dict[str, Any] = WHEN | {
    "kind": "explain",
    "stem": "According to the article, why did Louis Blériot cross the Channel?",
    "answer": "Because of the prize",
    "keys": [{"value": "Because of the prize", "credit": "1"}],
    "spec": {},
    "key_spec": {"model": "Because of the prize."},
    "rule": "what-led-to",
}
PAIRS: dict[str, Any] = WHEN | {
    "kind": "matching",
    "stem": "Who crossed the Channel when?",
    "options": [
        {"text": "Louis Blériot", "correct": False, "side": "left", "handle": "a", "target": "b"},
        {"text": "in 1909", "correct": False, "side": "right", "handle": "b"},
        {"text": "Harriet Quimby", "correct": False, "side": "left", "handle": "c", "target": "d"},
        {"text": "in 1912", "correct": False, "side": "right", "handle": "d"},
        {"text": "in 1913", "correct": False, "side": "right"},
    ],
    "keys": [],
    "spec": {},
}
CROSSINGS = {
    "Louis Blériot crosses.": "1909-07-25",
    "Harriet Quimby crosses.": "1912-04-16",
    "Two airmen cross an ocean.": "1919-06",
    "Charles Lindbergh crosses.": "1927-05-20",
    "Amelia Earhart crosses.": "1932-05-20",
}
ORDER: dict[str, Any] = WHEN | {
    "kind": "ordering",
    "stem": "Put these crossings into order.",
    "options": [
        {"text": text, "correct": False, "value": edtf} for text, edtf in CROSSINGS.items()
    ],
    "keys": [],
    "spec": {},
}


def propose(article: Article, *, drafts: list[dict[str, Any]] | None = None) -> list[Proposal]:
    """Both facts and one draft in the queue, in its order."""
    store_proposals(article, [CROSSING, PRIZE], [WHEN] if drafts is None else drafts, now=NOON)
    return list(article.proposals.all())
