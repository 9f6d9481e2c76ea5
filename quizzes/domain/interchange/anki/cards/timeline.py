"""Which came first? A card for each two neighbours of an order whose dates can be told apart."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from quizzes.domain.dates import Date, compare, parse_edtf, show_date
from quizzes.domain.interchange.anki.cards.card import Card, card
from quizzes.domain.interchange.anki.html import field_html
from quizzes.domain.interchange.anki.identity import pair_guid
from quizzes.domain.interchange.anki.rules import Face
from quizzes.domain.interchange.anki.values import Deck, DeckItem
from quizzes.domain.kinds import Kind


def timeline_cards(item: DeckItem, deck: Deck, kind: Kind) -> Iterator[Card]:
    """Two neighbours in time: which came first? Those whose dates overlap are never asked."""
    question = item.question
    keys = {key.option: key for key in question.keys if key.value}
    dates = {option_id: parse_edtf(key.value) for option_id, key in keys.items()}
    if set(keys) <= set(item.passages):
        # Each event names its own, so those of the other events would only mislead.
        item = replace(item, citation=replace(item.citation, passage=""))
    for first, second in pairwise(kind.key(question)):
        if compare(dates[first], dates[second]) >= 0:
            continue
        # Public ids are random, so their order tells nothing of which event was the earlier.
        events = [question.shown.option(option_id).text for option_id in sorted((first, second))]
        earlier, later = (question.shown.option(option_id).text for option_id in (first, second))
        yield card(
            item,
            Face("\n".join(events), earlier, deck.names, pair=True),
            "timeline",
            pair_guid(item.uuid, first, second),
            Events=field_html(" / ".join(events)),
            Question=field_html(deck.words.which_first),
            Event_1=field_html(events[0]),
            Event_2=field_html(events[1]),
            Answer=field_html(earlier),
            Answer_date=_dated(item, first, dates[first]),
            Other=field_html(later),
            Other_date=_dated(item, second, dates[second]),
        )


def _dated(item: DeckItem, option_id: str, date: Date) -> str:
    """The date of an event with the passage that tells of it, if that is known."""
    parts = (show_date(date), item.passages.get(option_id, ""))
    return field_html(", ".join(part for part in parts if part))
