"""Sentences with marks: which gaps they have, and the small question that each of them is."""

from fractions import Fraction

import pytest

from quizzes.domain.gaps import (
    Gap,
    gaps_of,
    marks_in,
    part_of,
    pieces,
    question_of,
    readable,
    weight_of,
)
from quizzes.domain.questions import Key, Option, Question, Shown

STEM = "In [[2]] the [[ who ]] came, in [[2]] they left."
SPEC = {
    "gaps": {
        "spare": {"kind": "date"},
        "who": {"kind": "short_text", "weight": "1/2"},
        "2": {"kind": "numeric", "spec": {"unit": "km"}},
    }
}


def test_gaps_are_numbered_in_the_order_of_the_sentence():
    assert gaps_of(Shown("cloze", STEM, spec=SPEC)) == (
        Gap("2", 1, "numeric", Fraction(1), {"unit": "km"}),
        Gap("who", 2, "short_text", Fraction(1, 2)),
        Gap("spare", 3, "date"),
    )


def test_a_sentence_falls_into_pieces_and_can_be_read_without_marks():
    assert marks_in(STEM) == ["2", "who", "2"]
    assert list(pieces(STEM)) == [
        ("In ", "2"),
        (" the ", "who"),
        (" came, in ", "2"),
        (" they left.", ""),
    ]
    assert readable(STEM) == "In _____ the _____ came, in _____ they left."
    assert readable("No [marks] [[a b]] here") == "No [marks] [[a b]] here"


def test_a_gap_is_a_question_of_its_own():
    own, other = Option("a", "one", gap="who"), Option("b", "two", gap="2")
    shown = Shown("cloze", STEM, spec=SPEC, options=(own, other))
    question = Question(
        shown,
        keys=(Key(value="x", gap="who"), Key(value="y", gap="2")),
        key_spec={"rule": "all", "gaps": {"who": {"rule": "exact"}}},
        explanation="Because.",
    )
    gap = gaps_of(shown)[1]

    assert part_of(shown, gap) == Shown("short_text", STEM, options=(own,))
    assert question_of(question, gap) == Question(
        part_of(shown, gap),
        keys=(Key(value="x", gap="who"),),
        key_spec={"rule": "exact"},
        explanation="Because.",
    )


@pytest.mark.parametrize(
    ("described", "weight"),
    [
        ({}, Fraction(1)),
        ({"weight": 2}, Fraction(2)),
        ({"weight": "1/3"}, Fraction(1, 3)),
        ({"weight": 0}, None),
        ({"weight": -1}, None),
        ({"weight": "much"}, None),
        ({"weight": 10**9}, None),
        ("nothing of the sort", Fraction(1)),
    ],
)
def test_a_weight_is_a_number_above_nothing(described, weight):
    assert weight_of(described) == weight


@pytest.mark.parametrize("gaps", [None, [], "x", {"2": None}, {"2": {"kind": 7, "spec": "x"}}])
def test_an_unsound_draft_can_be_looked_at(gaps):
    found = gaps_of(Shown("cloze", STEM, spec={"gaps": gaps}))

    assert [gap.kind for gap in found] == ([""] if isinstance(gaps, dict) else [])
