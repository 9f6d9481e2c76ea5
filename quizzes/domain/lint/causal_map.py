"""The causal map of an article, and which of its nodes and claims a text speaks of."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from quizzes.domain.facts import ClaimContent
from quizzes.domain.lint.values import Context
from quizzes.domain.lint.words import content_words, likeness, overlap

LEADING = frozenset({"causes", "motivates", "enables", "explains"})
"""Relations that may be followed from claim to claim; what prevents something ends a chain."""
PREVENTING = frozenset({"prevents"})
ALIKE = 0.6
"""Likeness to a node's label from which a text is taken to mean that node."""


@dataclass(frozen=True, slots=True)
class CausalMap:
    """For each node the nodes that follow from it at once."""

    effects: Mapping[str, frozenset[str]]

    def steps_after(self, node: str) -> Mapping[str, int]:
        """All that follows from the node, and in how many steps."""
        found: dict[str, int] = {}
        edge, step = frozenset({node}), 0
        while edge:
            step += 1
            edge = frozenset().union(*(self.effects.get(each, frozenset()) for each in edge))
            edge -= found.keys()
            found |= dict.fromkeys(edge, step)
        return found

    def turned(self) -> "CausalMap":
        """The same map read from effects to causes."""
        causes: dict[str, set[str]] = {}
        for node, effects in self.effects.items():
            for effect in effects:
                causes.setdefault(effect, set()).add(node)
        return CausalMap({node: frozenset(each) for node, each in causes.items()})


def causal_map(context: Context, *, of: frozenset[str] = LEADING) -> CausalMap:
    """The map that the article's claims make, by the relations that are asked for.

    A claim that the author doubts is not on it: what he calls untrue is a fair wrong answer.
    """
    effects: dict[str, set[str]] = {}
    for claim in all_claims(context):
        if claim.cause and claim.relation in of and claim.stance != "doubts":
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
