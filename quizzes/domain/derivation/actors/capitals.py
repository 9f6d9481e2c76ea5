"""Whether a capital stands for its state ("Beijing agreed") or for the city ("in Beijing")."""

from collections import Counter
from collections.abc import Iterable

from quizzes.domain.derivation.actors.spots import Spot
from quizzes.domain.derivation.actors.values import ActorKind
from quizzes.domain.derivation.values import Token
from quizzes.domain.derivation.wordlists import words

_PLACING = words("in at near outside around inside across throughout through")
_TRAVEL = words("go come fly travel move return arrive visit leave reach walk march drive sail")
_TOWNS = words("street streets river region area city residents airport embassy suburb suburbs")


def governing_capitals(spots: Iterable[Spot]) -> frozenset[str]:
    """Name the capitals that may stand for a state: of states that are themselves spoken of."""
    entries = [spot.entry for spot in spots if spot.entry and not spot.entry.demonym]
    states = Counter(entry.name for entry in entries if entry.kind is ActorKind.STATE)
    capitals = Counter((entry.name, entry.state) for entry in entries if entry.state)
    return frozenset(
        capital for (capital, state), count in capitals.items() if states[state] >= count
    )


def stands_for_state(spot: Spot) -> bool:
    """Judge one capital by the words around it."""
    tokens = spot.parse.tokens
    first = spot.first
    while _is_joined(tokens, first):
        first = tokens[first].head
    before = tokens[first - 1] if first else None
    after = tokens[spot.last + 1] if spot.last + 1 < len(tokens) else None
    if after is not None and after.text.lower() in _TOWNS:
        return False
    if before is None:
        return True
    return before.text.lower() not in _PLACING and not _is_goal(tokens, first)


def _is_joined(tokens: tuple[Token, ...], at: int) -> bool:
    return tokens[at].dep == "conj" and tokens[at].head < at


def _is_goal(tokens: tuple[Token, ...], first: int) -> bool:
    words_before = {token.lemma for token in tokens[max(0, first - 2) : first]}
    return bool(words_before & _TRAVEL)
