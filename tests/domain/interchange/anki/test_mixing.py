"""In which order new cards come to a learner."""

from dataclasses import replace

from quizzes.domain.interchange.anki import DeckItem, compose
from tests.domain.interchange.anki.samples import deck, item, typed
from tests.domain.interchange.anki.test_typed_cards import CROSSING


def asked(number: int, about: str) -> DeckItem:
    stem = f"Who of Paris flew the {'abcdefghijklmno'[number]}?"
    return item(number, typed(stem, f"Pilot {number}"), about=about)


def sentence(number: int) -> DeckItem:
    """A sentence with three gaps."""
    stem = CROSSING.shown.stem.replace("Louis Blériot", f"Flyer {number}")
    shown = replace(CROSSING.shown, stem=stem)
    return item(number, replace(CROSSING, shown=shown), about="why")


def order(*items: DeckItem) -> list[int]:
    """The number of the question of each card."""
    made = compose(deck(*items))
    numbers = {note.guid: each.uuid.int for each in items for note in compose(deck(each)).notes}
    return [numbers[note.guid] for note in made.notes]


def test_what_new_cards_are_about_takes_turns() -> None:
    whys = [asked(number, "why") for number in range(1, 6)]
    others = [asked(6, "who"), asked(7, "when"), asked(8, "when")]

    assert order(*whys, *others) == [1, 6, 7, 2, 8, 3, 4, 5]


def test_the_gaps_of_a_sentence_keep_apart() -> None:
    whys = [asked(number, "why") for number in range(2, 15)]

    assert order(sentence(1), *whys) == [1, *range(2, 7), 1, *range(7, 13), 1, 13, 14]


def test_the_last_question_comes_forward_so_that_its_cards_keep_apart() -> None:
    whys = [asked(number, "why") for number in range(1, 8)]

    assert order(*whys, sentence(8)) == [1, 8, 2, 3, 4, 8, 5, 6, 7, 8]


def test_the_gaps_of_two_sentences_take_turns() -> None:
    assert order(sentence(1), sentence(2)) == [1, 2, 1, 2, 1, 2]
