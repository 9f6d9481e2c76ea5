"""The causal map of an article, and which of its claims a text speaks of."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from quizzes.domain.facts import ClaimContent
from quizzes.domain.lint.words import likeness, overlap

LEADING = frozenset({"causes", "motivates", "enables", "explains"})
"""Relations that may be followed from claim to claim; what prevents something ends a chain."""
PREVENTING = frozenset({"prevents"})


@dataclass(frozen=True, slots=True)
class CausalMap:
    """For each node the nodes that follow from it at once, and those that it follows from."""

    effects: Mapping[str, frozenset[str]]
    causes: Mapping[str, frozenset[str]]

    def steps_after(self, node: str) -> Mapping[str, int]:
        """All that follows from the node, and in how many steps."""
        return _steps(node, self.effects)

    def steps_before(self, node: str) -> Mapping[str, int]:
        """All that leads to the node, and in how many steps."""
        return _steps(node, self.causes)


def causal_map(claims: Iterable[ClaimContent], *, of: frozenset[str]) -> CausalMap:
    """The map that the claims make, by the relations that are asked for.

    A claim that the author doubts is not on it: what he calls untrue is a fair wrong answer.
    """
    effects: dict[str, set[str]] = {}
    causes: dict[str, set[str]] = {}
    for claim in claims:
        if claim.cause and claim.relation in of and claim.stance != "doubts":
            effects.setdefault(claim.cause, set()).add(claim.effect)
            causes.setdefault(claim.effect, set()).add(claim.cause)
    return CausalMap(
        {node: frozenset(each) for node, each in effects.items()},
        {node: frozenset(each) for node, each in causes.items()},
    )


def claim_of(
    cause: str, effect: str, claims: Iterable[ClaimContent], labels: Mapping[str, str]
) -> ClaimContent | None:
    """The claim that joins the two texts as cause and effect; None if none comes near.

    Both texts must have half of the words of the node, or the node half of theirs; of several
    claims the one that is most like them. `labels` are those of the nodes.
    """
    best, score = None, 0.0
    for claim in claims:
        ends = [(cause, labels.get(claim.cause, "")), (effect, labels.get(claim.effect, ""))]
        near = [overlap(text, label) for text, label in ends]
        if not claim.cause or min(near) == 0 or sum(near) < 0.8:
            continue
        found = sum(near) + sum(likeness(text, label) for text, label in ends) / 10
        if found > score:
            best, score = claim, found
    return best


def _steps(node: str, next_to: Mapping[str, frozenset[str]]) -> Mapping[str, int]:
    found: dict[str, int] = {}
    edge, step = frozenset({node}), 0
    while edge:
        step += 1
        edge = frozenset().union(*(next_to.get(each, frozenset()) for each in edge))
        edge -= found.keys()
        found |= dict.fromkeys(edge, step)
    return found
