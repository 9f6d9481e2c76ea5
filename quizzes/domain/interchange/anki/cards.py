"""From a question to its notes, by the shape of its answer.

A question makes one note; an order of events makes one for each two neighbours whose dates can be
told apart. A guid names the question and the part. Whether a card is any good is for `rules`.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import pairwise
from types import MappingProxyType

from quizzes.domain import kinds
from quizzes.domain.dates import Date, compare, parse_edtf, show_date
from quizzes.domain.gaps import gaps_of, pieces, question_of
from quizzes.domain.interchange.anki.html import field_html, link_html, tag_text
from quizzes.domain.interchange.anki.identity import note_guid, pair_guid
from quizzes.domain.interchange.anki.notetypes import NOTETYPES
from quizzes.domain.interchange.anki.rules import Face
from quizzes.domain.interchange.anki.values import Citation, Deck, DeckItem, Note
from quizzes.domain.kinds import Kind
from quizzes.domain.questions import Question
from quizzes.domain.showing import show_key

RETIRED = "quizsite::retired"
MOST_ALIASES = 3
"""So many other names of an answer are shown; a list of spellings helps nobody remember."""


@dataclass(frozen=True, slots=True)
class Card:
    """A note to be, with the plain text of its two sides, by which it is judged."""

    item: DeckItem
    face: Face
    note: Note


def cards_of(item: DeckItem, deck: Deck) -> tuple[Card, ...]:
    """The cards of a question, judged by nobody yet; none for a kind that makes no cards."""
    kind = kinds.find(item.question.shown.kind)
    if kind is None or kind.by_hand or kind.shape not in _MAKERS:
        return ()
    return tuple(_MAKERS[kind.shape](item, deck, kind))


def _open_card(item: DeckItem, deck: Deck, kind: Kind) -> Iterator[Card]:
    """The stem with the key as its answer; of a choice, the options are not shown."""
    question = item.question
    (answer,) = show_key(kind.shape, question, kind.key(question))
    face = Face(question.shown.stem, answer, deck.names)
    values = {
        "Question": field_html(face.question),
        "Form": field_html(item.wanted),
        "Answer": field_html(answer),
        "Also": field_html(_aliases(item, deck, kind)),
        "Context": field_html(_context(question)),
    }
    yield _card(item, face, "question", note_guid(item.uuid, "question"), values)


def _choice_card(item: DeckItem, deck: Deck, kind: Kind) -> Iterator[Card]:
    """The stem with its options, in an order that the question's UUID settles for good."""
    if not deck.as_choices:
        yield from _open_card(item, deck, kind)
        return
    question = item.question
    order = kind.arrange(question, item.uuid.int)
    choices = "".join(
        f'<li dir="auto">{field_html(question.shown.option(option_id).text)}</li>'
        for option_id in order
    )
    (answer,) = show_key(kind.shape, question, kind.key(question))
    values = {
        "Question": field_html(question.shown.stem),
        "Choices": f'<ol class="choices" type="A">{choices}</ol>',
        "Answer": field_html(answer),
        "Context": field_html(_context(question)),
    }
    face = Face(question.shown.stem, answer, deck.names, choices=True)
    yield _card(item, face, "choice", note_guid(item.uuid, "choice"), values)


def _pair_cards(item: DeckItem, deck: Deck, kind: Kind) -> Iterator[Card]:
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
        values = {
            "Events": field_html(" / ".join(events)),
            "Question": field_html(deck.words.which_first),
            "Event 1": field_html(events[0]),
            "Event 2": field_html(events[1]),
            "Answer": field_html(earlier),
            "Answer date": _dated(item, first, dates[first]),
            "Other": field_html(later),
            "Other date": _dated(item, second, dates[second]),
        }
        face = Face("\n".join(events), earlier, deck.names, pair=True)
        yield _card(item, face, "timeline", pair_guid(item.uuid, first, second), values)


def _list_card(item: DeckItem, deck: Deck, kind: Kind) -> Iterator[Card]:
    """The stem with all right options as its answer: a card only where there is one of them."""
    question = item.question
    answer = "\n".join(show_key(kind.shape, question, kind.key(question)))
    face = Face(question.shown.stem, answer, deck.names)
    values = {
        "Question": field_html(face.question),
        "Answer": field_html(answer),
        "Context": field_html(_context(question)),
    }
    yield _card(item, face, "question", note_guid(item.uuid, "question"), values)


def _match_cards(item: DeckItem, deck: Deck, kind: Kind) -> Iterator[Card]:
    """A card for each item on the left, under the stem: what belongs to it?"""
    question = item.question
    for left, right in kind.key(question).items():
        row, passage = question.key_for(left), item.passages.get(left)
        single = item
        if passage:
            single = replace(item, citation=replace(item.citation, passage=passage))
        asked = f"{question.shown.stem}\n{question.shown.option(left).text}"
        answer = question.shown.option(right).text
        face = Face(asked, answer, deck.names)
        values = {
            "Question": field_html(asked),
            "Answer": field_html(answer),
            "Context": field_html((row and row.feedback) or question.explanation),
        }
        yield _card(single, face, "question", note_guid(item.uuid, "match", left), values)


def _gap_cards(item: DeckItem, deck: Deck, kind: Kind) -> Iterator[Card]:
    """A card for each gap, with the others filled in."""
    question, key = item.question, kind.key(item.question)
    gaps = gaps_of(question.shown)
    shapes = {gap.id: kinds.get(gap.kind).shape for gap in gaps}
    answers = {
        gap.id: ", ".join(show_key(shapes[gap.id], question_of(question, gap), key[gap.id]))
        for gap in gaps
    }
    for gap in gaps:
        shown = {**answers, gap.id: "[…]"}
        words = (text + shown.get(mark, "") for text, mark in pieces(question.shown.stem))
        face = Face("".join(words), answers[gap.id], deck.names)
        values = {
            "Question": field_html(face.question),
            "Form": field_html(deck.words.fill_in),
            "Answer": field_html(face.answer),
            "Context": field_html(question.explanation),
        }
        yield _card(item, face, "question", note_guid(item.uuid, "gap", gap.id), values)


_MAKERS: Mapping[str, Callable[[DeckItem, Deck, Kind], Iterator[Card]]] = MappingProxyType(
    {
        "choice": _choice_card,
        "text": _open_card,
        "number": _open_card,
        "date": _open_card,
        "sequence": _pair_cards,
        "boolean": _open_card,
        "choices": _list_card,
        "pairs": _match_cards,
        "blanks": _gap_cards,
    }
)


def _card(item: DeckItem, face: Face, notetype: str, guid: str, values: Mapping[str, str]) -> Card:
    tags = (*item.tags, RETIRED) if item.retired else item.tags
    note = Note(
        guid=guid,
        notetype=notetype,
        home=item.home,
        fields=NOTETYPES[notetype].arranged(
            {
                **values,
                "Asserted by": field_html(item.asserted_by),
                "Source": _source(item.citation),
                "Remark": field_html(item.remark),
            }
        ),
        tags=tuple(tag_text(tag) for tag in tags),
        created_at=item.created_at,
        changed_at=item.changed_at,
    )
    return Card(item, face, note)


def _dated(item: DeckItem, option_id: str, date: Date) -> str:
    """The date of an event with the passage that tells of it, if that is known."""
    parts = (show_date(date), item.passages.get(option_id, ""))
    return field_html(", ".join(part for part in parts if part))


def _aliases(item: DeckItem, deck: Deck, kind: Kind) -> str:
    if kind.shape != "text":
        return ""
    names = [key.value for key in item.question.keys if key.value and key.credit == 1]
    others = names[1 : 1 + MOST_ALIASES]
    return f"{deck.words.also} {', '.join(others)}" if others else ""


def _context(question: Question) -> str:
    """The explanation, or what the author says to whoever gives the key."""
    if question.explanation:
        return question.explanation
    return next((key.feedback for key in question.keys if key.credit == 1), "")


def _source(citation: Citation) -> str:
    title = f"“{citation.title}”" if citation.title else ""
    parts = (
        field_html(citation.author),
        link_html(title, citation.url),
        field_html(citation.publication),
        field_html(citation.date),
        field_html(citation.passage),
    )
    return ", ".join(part for part in parts if part)
