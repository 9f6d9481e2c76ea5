"""The causal map of an article, and which of its nodes and claims a text speaks of."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from quizzes.domain.facts import ClaimContent
from quizzes.domain.lint.values import Context
from quizzes.domain.lint.words import content_words, likeness, overlap

ALIKE = 0.6
"""Likeness to a node's label from which a text is taken to mean that node."""


@dataclass(frozen=True, slots=True)
class CausalMap:
    """For each node the nodes that follow from it at once, as somebody claims whom the author
    does not doubt: what the author calls untrue is a fair wrong answer."""

    effects: Mapping[str, frozenset[str]]

    def after(self, node: str) -> frozenset[str]:
        """All that follows from the node, at once or by way of others."""
        found: set[str] = set()
        waiting = [node]
        while waiting:
            new = self.effects.get(waiting.pop(), frozenset()) - found
            found |= new
            waiting += sorted(new)
        return frozenset(found)

    def before(self, node: str) -> frozenset[str]:
        """All that the node follows from."""
        return frozenset(each for each in self.effects if node in self.after(each))


def causal_map(context: Context) -> CausalMap:
    """The map that the article's claims make."""
    effects: dict[str, set[str]] = {}
    for claim in all_claims(context):
        if claim.cause and claim.effect and claim.stance != "doubts":
            effects.setdefault(claim.cause, set()).add(claim.effect)
    return CausalMap({node: frozenset(each) for node, each in effects.items()})


def all_claims(context: Context) -> tuple[ClaimContent, ...]:
    details = (fact.detail for fact in context.facts.values())
    return tuple(each for each in details if isinstance(each, ClaimContent))


def node_of(text: str, context: Context) -> str:
    """The node that the text plainly means, '' if there is none.

    It has the label's words or most of them, or all of the label's words among others.
    """
    best, score = "", 0.0
    for node, label in context.factors.items():
        found = likeness(text, label)
        if frozenset(content_words(label)) <= frozenset(content_words(text)):
            found = max(found, ALIKE) if len(content_words(label)) > 1 else found
        if found > score:
            best, score = node, found
    return best if score >= ALIKE else ""


def claim_of(
    cause: str, effect: str, claims: Iterable[ClaimContent], context: Context
) -> ClaimContent | None:
    """The claim that joins the two texts as cause and effect; None if none comes near.

    Both texts must have half of the words of the node, or the node half of theirs; of several
    claims the one that is most like them.
    """
    best, score = None, 0.0
    for claim in claims:
        labels = [context.factors.get(each, "") for each in (claim.cause, claim.effect)]
        near = [overlap(text, label) for text, label in zip((cause, effect), labels, strict=True)]
        alike = sum(likeness(t, label) for t, label in zip((cause, effect), labels, strict=True))
        found = sum(near) + alike / 10
        if claim.cause and min(near) > 0 and sum(near) >= 0.8 and found > score:
            best, score = claim, found
    return best
