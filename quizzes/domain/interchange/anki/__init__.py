"""Anki decks: from questions with their sources to an .apkg file.

    compose(deck)     which notes, in which order, and what was left out and why
    write(composed)   the file
    build_package     both

Between the two a caller may replace `changed_at` of the notes, by which Anki decides what to
update (`quizzes.actions.export_deck` does).
"""

from quizzes.domain.interchange.anki.composing import compose
from quizzes.domain.interchange.anki.selection import Selection, read_selection
from quizzes.domain.interchange.anki.values import (
    ABOUT,
    Citation,
    Composition,
    Deck,
    DeckItem,
    Home,
    Link,
    Note,
    Package,
    Side,
    Skipped,
    Words,
)
from quizzes.domain.interchange.anki.writing import write

__all__ = [
    "ABOUT",
    "Citation",
    "Composition",
    "Deck",
    "DeckItem",
    "Home",
    "Link",
    "Note",
    "Package",
    "Selection",
    "Side",
    "Skipped",
    "Words",
    "build_package",
    "compose",
    "read_selection",
    "write",
]


def build_package(deck: Deck) -> Package:
    """The package of a deck: the same deck gives the same bytes, in any process."""
    return write(compose(deck))
