"""One name for each actor: surnames and acronyms led back to the full name they stand for."""

from collections import Counter, defaultdict
from collections.abc import Iterable

from quizzes.domain.derivation.actors.spots import ACRONYM, Spot
from quizzes.domain.derivation.actors.values import ActorKind


def kinds_by_vote(spots: Iterable[Spot]) -> dict[str, ActorKind]:
    """Give each name that no list knows the kind that most of the document's mentions speak for.

    A name that nothing speaks for has none.
    """
    votes: dict[str, Counter[ActorKind]] = defaultdict(Counter)
    for spot in spots:
        kind = spot.kind or _by_shape(spot)
        if spot.entry is None and kind is not None:
            votes[spot.name][kind] += spot.weight
    return {name: max(sorted(count), key=count.__getitem__) for name, count in votes.items()}


def _by_shape(spot: Spot) -> ActorKind | None:
    """Guess without a model: two or three capitalised words are a person's name."""
    capitals = [word for word in spot.words if word[0].isupper()]
    is_name = 2 <= len(capitals) <= 3 and len(capitals) == len(spot.words)
    return ActorKind.PERSON if is_name else None


def acronyms(spots: Iterable[Spot]) -> dict[str, Spot]:
    """Map acronyms in brackets to the name before the bracket."""
    found: dict[str, Spot] = {}
    for spot in spots:
        after = [token.text for token in spot.parse.tokens[spot.last + 1 : spot.last + 4]]
        bracketed = len(after) == 3 and after[0] == "(" and after[2] == ")"
        if bracketed and len(spot.words) > 1 and ACRONYM.fullmatch(after[1]):
            found.setdefault(after[1], spot)
    return found


def surnames(kinds: dict[str, ActorKind]) -> dict[str, str]:
    """Map the last or first word of a person's name to the name, where it is one person's."""
    owners: dict[str, set[str]] = defaultdict(set)
    for name, kind in kinds.items():
        parts = name.split()
        if kind is ActorKind.PERSON and len(parts) > 1:
            owners[parts[-1]].add(name)
            owners[parts[0]].add(name)
    return {part: min(owner) for part, owner in sorted(owners.items()) if len(owner) == 1}
