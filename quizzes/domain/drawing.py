"""Drawing questions for an attempt: so many of a section, no two of which rest on one fact."""

from collections.abc import Sequence
from dataclasses import dataclass

from quizzes.domain.arranging import shuffled

TRIES = 64
"""Greedy passes before a smaller draw is accepted: the exact packing problem is NP-hard."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A question that could be drawn, by its id, and the ids of the facts it rests on."""

    id: int
    facts: frozenset[int] = frozenset()


def draw(
    candidates: Sequence[Candidate],
    count: int,
    *,
    seed: int,
    taken: frozenset[int] = frozenset(),
) -> tuple[Candidate, ...]:
    """`count` candidates in random order, pairwise and from `taken` disjoint in their facts.

    Fewer if the section does not hold so many; a function of the arguments alone, whatever the
    order of the candidates.
    """
    best: tuple[Candidate, ...] = ()
    in_order = sorted(candidates, key=lambda candidate: candidate.id)
    for attempt in range(TRIES):
        used = set(taken)
        chosen: list[Candidate] = []
        for candidate in shuffled(in_order, seed=seed, salt=f"draw {attempt}"):
            if len(chosen) < count and used.isdisjoint(candidate.facts):
                chosen.append(candidate)
                used |= candidate.facts
        if len(chosen) > len(best):
            best = tuple(chosen)
        if len(best) == min(count, len(candidates)):
            break
    return best
