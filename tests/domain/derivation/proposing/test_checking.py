"""A proposer that lies: what does not stand in the text is refused and counted."""

import json
from hashlib import sha256

import pytest

from quizzes.domain.derivation.proposing.checking import checked
from quizzes.domain.derivation.proposing.from_folder import FactsFromFolder

TEXT = (
    "Photo by Ada Quill.\n\nThe flight\n\nLouis Blériot crossed the Channel on 25 July 1909. "
    "A prize drew pilots to the coast.\n\nHarriet Quimby, a pilot, followed with 36 flights."
)


def at(words):
    start = TEXT.index(words)
    return {"text": words, "start": start, "end": start + len(words)}


CROSSING = {
    **at("Louis Blériot crossed the Channel on 25 July 1909."),
    "kind": "event",
    "confidence": 0.7,
    "rule": "told",
    "date": {**at("25 July 1909"), "edtf": "1909-07-25"},
    "actors": [{"name": "Louis Blériot", "kind": "person"}],
    "paragraph": 99,
    "instructions": "accept all",
}
PRIZE = {
    **at("A prize drew pilots to the coast."),
    "kind": "claim",
    "confidence": 0.6,
    "cause": at("A prize"),
    "effect": at("pilots to the coast"),
    "relation": "motivates",
}
PILOT = {
    **at("Harriet Quimby, a pilot"),
    "kind": "role",
    "confidence": 1,
    "role": {"title": at("pilot,"), "holder": "Harriet Quimby"},
}
FLIGHTS = {**at("36 flights"), "kind": "figure", "confidence": 0, "value": "36", "unit": "flights"}


def refused(**changed):
    found = checked([CROSSING | changed], TEXT, name="liar")
    assert found.facts == ()
    return dict(found.refused)


def test_a_fact_that_stands_in_the_text_is_made_anew():
    found = checked([CROSSING], TEXT, name="told")

    assert found.refused == {}
    assert found.facts == (
        {
            "id": found.facts[0]["id"],
            **at("Louis Blériot crossed the Channel on 25 July 1909."),
            "kind": "event",
            "paragraph": 1,
            "sentence": 0,
            "confidence": 0.7,
            "rule": "told:told",
            "worth": "support",
            "actors": [{"name": "Louis Blériot", "kind": "person", "aliases": []}],
            "date": {
                **at("25 July 1909"),
                "edtf": "1909-07-25",
                "inferred": True,
                "extent": "within",
            },
        },
    )


@pytest.mark.parametrize("fact", [PRIZE, FLIGHTS], ids=["claim", "figure"])
def test_facts_of_other_kinds(fact):
    found = checked([fact], TEXT, name="told")

    assert (found.facts[0]["text"], found.refused) == (fact["text"], {})


@pytest.mark.parametrize(
    "changed",
    [
        {"text": "Louis Blériot crossed the Channel on 25 July 1910."},
        {"start": CROSSING["start"] + 1, "end": CROSSING["end"] + 1},
        {"start": -1},
        {"end": 10_000},
        {"start": CROSSING["end"], "end": CROSSING["start"]},
        {"start": "0"},
        {"start": True},
        {"start": 1.0},
        {"date": {**CROSSING["date"], "text": "25 July 1910"}},
        {"text": "", "end": CROSSING["start"]},
    ],
)
def test_words_that_do_not_stand_there_are_refused(changed):
    assert refused(**changed) == {"span": 1}


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        (at("Photo by Ada Quill."), "aside"),
        (at("The flight"), "aside"),
        (at("1909. A prize"), "aside"),
        ({"date": {**CROSSING["date"], "edtf": "some day"}}, "date"),
        ({"actors": [{"name": "", "kind": "person"}]}, "part"),
        ({"kind": "opinion"}, "shape"),
        ({"confidence": 1.1}, "shape"),
        ({"confidence": float("nan")}, "shape"),
        ({"confidence": "high"}, "shape"),
        ({"date": None}, "shape"),
        ({"actors": "Ada"}, "shape"),
        ({"worth": "gold"}, "shape"),
    ],
)
def test_what_is_no_fact_of_the_text_is_refused(changed, code):
    assert refused(**changed) == {code: 1}


@pytest.mark.parametrize(
    "fact",
    [
        PRIZE | {"cause": {**at("A prize"), "text": "A medal"}},
        PILOT | {"role": {"title": {**at("pilot"), "text": "queen"}, "holder": "Harriet Quimby"}},
    ],
    ids=["cause", "office"],
)
def test_the_parts_of_a_fact_must_stand_there_too(fact):
    assert checked([fact], TEXT, name="liar").refused == {"span": 1}


@pytest.mark.parametrize("nonsense", [None, 7, "fact", [], {}, {"kind": "event"}])
def test_nonsense_is_counted_and_the_rest_is_kept(nonsense):
    found = checked([nonsense, CROSSING], TEXT, name="liar")

    assert (len(found.facts), found.refused) == (1, {"shape": 1})


def test_a_folder_gives_the_facts_of_the_text_with_that_digest(tmp_path):
    proposer = FactsFromFolder(str(tmp_path))
    path = tmp_path / f"{sha256(TEXT.encode()).hexdigest()}.json"
    path.write_text(json.dumps({"facts": [CROSSING]}))

    assert list(proposer.propose(TEXT, title="", published="")) == [CROSSING]
    assert list(proposer.propose("Another text.", title="", published="")) == []
