"""From a question to its notes, by the shape of its answer.

A guid names the question and the part. Whether a card is any good is for `rules`.
"""

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType

from quizzes.domain import kinds
from quizzes.domain.interchange.anki.cards.card import RETIRED, Card
from quizzes.domain.interchange.anki.cards.gaps import gap_cards
from quizzes.domain.interchange.anki.cards.pairs import match_cards
from quizzes.domain.interchange.anki.cards.questions import choice_card, list_card, open_card
from quizzes.domain.interchange.anki.cards.timeline import timeline_cards
from quizzes.domain.interchange.anki.values import Deck, DeckItem
from quizzes.domain.kinds import Kind

__all__ = ["RETIRED", "Card", "cards_of"]

_MAKERS: Mapping[str, Callable[[DeckItem, Deck, Kind], Iterator[Card]]] = MappingProxyType(
    {
        "choice": choice_card,
        "text": open_card,
        "number": open_card,
        "date": open_card,
        "sequence": timeline_cards,
        "boolean": open_card,
        "choices": list_card,
        "pairs": match_cards,
        "blanks": gap_cards,
    }
)


def cards_of(item: DeckItem, deck: Deck) -> tuple[Card, ...]:
    """The cards of a question, judged by nobody yet; none for a kind that makes no cards."""
    kind = kinds.find(item.question.shown.kind)
    if kind is None or kind.by_hand or kind.shape not in _MAKERS:
        return ()
    return tuple(_MAKERS[kind.shape](item, deck, kind))
