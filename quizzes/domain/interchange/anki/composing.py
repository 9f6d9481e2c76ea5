"""Which cards a deck holds, and in which order: judged one by one, then against each other."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import replace

from quizzes.domain.gaps import readable
from quizzes.domain.interchange.anki.cards import Card, cards_of
from quizzes.domain.interchange.anki.mixing import in_turns, mixed
from quizzes.domain.interchange.anki.rules import objection
from quizzes.domain.interchange.anki.values import Composition, Deck, Note, Side, Skipped
from quizzes.domain.messages import Message
from quizzes.domain.text import normalise

PLACES = 1000
"""How many places among the new cards each article has to itself."""


def compose(deck: Deck) -> Composition:
    """The notes of the deck, mixed and retired ones last, with what was left out and why.

    A retired question keeps its note, because Anki removes nothing on import: its new tag is all
    that tells those who have it already.
    """
    items = sorted(deck.items, key=lambda item: item.rank)
    cards: list[Card] = []
    skipped: list[Skipped] = []
    for item in items:
        made = cards_of(item, deck)
        if not made:
            unknown = Message.of("deck.no_cards", kind=item.question.shown.kind)
            skipped.append(Skipped(item.uuid, readable(item.question.shown.stem), unknown))
        for card in made:
            if reason := objection(card.face):
                skipped.append(_left_out(card, reason))
            else:
                cards.append(card)
    in_use = _distinct([card for card in cards if not card.item.retired], skipped)
    if deck.limit is not None:
        # By rank alone a deck of few cards would be about one thing only.
        best = in_turns(in_use)[: deck.limit]
        beyond = Message.of("deck.beyond_limit", limit=deck.limit)
        skipped += [_left_out(card, beyond) for card in in_use if card not in best]
        in_use = [card for card in in_use if card in best]
    in_use = mixed(in_use)
    retired = [card for card in cards if card.item.retired]
    notes = _placed(card.note for card in (*in_use, *retired))
    sides = (Side(face.question, face.answer) for card in in_use for face in card.faces)
    return Composition(deck, tuple(notes), tuple(skipped), tuple(sides))


def _distinct(cards: list[Card], skipped: list[Skipped]) -> list[Card]:
    """No front twice: not with two answers (then none of them stays), nor with the same one."""
    fronts = [_front(card) for card in cards]
    answers: defaultdict[str, set[str]] = defaultdict(set)
    repeated = {front for front, count in Counter(fronts).items() if count > 1}
    for front, card in zip(fronts, cards, strict=True):
        if front in repeated:
            answers[front].add(normalise(card.face.answer))
    kept, seen = [], set()
    for front, card in zip(fronts, cards, strict=True):
        if len(answers.get(front, ())) > 1:
            skipped.append(_left_out(card, Message.of("deck.two_answers")))
        elif front in seen:
            skipped.append(_left_out(card, Message.of("deck.same_card")))
        else:
            seen.add(front)
            kept.append(card)
    return kept


def _front(card: Card) -> str:
    """The front without case and end mark, the events of a pair in either order."""
    lines = card.face.question.casefold().split("\n")
    return "\n".join(sorted(" ".join(line.split()).rstrip("?!.") for line in lines))


def _left_out(card: Card, reason: Message) -> Skipped:
    return Skipped(card.item.uuid, card.face.question.replace("\n", " / "), reason)


def _placed(notes: Iterable[Note]) -> Iterable[Note]:
    """Each with its place: the articles one after the other, and within each as they come."""
    counts: Counter[str] = Counter()
    for note in notes:
        home = str(note.home.uuid)
        place = min(counts[home], PLACES - 1)
        counts[home] += 1
        yield replace(note, due=note.home.sequence * PLACES + place)
