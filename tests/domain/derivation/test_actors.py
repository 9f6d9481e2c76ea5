"""Who is spoken of: names with their kinds, one actor for all of its names, and offices."""

import pytest

from quizzes.domain.derivation.actors import find_cast
from quizzes.domain.derivation.actors.gazetteer import names
from quizzes.domain.derivation.ingest import read_article
from tests.domain.derivation.readers import parsed

PARSERS = ["rules", "model"]


def cast(text, parser="model"):
    document = read_article(text)
    return find_cast(document, parsed(document, parser))


def actors(text, parser="model"):
    return [(actor.name, actor.kind.value, actor.aliases) for actor in cast(text, parser).actors]


@pytest.mark.parametrize("parser", PARSERS)
def test_a_surname_leads_back_to_the_full_name(parser):
    text = "The report was written by Edwin Marsh. Later Marsh denied it. Marsh was not believed."

    assert actors(text, parser) == [("Edwin Marsh", "person", ("Marsh",))]


@pytest.mark.parametrize("parser", PARSERS)
def test_an_acronym_in_brackets_is_an_alias(parser):
    text = (
        "The order came from the Northern Rivers Commission (NRC) in March. "
        "Nobody told the NRC why."
    )

    assert actors(text, parser) == [("Northern Rivers Commission", "organisation", ("NRC",))]


@pytest.mark.parametrize("parser", PARSERS)
def test_a_capital_stands_for_its_state_but_not_after_in(parser):
    text = "Norway sent an envoy. Denmark and Norway talked in Oslo. Then Oslo withdrew its offer."

    found = {actor.name: actor for actor in cast(text, parser).actors}

    assert {name: (actor.kind, actor.aliases) for name, actor in found.items()} == {
        "Norway": ("state", ("Oslo",)),
        "Denmark": ("state", ()),
        "Oslo": ("place", ()),
    }
    assert [mention.metonym for mention in found["Norway"].mentions] == [False, False, True]


@pytest.mark.parametrize(
    ("sentence", "stands"),
    [
        ("Oslo agreed.", True),
        ("Denmark and Oslo agreed.", True),
        ("He spoke in Oslo.", False),
        ("He spoke in Bergen and Oslo.", False),
        ("He went to Oslo.", False),
        ("He left Oslo.", False),
        ("The Oslo residents slept.", False),
    ],
)
def test_a_capital_to_which_one_travels_or_that_has_streets_is_the_city(sentence, stands):
    found = {actor.name: actor for actor in cast(f"Norway waited. {sentence}").actors}

    assert [mention.metonym for mention in found["Norway"].mentions] == (
        [False, True] if stands else [False]
    )
    assert ("Oslo" in found) is not stands


@pytest.mark.parametrize("parser", PARSERS)
@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Edwin Marsh's Northern Rivers Commission met.",
            ["Edwin Marsh", "Northern Rivers Commission"],
        ),
        ("The Northern Rivers Commission 2016 met.", ["Northern Rivers Commission"]),
        ("Norwegian President Ada Quill spoke.", ["Norway", "Ada Quill"]),
        ("The Prince of Wales sailed.", ["Prince of Wales"]),
        ("The World Bank (WB) paid.", ["World Bank"]),
        ("Sino-Tajik ties held.", ["Tajikistan"]),
        ("The General Assembly met. General Marsh left.", ["General Assembly", "Marsh"]),
        ("He joined the Islamic movement.", []),
    ],
)
def test_a_name_is_cut_out_of_what_stands_around_it(text, names, parser):
    assert [name for name, _, _ in actors(text, parser)] == names


def test_a_capital_whose_state_is_not_spoken_of_is_a_city():
    assert actors("London stank, and London knew it.") == [("London", "place", ())]


@pytest.mark.parametrize("parser", PARSERS)
def test_a_demonym_speaks_of_its_state(parser):
    (actor,) = cast("The Norwegian fleet left Norway.", parser).actors

    assert (actor.name, actor.aliases) == ("Norway", ("Norwegian",))
    assert [mention.demonym for mention in actor.mentions] == [True, False]


@pytest.mark.parametrize("parser", PARSERS)
def test_hyphenated_names_are_two_actors(parser):
    text = "The Norway-Sweden border is long."

    assert [name for name, _, _ in actors(text, parser)] == ["Norway", "Sweden"]


def test_a_war_is_no_actor_and_hides_the_names_within():
    assert actors("The Spanish Civil War began in July.") == []


def test_kinds_are_voted_on_over_the_document():
    text = "Nobody saw Ada Quill leave. Ada Quill had packed early. The letter named Ada Quill."

    assert actors(text) == [("Ada Quill", "person", ())]


@pytest.mark.parametrize("parser", PARSERS)
@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Then Norwegian President Ada Quill resigned.", ("Ada Quill", "President", "Norway")),
        (
            "Then Norway's Interior Minister Ada Quill resigned.",
            ("Ada Quill", "Interior Minister", "Norway"),
        ),
        ("Then Ada Quill, the mayor of Oslo, resigned.", ("Ada Quill", "mayor", "Oslo")),
        ("Then General Ada Quill resigned.", ("Ada Quill", "General", "")),
    ],
)
def test_offices_are_read_from_titles(text, role, parser):
    roles = cast(text, parser).roles

    assert [(found.actor, found.title.text, found.of) for found in roles] == [role]


def test_every_mention_is_its_stretch_of_the_text():
    text = "“Rubbish,” said Xi’s envoy, Ada Quill of the Northern Rivers Commission (NRC)."

    mentions = [mention for actor in cast(text).actors for mention in actor.mentions]

    assert mentions
    for mention in mentions:
        assert mention.span.text == text[mention.span.start : mention.span.end]


def test_an_empty_text_has_no_cast():
    assert (cast("").actors, cast("").roles) == ((), ())


def test_the_gazetteer_knows_states_capitals_and_demonyms():
    found = names()

    assert sum(entry.kind == "state" and not entry.demonym for entry in found.values()) > 195
    assert (found["Oslo",].state, found["Norwegian",].name) == ("Norway", "Norway")
    assert {entry.state for entry in found.values() if entry.state} <= {
        entry.name for entry in found.values() if entry.kind == "state"
    }


TOLD = [
    ("The historian Edwin D. Post argued that hunger moved people.", ("Edwin D. Post", "person")),
    ("Later Edwin Marsh-Dai and his colleagues agreed.", ("Edwin Marsh-Dai", "person")),
    ("The Prince of Wales came by boat.", ("Prince of Wales", "person")),
    ("The General Register Office counted the dead.", ("General Register Office", "organisation")),
    ("The test came when Pinatubo erupted in June.", ("Pinatubo", "place")),
]


@pytest.mark.parametrize(("text", "actor"), TOLD)
def test_the_words_around_a_name_tell_its_kind(text, actor):
    assert [(name, kind) for name, kind, _ in actors(text)] == [actor]


@pytest.mark.parametrize(
    "text",
    [
        "The steamer Princess Alice sank near the bridge.",
        "Her song became Frankenstein, published in 1818.",
        "Cholera reached the town, and then cholera left it.",
    ],
)
def test_a_ship_a_book_and_a_word_at_the_head_of_a_sentence_are_no_actors(text):
    assert actors(text) == []
