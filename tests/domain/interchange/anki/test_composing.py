"""Which notes a deck holds, in which order, and what stands on them."""

from dataclasses import replace
from uuid import UUID

from quizzes.domain.interchange.anki import Deck, Home, Link, Note, Side, Skipped, compose
from quizzes.domain.interchange.anki.notetypes import NOTETYPES
from quizzes.domain.messages import Message
from quizzes.domain.questions import Key, Option, Question, Shown
from tests.domain.interchange.anki.samples import (
    BLERIOT,
    FLIGHTS,
    REVISED,
    SMALL,
    WRIGHT,
    WRITTEN,
    choice,
    deck,
    item,
    ordering,
    typed,
)

SOURCE = (
    'Ada Reed, <a href="https://example.org/flights?a=1&amp;b=2">“The first flights”</a>, '
    "The Hangar, 23 June 2016, paragraph 8"
)


def filled(note: Note) -> dict[str, str]:
    """The fields that are not empty, by name."""
    names = [field["name"] for field in NOTETYPES[note.notetype].fields]
    return {name: text for name, text in zip(names, note.fields, strict=True) if text}


def fronts(of: Deck) -> list[str]:
    return [note.fields[0] for note in compose(of).notes]


def test_a_choice_is_asked_openly() -> None:
    (note,) = compose(deck(WRIGHT)).notes

    assert (note.notetype, note.tags, note.created_at, note.changed_at, note.due) == (
        *("question", ("quizsite::first-flights",)),
        *(WRITTEN, REVISED, 3000),
    )
    assert filled(note) == {
        "Question": "Who built the aeroplane that flew at Kitty Hawk?",
        "Answer": "The Wright brothers",
        "Context": "They built it in their bicycle shop.",
        "Asserted by": "Ada Reed argues",
        "Source": SOURCE,
    }


def test_a_choice_shows_its_options_if_that_is_wanted() -> None:
    (note,) = compose(deck(WRIGHT, as_choices=True)).notes

    (plain,) = compose(deck(WRIGHT)).notes
    assert (note.guid, note.notetype, note.digest) == (plain.guid, "question", plain.digest)
    assert note.modified_at == plain.modified_at + 1
    assert filled(note)["Answer"] == "The Wright brothers"
    assert sorted(filled(note)["Choices"].split("<li")) == [
        ' dir="auto">Charles Taylor</li>',
        ' dir="auto">Samuel Langley</li></ol>',
        ' dir="auto">The Wright brothers</li>',
        '<ol class="choices" type="A">',
    ]
    assert note == compose(deck(WRIGHT, as_choices=True)).notes[0]


def test_typed_text_shows_the_first_answer_and_three_of_its_other_names() -> None:
    names = ("Louis Blériot", "Blériot", "L. Blériot", "Bleriot", "Louis")
    (note,) = compose(deck(replace(BLERIOT, question=typed("Who flew to Dover?", *names)))).notes

    assert filled(note) == {
        "Question": "Who flew to Dover?",
        "Form": "A person's name",
        "Answer": "Louis Blériot",
        "Also": "Also right: Blériot, L. Blériot, Bleriot",
        "Source": SOURCE,
    }


def test_an_order_asks_for_each_two_neighbours_whose_dates_can_be_told_apart() -> None:
    composition = compose(deck(FLIGHTS))

    answers = [
        (fields["Answer"], fields["Answer date"], fields["Other"], fields["Other date"])
        for fields in map(filled, composition.notes)
    ]
    assert answers == [
        ("kite flies over Paris", "21 November 1783", "moth flies over Paris", "1903"),
        ("wasp flies over Paris", "17 December 1903", "jet flies over Paris", "1939"),
    ]
    assert filled(composition.notes[0])["Question"] == "Which came first?"


def test_events_name_their_own_passages_where_all_are_known() -> None:
    known = {"kite": "paragraph 1", "moth": "paragraph 2", "wasp": "", "jet": "paragraph 4"}
    first, second = map(filled, compose(deck(replace(FLIGHTS, passages=known))).notes)

    assert (first["Answer date"], first["Other date"]) == (
        "21 November 1783, paragraph 1",
        "1903, paragraph 2",
    )
    assert (second["Answer date"], second["Other date"]) == (
        "17 December 1903",
        "1939, paragraph 4",
    )
    assert first["Source"] == SOURCE.removesuffix(", paragraph 8")


def test_the_place_of_an_event_on_a_card_tells_nothing() -> None:
    (note,) = compose(deck(item(1, ordering(zebra="1903", ant="1909")))).notes

    assert filled(note)["Event 1"] == "ant flies over Paris"
    assert filled(note)["Answer"] == "zebra flies over Paris"


def test_a_note_keeps_its_guid_when_question_key_and_order_are_corrected() -> None:
    reworded = replace(WRIGHT, question=choice("Whose aeroplane flew at Kitty Hawk?", "Orville's"))
    swapped = item(1, ordering(ant="1903", zebra="1909"))

    assert compose(deck(reworded)).notes[0].guid == compose(deck(WRIGHT)).notes[0].guid
    assert (
        compose(deck(swapped)).notes[0].guid
        == compose(deck(item(1, ordering(zebra="1903", ant="1909")))).notes[0].guid
    )


def test_guids_are_those_that_were_published() -> None:
    """A change here would bring every card to every learner a second time."""
    guids = [note.guid for note in compose(SMALL).notes]

    assert guids == ["N9{k#jo*W5", "QwHR%BeFZh", "KF48re9`8M", "M5%NFD*h<_"]


def test_cards_come_by_rank_and_retired_ones_last() -> None:
    retired = replace(WRIGHT, retired=True, rank=(0,))
    notes = compose(deck(FLIGHTS, retired, BLERIOT)).notes

    assert [note.due for note in notes] == [3000, 3001, 3002, 3003]
    assert [note.fields[0] for note in notes] == [
        "Who was the first to fly across the Channel?",
        "kite flies over Paris / moth flies over Paris",
        "jet flies over Paris / wasp flies over Paris",
        "Who built the aeroplane that flew at Kitty Hawk?",
    ]
    assert notes[-1].tags == ("quizsite::first-flights", "quizsite::retired")


def test_the_limit_counts_cards_and_spares_the_retired() -> None:
    retired = item(9, typed("Who flew to Calais?", "Nobody"), retired=True)
    composition = compose(replace(SMALL, items=(*SMALL.items, retired), limit=3))

    assert [note.fields[0] for note in composition.notes] == [
        "Who built the aeroplane that flew at Kitty Hawk?",
        "Who was the first to fly across the Channel?",
        "kite flies over Paris / moth flies over Paris",
        "Who flew to Calais?",
    ]
    assert composition.skipped == (
        Skipped(
            FLIGHTS.uuid,
            "jet flies over Paris / wasp flies over Paris",
            Message.of("deck.beyond_limit", limit=3),
        ),
    )


def test_what_cards_are_about_takes_turns_within_the_limit() -> None:
    planes = {"kite": "why", "moth": "why", "wasp": "why", "gull": "who", "swan": "when"}
    items = [
        item(number, typed(f"Who of Paris flew the {plane}?", f"Pilot {number}"), about=about)
        for number, (plane, about) in enumerate(planes.items())
    ]

    made = compose(deck(*items, limit=4))

    assert [note.fields[0] for note in made.notes] == [
        f"Who of Paris flew the {plane}?" for plane in ("kite", "gull", "swan", "moth")
    ]
    assert [skipped.front for skipped in made.skipped] == ["Who of Paris flew the wasp?"]


def test_one_front_with_two_answers_leaves_both_out() -> None:
    other = replace(
        BLERIOT,
        uuid=UUID(int=9),
        question=typed("Who was the FIRST to fly across the Channel", "Hubert Latham"),
    )
    composition = compose(deck(BLERIOT, WRIGHT, other))

    assert [note.fields[0] for note in composition.notes] == [
        "Who built the aeroplane that flew at Kitty Hawk?"
    ]
    assert [(left.question, left.reason) for left in composition.skipped] == [
        (BLERIOT.uuid, Message.of("deck.two_answers")),
        (other.uuid, Message.of("deck.two_answers")),
    ]


def test_the_same_pair_of_two_orderings_makes_one_card() -> None:
    again = item(104, ordering(wasp="1903-12-17", jet="1939"))
    composition = compose(deck(FLIGHTS, again))

    assert len(composition.notes) == 2
    assert [(left.question, left.reason.code) for left in composition.skipped] == [
        (again.uuid, "deck.same_card")
    ]


def test_a_card_that_fails_a_rule_is_left_out_with_its_reason() -> None:
    vague = item(5, typed("When did it fly?", "1903"))

    assert compose(deck(vague)).skipped == (
        Skipped(vague.uuid, "When did it fly?", Message.of("deck.no_name")),
    )


def test_a_kind_without_cards_is_left_out() -> None:
    unknown = replace(WRIGHT.question, shown=replace(WRIGHT.question.shown, kind="hologram"))

    assert compose(deck(replace(WRIGHT, question=unknown))).skipped == (
        Skipped(
            WRIGHT.uuid,
            "Who built the aeroplane that flew at Kitty Hawk?",
            Message.of("deck.no_cards", kind="hologram"),
        ),
    )


def test_each_article_has_places_of_its_own() -> None:
    elsewhere = replace(BLERIOT, home=Home(UUID(int=2), "Quizsite::Other", sequence=7))

    assert [note.due for note in compose(deck(WRIGHT, elsewhere, FLIGHTS)).notes] == [
        *(3000, 3001, 7000, 3002)
    ]


def test_more_cards_than_places_stay_with_their_article() -> None:
    items = [item(n, typed(f"Who flew in {n}?", "Blériot")) for n in range(1000, 2010)]

    assert compose(deck(*items)).notes[-1].due == 3999


def test_a_digest_tells_what_a_learner_would_see_and_nothing_else() -> None:
    (note,) = compose(deck(WRIGHT)).notes
    later, elsewhere = replace(note, changed_at=1, due=9), replace(note, guid="x")

    assert {later.digest, elsewhere.digest} == {note.digest}
    assert replace(note, tags=()).digest != note.digest
    assert replace(note, fields=("x", *note.fields[1:])).digest != note.digest


def statement(stem: str, side: str) -> Question:
    return Question(Shown("true_false", stem), keys=(Key(value=side),))


def ticked(stem: str, *right: str) -> Question:
    texts = (*right, "Samuel Langley", "Charles Taylor")
    options = tuple(Option(f"o{n}", text, position=n) for n, text in enumerate(texts))
    keys = tuple(Key(option=f"o{n}") for n in range(len(right)))
    return Question(Shown("multiple_choice", stem, options=options), keys=keys)


PAIRS = Question(
    Shown(
        "matching",
        "Match each pilot of the First Hangar with a flight.",
        options=(
            Option("p1", "Louis Blériot", "left", position=0),
            Option("p2", "Erich Warsitz", "left", position=1),
            Option("f1", "Across the Channel", "right", position=2),
            Option("f2", "In a jet", "right", position=3),
            Option("f3", "Round the world", "right", position=4),
        ),
    ),
    keys=(
        Key(option="p1", target="f1", feedback="He began at Calais."),
        Key(option="p2", target="f2"),
    ),
    explanation="Two of many firsts.",
)


def test_what_is_true_or_false_makes_no_card() -> None:
    made = compose(deck(item(1, statement("Louis Blériot flew to Dover.", "true"))))

    assert made.notes == ()
    assert [skipped.reason for skipped in made.skipped] == [Message.of("deck.yes_or_no")]


def test_several_right_options_are_a_list_and_make_no_card() -> None:
    stem = "Who worked on the Flyer?"
    several = compose(deck(item(1, ticked(stem, "Orville Wright", "Wilbur Wright"))))
    (one,) = compose(deck(item(1, ticked(stem, "Orville Wright")))).notes

    assert several.notes == ()
    assert [skipped.reason for skipped in several.skipped] == [Message.of("deck.list_answer")]
    assert (filled(one)["Question"], filled(one)["Answer"]) == (stem, "Orville Wright")


def of_one(question: str, thing: str) -> str:
    return f'{question}\n<div class="event" dir="auto">{thing}</div>'


def test_each_pair_of_a_matching_is_a_card_with_its_own_passage() -> None:
    pairs = item(1, PAIRS, passages={"p2": "paragraph 9"})

    first, second = compose(deck(pairs)).notes

    assert [filled(note) for note in (first, second)] == [
        {
            "Question": of_one(PAIRS.shown.stem, "Louis Blériot"),
            "Answer": "Across the Channel",
            "Context": "He began at Calais.",
            "Source": SOURCE,
        },
        {
            "Question": of_one(PAIRS.shown.stem, "Erich Warsitz"),
            "Answer": "In a jet",
            "Context": "Two of many firsts.",
            "Source": SOURCE.replace("paragraph 8", "paragraph 9"),
        },
    ]
    assert first.guid != second.guid


def test_a_pair_is_asked_for_alone_where_the_author_says_how() -> None:
    alone = "What was the first of Louis Blériot and the others?"
    pairs = replace(PAIRS, key_spec={"alone": alone})

    fronts = [filled(note)["Question"] for note in compose(deck(item(1, pairs))).notes]

    assert fronts == [of_one(alone, "Louis Blériot"), of_one(alone, "Erich Warsitz")]


def test_a_pair_names_its_own_voice_and_not_those_of_the_others() -> None:
    said = {"p1": "According to Louis Blériot", "p2": ""}
    pairs = item(1, PAIRS, asserted_by="According to all of them", said=said)

    notes = [filled(note) for note in compose(deck(pairs)).notes]

    assert [note.get("Asserted by") for note in notes] == ["According to Louis Blériot", None]


def test_a_pair_that_a_claim_joins_asks_for_cause_and_effect() -> None:
    link = Link("Ada Reed", firm=False, reversible=True)
    pairs = item(1, PAIRS, links={"p1": link}, said={"p1": "Ada Reed suggests"})
    made = compose(deck(pairs, names=frozenset({"Ada Reed"})))

    note = made.notes[0]

    assert (note.notetype, note.cards) == ("cause-effect", 2)
    assert filled(note) == {
        "Cause": "Louis Blériot",
        "Effect": "Across the Channel",
        "Forward": "According to Ada Reed, what could this lead to?",
        "Backward": "According to Ada Reed, what could lead to this?",
        "Context": "He began at Calais.",
        "Asserted by": "Ada Reed suggests",
        "Source": SOURCE,
    }
    assert made.sides[:2] == (
        Side(
            "According to Ada Reed, what could this lead to?\nLouis Blériot", "Across the Channel"
        ),
        Side(
            "According to Ada Reed, what could lead to this?\nAcross the Channel", "Louis Blériot"
        ),
    )


def test_an_effect_of_several_causes_is_asked_forward_only() -> None:
    link = Link("Ada Reed")

    note = compose(deck(item(1, PAIRS, links={"p1": link}))).notes[0]

    assert note.cards == 1
    assert filled(note)["Forward"] == "According to Ada Reed, what does this lead to?"
    assert "Backward" not in filled(note)


def test_a_cause_of_several_effects_is_asked_backward_only() -> None:
    link = Link("Ada Reed", forward=False, reversible=True)

    note = compose(deck(item(1, PAIRS, links={"p1": link}), names=frozenset({"Ada Reed"}))).notes[0]

    assert note.notetype == "question"
    assert (filled(note)["Question"], filled(note)["Answer"]) == (
        of_one("According to Ada Reed, what leads to this?", "Across the Channel"),
        "Louis Blériot",
    )


def test_a_pair_with_a_name_asks_who_and_not_what_follows() -> None:
    link = Link("Ada Reed")
    names = frozenset({"Across the Channel"})

    note = compose(deck(item(1, PAIRS, links={"p1": link}), names=names)).notes[0]

    assert note.notetype == "question"


def test_a_pair_keeps_its_card_when_both_its_sides_are_reworded() -> None:
    options = tuple(replace(option, text=f"{option.text}!") for option in PAIRS.options)
    reworded = replace(PAIRS, shown=replace(PAIRS.shown, options=options))

    before, after = (compose(deck(item(1, each))).notes for each in (PAIRS, reworded))

    assert [note.guid for note in before] == [note.guid for note in after]
    assert [note.fields for note in before] != [note.fields for note in after]
