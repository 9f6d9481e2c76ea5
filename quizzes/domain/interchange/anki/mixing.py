"""In which order new cards come: what they are about takes turns, and siblings keep apart.

The cards of one question, such as the gaps of a sentence, show each other's answers; so others come
between them.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import chain, zip_longest
from uuid import UUID

from quizzes.domain.interchange.anki.cards import Card

APART = 6
"""So many questions about the same thing later comes the next card of a question, if there are."""


def in_turns(cards: Sequence[Card]) -> list[Card]:
    """One about each thing in turn, each time the first of those that are left."""
    return _turns(_by_subject(cards))


def mixed(cards: Sequence[Card]) -> list[Card]:
    """As `in_turns`, with the cards of each question apart from each other."""
    return _turns(map(_spread, _by_subject(cards)))


def _by_subject(cards: Iterable[Card]) -> Iterable[list[Card]]:
    lines: defaultdict[str, list[Card]] = defaultdict(list)
    for card in cards:
        lines[card.item.about].append(card)
    return lines.values()


def _turns(lines: Iterable[list[Card]]) -> list[Card]:
    return [card for card in chain(*zip_longest(*lines)) if card is not None]


def _spread(cards: Sequence[Card]) -> list[Card]:
    """The first card of a question in its place, the next ones `APART` questions later each.

    Where the line is too short for that, the question comes forward, and then the steps are less.
    """
    questions: defaultdict[UUID, list[Card]] = defaultdict(list)
    for card in cards:
        questions[card.item.uuid].append(card)
    last = len(questions) - 1
    placed = []
    for place, siblings in enumerate(questions.values()):
        steps = len(siblings) - 1
        step = min(APART, last / steps) if steps else 0
        start = min(place, last - steps * step)
        placed += [(start + number * step, card) for number, card in enumerate(siblings)]
    return [card for _, card in sorted(placed, key=lambda each: each[0])]
