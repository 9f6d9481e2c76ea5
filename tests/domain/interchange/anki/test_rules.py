"""Which cards are not made, and why."""

import pytest

from quizzes.domain.interchange.anki.rules import Face, objection
from quizzes.domain.messages import Message

NAMES = frozenset({"Blériot", "Ada Reed", "IS"})


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("Who was the first to fly across the Channel?", "Louis Blériot"),
        ("What, in Ada Reed's view, drew pilots to the coast?", "A newspaper's prize of £1,000"),
        ("Blériot won a prize for his flight across what?", "The Channel"),
        ("Into what could a storm turn the Channel in 1909, as many feared?", "A graveyard"),
        ("Which agency watches drugs for the UN?", "The Office on Drugs and Crime"),
        ("What made it possible for the Wrights to fly?", "A light engine"),
        ("What did people recently doubt in 1903?", "That flight would come"),
        ("من عبر القناة أولا؟", "بليريو"),
        ("Who thought better of the Dutch pilot?", "Dutch farmers"),
    ],
)
def test_a_card_that_stands_alone_is_made(question: str, answer: str) -> None:
    assert objection(Face(question, answer, NAMES)) is None


@pytest.mark.parametrize(
    ("question", "answer", "reason"),
    [
        (" ", "Blériot", Message.of("deck.no_question")),
        ("Who crossed the Channel first?", "", Message.of("deck.no_answer")),
        (
            "Why did Blériot fly?",
            "One two three four five six seven eight nine ten eleven twelve thirteen",
            Message.of("deck.long_answer", count=13, most=12),
        ),
        ("What did Blériot bring?", "Oil, wire, glue", Message.of("deck.list_answer")),
        ("What did Blériot bring?", "Oil, wire and glue", Message.of("deck.list_answer")),
        ("What did Blériot bring?", "Oil; wire", Message.of("deck.list_answer")),
        ("When and where did Blériot land?", "Dover", Message.of("deck.two_questions")),
        ("Who was Blériot? Where did he land?", "Dover", Message.of("deck.two_questions")),
        ("Did Blériot land at Dover?", "He did", Message.of("deck.yes_or_no")),
        ("What is true of Blériot?", "Yes.", Message.of("deck.yes_or_no")),
        (
            "Which of these did Blériot build?",
            "A monoplane",
            Message.of("deck.points_elsewhere", words="of these"),
        ),
        ("What is flown by pilots?", "An aeroplane", Message.of("deck.no_name")),
        ("When did it cross the Channel?", "1909", Message.of("deck.loose_pronoun", word="it")),
        (
            "Why did this flight matter to Blériot?",
            "It won the prize",
            Message.of("deck.loose_pronoun", word="this"),
        ),
        (
            "What did Blériot build last year?",
            "A monoplane",
            Message.of("deck.loose_time", words="last year"),
        ),
        (
            "What has Blériot recently built?",
            "A monoplane",
            Message.of("deck.loose_time", words="recently"),
        ),
        ("Which monoplane did Blériot build?", "The monoplane", Message.of("deck.leak")),
        ("In which month of 1909 did Blériot fly?", "July 1909", Message.of("deck.leak")),
    ],
)
def test_a_card_that_does_not_is_left_out(question: str, answer: str, reason: Message) -> None:
    assert objection(Face(question, answer, NAMES)) == reason


@pytest.mark.parametrize(
    ("events", "reason"),
    [
        ("Blériot crosses the Channel\nA jet, a kite and a moth race at Reims", None),
        ("Blériot crosses the Channel in 1909\nA jet flies", Message.of("deck.leak")),
        ("A balloon rises\nAn engine turns", Message.of("deck.no_name")),
    ],
)
def test_a_pair_of_events_may_hold_its_answer_but_no_year(
    events: str, reason: Message | None
) -> None:
    assert objection(Face(events, events.split("\n")[1], NAMES, pair=True)) == reason


def test_a_question_with_its_options_may_point_at_them() -> None:
    face = Face("Which of these did Blériot build?", "A monoplane", NAMES, choices=True)

    assert objection(face) is None
