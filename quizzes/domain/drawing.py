"""Drawing questions for an attempt: so many of a section, no two of which rest on one fact."""

from collections.abc import Sequence
from dataclasses import dataclass

from quizzes.domain.arranging import shuffled

TRIES = 64
"""Greedy passes before a smaller draw is accepted: the exact packing problem is NP-hard."""

SAMPLES = 20
"""Attempts that are tried before a quiz is published."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A question that could be drawn, by its id, and the ids of the facts it rests on."""

    id: int
    facts: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Part:
    """A section of a quiz: `count` of its candidates are drawn, or all of them (None)."""

    id: int
    candidates: tuple[Candidate, ...]
    count: int | None = None


def draw_parts(parts: Sequence[Part], *, seed: int) -> list[tuple[Part, tuple[Candidate, ...]]]:
    """What one attempt asks, section by section.

    A section asked whole leaves no choice, so what is drawn keeps clear of it wherever it stands.
    """
    whole = (part.candidates for part in parts if part.count is None)
    taken = frozenset(fact for each in whole for candidate in each for fact in candidate.facts)
    drawn = []
    for part in parts:
        chosen = part.candidates
        if part.count is not None:
            chosen = draw(part.candidates, part.count, seed=seed + part.id, taken=taken)
            taken = taken.union(*(candidate.facts for candidate in chosen))
        drawn.append((part, chosen))
    return drawn


def fewest_drawn(parts: Sequence[Part]) -> dict[int, int]:
    """How many some attempt would draw of each section that draws, by the section's id.

    Tried on SAMPLES attempts: what sections share is drawn from one of them by chance.
    """
    counts: dict[int, int] = {}
    for seed in range(SAMPLES):
        for part, chosen in draw_parts(parts, seed=seed):
            if part.count is not None:
                counts[part.id] = min(counts.get(part.id, len(chosen)), len(chosen))
    return counts


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
