"""Cards that ask a question as it stands: openly, or with its options where that is wanted."""

from collections.abc import Iterator

from quizzes.domain.interchange.anki.cards.card import Card, card, context
from quizzes.domain.interchange.anki.html import field_html
from quizzes.domain.interchange.anki.identity import note_guid
from quizzes.domain.interchange.anki.rules import Face
from quizzes.domain.interchange.anki.values import Deck, DeckItem
from quizzes.domain.kinds import Kind
from quizzes.domain.showing import show_key

MOST_ALIASES = 3
"""So many other names of an answer are shown; a list of spellings helps nobody remember."""


def open_card(item: DeckItem, deck: Deck, kind: Kind, choices: str = "") -> Iterator[Card]:
    """The stem with the key as its answer; of a choice, the options only where that is wanted."""
    question = item.question
    (answer,) = show_key(kind.shape, question, kind.key(question))
    shown = choices if deck.as_choices else ""
    face = Face(question.shown.stem, answer, deck.names, choices=bool(shown))
    yield card(
        item,
        face,
        "question",
        note_guid(item.uuid, "question"),
        choices,
        Question=field_html(face.question),
        Choices=shown,
        Form=field_html(item.wanted),
        Answer=field_html(answer),
        Also=field_html(_aliases(item, deck, kind)),
        Context=field_html(context(question)),
    )


def choice_card(item: DeckItem, deck: Deck, kind: Kind) -> Iterator[Card]:
    """The stem with its options, in an order that the question's UUID settles for good.

    One note, whether or not they are shown: whoever wants to see them later keeps their history.
    """
    options = "".join(
        f'<li dir="auto">{field_html(item.question.shown.option(option_id).text)}</li>'
        for option_id in kind.arrange(item.question, item.uuid.int)
    )
    yield from open_card(item, deck, kind, f'<ol class="choices" type="A">{options}</ol>')


def list_card(item: DeckItem, deck: Deck, kind: Kind) -> Iterator[Card]:
    """The stem with all right options as its answer: a card only where there is one of them."""
    question = item.question
    answer = "\n".join(show_key(kind.shape, question, kind.key(question)))
    face = Face(question.shown.stem, answer, deck.names)
    yield card(
        item,
        face,
        "question",
        note_guid(item.uuid, "question"),
        Question=field_html(face.question),
        Answer=field_html(answer),
        Context=field_html(context(question)),
    )


def _aliases(item: DeckItem, deck: Deck, kind: Kind) -> str:
    if kind.shape != "text":
        return ""
    names = [key.value for key in item.question.keys if key.value and key.credit == 1]
    others = names[1 : 1 + MOST_ALIASES]
    return f"{deck.words.also} {', '.join(others)}" if others else ""
