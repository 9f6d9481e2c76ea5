"""Cards of a matching: cause and effect where a claim joins the two, else what belongs to what."""

from collections.abc import Iterator
from dataclasses import replace

from quizzes.domain.interchange.anki.cards.card import Card, card
from quizzes.domain.interchange.anki.html import field_html
from quizzes.domain.interchange.anki.identity import note_guid
from quizzes.domain.interchange.anki.rules import Face, objection
from quizzes.domain.interchange.anki.values import Deck, DeckItem, Link, Words
from quizzes.domain.kinds import Kind


def match_cards(item: DeckItem, deck: Deck, kind: Kind) -> Iterator[Card]:
    """A card for each item on the left."""
    question = item.question
    asked = question.key_spec.get("alone") or question.shown.stem
    for left, right in kind.key(question).items():
        row, single = question.key_for(left), _single(item, left)
        sides = question.shown.option(left).text, question.shown.option(right).text
        said = (row and row.feedback) or question.explanation
        guid = note_guid(item.uuid, "match", left)
        link = item.links.get(left) if sides[1] not in deck.names else None
        if link is not None and link.forward:
            yield _cause_card(single, deck, link, sides, said=said, guid=guid)
            continue
        ask, thing, answer = asked, *sides
        if link is not None:
            ask, answer, thing = _asked(link, deck.words)[1], *sides
        yield card(
            single,
            Face(f"{ask}\n{thing}", answer, deck.names),
            "question",
            guid,
            Question=f'{field_html(ask)}\n<div class="event" dir="auto">{field_html(thing)}</div>',
            Answer=field_html(answer),
            Context=field_html(said),
        )


def _single(item: DeckItem, left: str) -> DeckItem:
    """The item with the passage and the voice of that pair alone, where they are known."""
    passage = item.passages.get(left) or item.citation.passage
    return replace(
        item,
        citation=replace(item.citation, passage=passage),
        asserted_by=item.said.get(left, item.asserted_by),
    )


def _cause_card(
    item: DeckItem, deck: Deck, link: Link, sides: tuple[str, str], *, said: str, guid: str
) -> Card:
    """From the cause to its effect, and back where nothing else leads to that effect."""
    cause, effect = sides
    forth, back = _asked(link, deck.words)
    faces = [Face(f"{forth}\n{cause}", effect, deck.names)]
    backward = Face(f"{back}\n{effect}", cause, deck.names)
    if link.reversible and objection(backward) is None:
        faces.append(backward)
    return card(
        item,
        tuple(faces),
        "cause-effect",
        guid,
        Cause=field_html(cause),
        Effect=field_html(effect),
        Forward=field_html(forth),
        Backward=field_html(back) if len(faces) > 1 else "",
        Context=field_html(said),
    )


def _asked(link: Link, words: Words) -> tuple[str, str]:
    forth, back = words.what_follows, words.what_leads
    if not link.firm:
        forth, back = words.what_could_follow, words.what_could_lead
    return forth.format(name=link.speaker), back.format(name=link.speaker)
