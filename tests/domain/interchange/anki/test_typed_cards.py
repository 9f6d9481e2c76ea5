"""Cards of numbers, of sentences with gaps, and of explanations, which make none."""

from fractions import Fraction
from uuid import UUID

from quizzes.domain.interchange.anki import Side, Skipped, compose
from quizzes.domain.messages import Message
from quizzes.domain.questions import Key, Option, Question, Shown
from tests.domain.interchange.anki.samples import deck, item
from tests.domain.interchange.anki.test_composing import filled

STEM = "In [[when]] Louis Blériot crossed the [[where]] in [[long]]."
GAPS = {
    "when": {"kind": "date", "spec": {"required": "year"}},
    "where": {"kind": "single_choice"},
    "long": {"kind": "numeric", "spec": {"unit": "minutes"}},
}
TEXT = {"kind": "short_text"}
CROSSING = Question(
    Shown(
        "cloze",
        STEM,
        spec={"gaps": GAPS},
        options=(
            Option("a", "English Channel", gap="where", position=0),
            Option("b", "Irish Sea", gap="where", position=1),
        ),
    ),
    keys=(
        Key(gap="when", value="1909"),
        Key(gap="where", option="a"),
        Key(gap="long", value="36"),
    ),
    explanation="He landed beside Dover Castle.",
)


def test_each_gap_is_a_card_with_the_others_filled_in() -> None:
    notes = compose(deck(item(1, CROSSING))).notes

    assert [filled(note)["Text"] for note in notes] == [
        "In {{c1::1909}} Louis Blériot crossed the English Channel in 36 minutes.",
        "In 1909 Louis Blériot crossed the {{c1::English Channel}} in 36 minutes.",
        "In 1909 Louis Blériot crossed the English Channel in {{c1::36 minutes}}.",
    ]
    assert {(note.notetype, note.cards) for note in notes} == {("cloze", 1)}
    assert len({note.guid for note in notes}) == 3


def test_a_gap_tells_what_kind_of_answer_is_missing() -> None:
    note = compose(deck(item(1, CROSSING, wanted_in_gaps={"when": "Year: one"}))).notes[0]

    assert filled(note)["Text"] == (
        "In {{c1::1909::Year&#58; one}} Louis Blériot crossed the English Channel in 36 minutes."
    )


def test_a_gap_is_judged_by_its_sentence() -> None:
    sides = compose(deck(item(1, CROSSING))).sides

    assert sides[0] == Side(
        "In […] Louis Blériot crossed the English Channel in 36 minutes.", "1909"
    )


def test_what_fills_a_gap_is_never_read_as_the_marks_of_a_cloze() -> None:
    question = Question(
        Shown("cloze", "Louis Blériot {{c1::said}} [[what]].", spec={"gaps": {"what": TEXT}}),
        keys=(Key(gap="what", value="a::b}} c"),),
    )

    (note,) = compose(deck(item(1, question))).notes

    assert filled(note)["Text"] == (
        "Louis Blériot &#123;&#123;c1::said&#125;&#125; {{c1::a&#58;&#58;b&#125;&#125; c}}."
    )


def test_a_gap_keeps_its_card_when_the_sentence_is_reworded() -> None:
    reworded = Question(
        Shown(
            "cloze", f"{STEM} Then came dawn.", spec=CROSSING.shown.spec, options=CROSSING.options
        ),
        keys=CROSSING.keys,
    )

    before, after = (
        [note.guid for note in compose(deck(item(1, question))).notes]
        for question in (CROSSING, reworded)
    )

    assert before == after


def test_a_number_is_asked_as_its_source_prints_it() -> None:
    question = Question(
        Shown("numeric", "How long was Louis Blériot in the air?", spec={"unit": "minutes"}),
        keys=(Key(value="about 36"), Key(value="30 to 40", credit=Fraction(1, 2))),
    )

    (note,) = compose(deck(item(1, question))).notes

    assert filled(note)["Answer"] == "about 36 minutes"
    assert "30" not in "".join(note.fields)


def test_an_explanation_makes_no_card() -> None:
    question = Question(
        Shown("explain", "Why did Louis Blériot fly?"),
        keys=(Key(value="Fame"), Key(value="Money")),
        key_spec={"model": "For fame and money."},
    )

    assert compose(deck(item(1, question))).skipped == (
        Skipped(
            UUID(int=1),
            "Why did Louis Blériot fly?",
            Message.of("deck.no_cards", kind="explain"),
        ),
    )
