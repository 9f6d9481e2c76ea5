"""Small decks for tests, about the first flights. The texts are this project's own."""

from dataclasses import replace
from fractions import Fraction
from typing import Any
from uuid import UUID

from quizzes.domain.interchange.anki import Citation, Deck, DeckItem, Home
from quizzes.domain.questions import Key, Option, Question, Shown

HOME = Home(UUID(int=1), "Quizsite::First flights", sequence=3)
CITATION = Citation(
    author="Ada Reed",
    title="The first flights",
    publication="The Hangar",
    date="23 June 2016",
    passage="paragraph 8",
    url="https://example.org/flights?a=1&b=2",
)
WRITTEN, REVISED = 1_700_000_000, 1_700_500_000


def choice(stem: str, right: str, *others: str, explanation: str = "") -> Question:
    texts = (right, *(others or ("Samuel Langley", "Charles Taylor")))
    options = tuple(Option(f"c{n}", text, position=n) for n, text in enumerate(texts))
    return Question(
        Shown("single_choice", stem, options=options),
        keys=(Key(option="c0"),),
        explanation=explanation,
    )


def typed(stem: str, *accepted: str, explanation: str = "") -> Question:
    keys = [Key(value=text) for text in accepted]
    keys.append(Key(value="half right", credit=Fraction(1, 2)))
    return Question(Shown("short_text", stem), keys=tuple(keys), explanation=explanation)


def ordering(**dates: str) -> Question:
    """The events by their public ids, each named "<id> flies over Paris"."""
    options = tuple(Option(name, f"{name} flies over Paris") for name in dates)
    return Question(
        Shown("ordering", "Put these flights into order.", options=options),
        keys=tuple(Key(option=name, value=date) for name, date in dates.items()),
        explanation="From paper to jets.",
    )


def item(number: int, question: Question, **changes: Any) -> DeckItem:
    made = DeckItem(
        uuid=UUID(int=number),
        question=question,
        home=HOME,
        citation=CITATION,
        created_at=WRITTEN,
        changed_at=REVISED,
        rank=(number,),
        tags=("quizsite::first-flights",),
    )
    return replace(made, **changes)


def deck(*items: DeckItem, **changes: Any) -> Deck:
    return replace(Deck(HOME, items), **changes)


WRIGHT = item(
    101,
    choice(
        "Who built the aeroplane that flew at Kitty Hawk?",
        "The Wright brothers",
        explanation="They built it in their bicycle shop.",
    ),
    asserted_by="Ada Reed argues",
)
BLERIOT = item(
    102,
    typed("Who was the first to fly across the Channel?", "Louis Blériot", "Blériot"),
    wanted="A person's name",
)
FLIGHTS = item(103, ordering(kite="1783-11-21", moth="1903", wasp="1903-12-17", jet="1939"))
SMALL = deck(WRIGHT, BLERIOT, FLIGHTS)
