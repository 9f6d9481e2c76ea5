"""Words that are capital only because they begin a sentence, taken for names by a parser."""

from collections.abc import Sequence

from quizzes.domain.derivation.actors.spots import Spot
from quizzes.domain.derivation.values import Parse


def without_common_words(
    parses: Sequence[Parse], by_sentence: Sequence[Sequence[Spot]]
) -> list[list[Spot]]:
    """Drop a lone word that begins each of its sentences and has a small letter elsewhere."""
    small = {token.text for parse in parses for token in parse.tokens if token.text.islower()}
    inner = {spot.name for found in by_sentence for spot in found if not _begins(spot)}
    return [
        [spot for spot in found if not _is_common(spot, small) or spot.name in inner]
        for found in by_sentence
    ]


def _is_common(spot: Spot, small: set[str]) -> bool:
    alone = spot.first == spot.last and spot.entry is None and _begins(spot)
    return alone and spot.name.lower() in small


def _begins(spot: Spot) -> bool:
    return spot.first == 0 or not spot.parse.tokens[spot.first - 1].text[0].isalnum()
