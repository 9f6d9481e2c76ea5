"""Claims: what leads to what, who says it, how surely; how claims join, and what they are worth."""

import pytest

from quizzes.domain.derivation.causes import find_chains, find_claims
from quizzes.domain.derivation.ingest import read_article
from tests.domain.derivation.readers import parsed


def claims(text, parser="model"):
    document = read_article(text)
    return find_claims(document, parsed(document, parser))


def claim(text, pattern, parser="model"):
    (found,) = [each for each in claims(text, parser) if each.pattern == pattern]
    return found


@pytest.mark.parametrize("parser", ["rules", "model"])
@pytest.mark.parametrize(
    ("text", "pattern", "cause", "effect"),
    [
        (
            "The bridge closed because the river had risen.",
            "clause:because",
            "the river had risen",
            "The bridge closed",
        ),
        (
            "Because the river had risen, the bridge closed.",
            "clause:because",
            "the river had risen",
            "the bridge closed",
        ),
        (
            "The road closed because of the flood.",
            "phrase:because of",
            "the flood",
            "The road closed",
        ),
        ("The drought led to a famine.", "verb:lead to", "The drought", "a famine"),
        ("The famine was caused by the drought.", "verb:cause", "the drought", "The famine"),
        (
            "The town built a wall in order to keep the sea out.",
            "infinitive:in order to",
            "keep the sea out",
            "The town built a wall",
        ),
        (
            "The miners marched to the capital, demanding higher wages.",
            "participle:demanding",
            "demanding higher wages",
            "The miners marched to the capital",
        ),
        (
            "The harvest failed. Therefore, the king opened his barns.",
            "adverb:therefore",
            "The harvest failed",
            "the king opened his barns",
        ),
    ],
)
def test_cause_and_effect(text, pattern, cause, effect, parser):
    found = claim(text, pattern, parser)

    expected = {"demanding higher wages": "higher wages"} if parser == "rules" else {}
    assert (found.cause.text, found.effect.text) == (expected.get(cause, cause), effect)


@pytest.mark.parametrize(
    ("text", "pattern", "cause", "effect"),
    [
        (
            "The storm, which caused the flood, came from the west.",
            "verb:cause",
            "The storm",
            "the flood",
        ),
        (
            "The divisions caused by the mutiny grew.",
            "verb:cause",
            "the mutiny",
            "The divisions",
        ),
        (
            "The canal cut the journey by half, leading to cheaper salt.",
            "verb:lead to",
            "The canal cut the journey by half",
            "cheaper salt",
        ),
        (
            "The flood forced the villagers to leave.",
            "verb:force",
            "The flood",
            "the villagers to leave",
        ),
        (
            "The delay was due to a broken signal.",
            "phrase:due to",
            "a broken signal",
            "The delay",
        ),
        (
            "Scholars attribute the famine to the drought.",
            "verb:attribute ~ to",
            "the drought",
            "the famine",
        ),
        (
            "The mayor blamed the flood on the engineers.",
            "verb:blame ~ on",
            "the engineers",
            "the flood",
        ),
        (
            "The reform turned the village into a town.",
            "verb:turn ~ into",
            "The reform",
            "the village into a town",
        ),
        (
            "The king opened the gates, allowing the farmers to return.",
            "verb:allow",
            "The king opened the gates",
            "the farmers to return",
        ),
        (
            "The tax, resulting in a revolt, was dropped.",
            "verb:result in",
            "The tax",
            "a revolt",
        ),
        (
            "The strike resulted from low wages.",
            "verb:result from",
            "low wages",
            "The strike",
        ),
        (
            "The closure of the bridge because of rain was short.",
            "phrase:because of",
            "rain",
            "The closure of the bridge",
        ),
        (
            "The farmers profited by selling salt.",
            "phrase:by",
            "selling salt",
            "The farmers profited",
        ),
        (
            "The harvest failed and therefore the king opened his barns.",
            "adverb:therefore",
            "The harvest failed",
            "the king opened his barns",
        ),
        (
            "The price was raised, thus angering the farmers.",
            "verb:anger",
            "The price was raised",
            "the farmers",
        ),
    ],
)
def test_the_tree_finds_what_word_order_cannot(text, pattern, cause, effect):
    found = claim(text, pattern)

    assert (found.cause.text, found.effect.text) == (cause, effect)


@pytest.mark.parametrize(
    ("text", "speaker", "stance", "strength", "negated"),
    [
        ("The drought led to a famine.", None, "endorses", "stated", False),
        ("Ada said that the drought led to a famine.", "Ada", "neutral", "stated", False),
        ("According to Ada, the drought led to a famine.", "Ada", "neutral", "stated", False),
        ("The drought may have led to a famine.", None, "endorses", "hedged", False),
        ("The drought will lead to a famine.", None, "endorses", "predicted", False),
        (
            "Norway fears that the drought could lead to a famine.",
            "Norway",
            "neutral",
            "hedged",
            False,
        ),
        (
            "The mayor believes that the drought led to a famine.",
            "The mayor",
            "neutral",
            "hedged",
            False,
        ),
        (
            "The mayor claimed that the drought led to a famine.",
            "The mayor",
            "doubts",
            "stated",
            False,
        ),
        ("Ada showed that the drought led to a famine.", "Ada", "endorses", "stated", False),
        ("It is unclear whether the drought led to a famine.", None, "doubts", "stated", False),
        (
            "It remains questionable whether the drought led to a famine.",
            None,
            "doubts",
            "stated",
            False,
        ),
        ("The so-called drought led to a famine.", None, "doubts", "stated", False),
        ("The drought led to a clear and unproven famine.", None, "endorses", "stated", False),
        ("The drought did not lead to a famine.", None, "endorses", "stated", True),
        (
            "If the rain fails, the drought will lead to a famine.",
            None,
            "endorses",
            "conditional",
            False,
        ),
    ],
)
def test_who_says_it_and_how_surely(text, speaker, stance, strength, negated):
    found = claim(text, "verb:lead to")

    said = found.speaker.text if found.speaker else None
    assert (said, found.stance.value, found.strength.value, found.negated) == (
        speaker,
        stance,
        strength,
        negated,
    )


def test_a_motive_has_its_owner_for_speaker():
    found = claim("Norway built a wall in order to keep the sea out.", "infinitive:in order to")

    assert (found.speaker.text, found.relation.value) == ("Norway", "motivates")


def test_not_because_is_a_denial():
    assert claim("The bridge closed not because the river had risen.", "clause:because").negated


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The flood was caused by the dam, said Ada.", "Ada"),
        ("The mayor persuaded the town that the flood was caused by the dam.", "the town"),
    ],
)
def test_who_is_quoted_behind_it_or_persuaded_speaks(text, speaker):
    found = claim(text, "verb:cause")

    assert (found.speaker.text, found.stance.value) == (speaker, "neutral")


@pytest.mark.parametrize(
    "text",
    [
        "The floods were caused.",
        "Having caused the flood, the dam was torn down.",
        "The bridge closed in 1816 because of July.",
        "Consequently, prices rose.",
        "The bridge was closed by the flood.",
        "The plan is to keep the sea out.",
    ],
)
def test_without_both_of_its_ends_there_is_no_claim(text):
    assert claims(text) == ()


def test_a_bare_agent_is_no_cause():
    assert claims("Norway strengthened the treaty.") == ()


def test_what_is_decided_is_no_purpose():
    assert claims("The council decided to close the bridge.") == ()


def test_a_text_without_causes_has_no_claims():
    assert claims("") == ()
    assert claims("The bridge is long. The river is wide.") == ()


def test_every_span_is_its_stretch_of_the_text():
    text = "“The road’s closed,” he said, because of the flood.\n\nThus Ada’s boat was needed."

    spans = [
        span
        for found in claims(text)
        for span in (found.cause, found.effect, found.connective, found.speaker)
        if span is not None
    ]

    assert spans
    for span in spans:
        assert span.text == text[span.start : span.end]


CHAIN = """The Salt Road

The drought ruined the salt harvest. The loss of the salt harvest led to a famine.

The famine in the valley caused a revolt of the farmers.

The birds sang after the bell rang."""


def test_claims_join_where_an_effect_is_the_next_cause():
    document = read_article("The late frost led to a bad harvest. The bad harvest led to a revolt.")
    parses = parsed(document, "model")
    found = find_claims(document, parses)

    assert [each.effect.text for each in found] == ["a bad harvest", "a revolt"]
    assert find_chains(found, parses) == ((0, 1),)


def test_worth_comes_from_the_place_in_the_map_and_the_text():
    text = """The Bad Harvest

The late frost led to a bad harvest in the valley. The bad harvest led to a revolt.

The town slept. A goat bleated.

The mill stood still. The gates were painted.

The birds left after the bell rang."""

    worths = {each.pattern: each.worth.value for each in claims(text)}

    assert worths == {"verb:lead to": "core", "clause:after": "trivia"}
