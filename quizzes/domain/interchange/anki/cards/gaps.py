"""Cards of a sentence with gaps: a cloze note for each gap, with the others filled in.

Each gap is a note of its own, so that it keeps its history when the sentence is put in another
order: Anki knows the deletions of one note by their numbers alone.
"""

from collections.abc import Iterator

from quizzes.domain import kinds
from quizzes.domain.gaps import gaps_of, pieces, question_of
from quizzes.domain.interchange.anki.cards.card import Card, card
from quizzes.domain.interchange.anki.html import deletion_html, field_html
from quizzes.domain.interchange.anki.identity import note_guid
from quizzes.domain.interchange.anki.rules import Face
from quizzes.domain.interchange.anki.values import Deck, DeckItem
from quizzes.domain.kinds import Kind
from quizzes.domain.showing import show_key

GAP = "[…]"


def gap_cards(item: DeckItem, deck: Deck, kind: Kind) -> Iterator[Card]:
    """The sentence with one deletion, once for each gap."""
    question, key = item.question, kind.key(item.question)
    gaps = gaps_of(question.shown)
    shapes = {gap.id: kinds.get(gap.kind).shape for gap in gaps}
    answers = {
        gap.id: ", ".join(show_key(shapes[gap.id], question_of(question, gap), key[gap.id]))
        for gap in gaps
    }
    for gap in gaps:
        plain, html = [], []
        for text, mark in pieces(question.shown.stem):
            asked = mark == gap.id
            shown = answers.get(mark, "")
            plain += [text, GAP if asked else shown]
            html += [field_html(text, keep_ends=True)]
            hint = item.wanted_in_gaps.get(gap.id, "")
            html += [deletion_html(shown, hint) if asked else field_html(shown)]
        yield card(
            item,
            Face("".join(plain), answers[gap.id], deck.names),
            "cloze",
            note_guid(item.uuid, "gap", gap.id),
            Text="".join(html),
            Context=field_html(question.explanation),
        )
