"""Gaps as an author writes them: a row for each, the right answer first."""

from dataclasses import replace
from fractions import Fraction

import pytest

from quizzes.domain import kinds
from quizzes.domain.authoring import Content, KeyContent, OptionContent, content_of, problems
from quizzes.domain.gap_writing import GapContent, gaps_written, with_gaps
from quizzes.domain.messages import Message, Problem

STEM = "In [[1]] [[2]] flew across the Channel in [[3]] and landed beside [[4]]."
ROWS = (
    GapContent("July 1909", "date"),
    GapContent("Louis Blériot\nBlériot\na Frenchman = 1/2 # True, but who?", "short_text"),
    GapContent("36 minutes\n30 to 40 = 1/2", "numeric", weight=Fraction(2)),
    GapContent("Dover Castle\nWalmer Castle # It is further north.\nDeal Castle", "single_choice"),
)
WRITTEN = Content(
    STEM,
    spec={
        "gaps": {
            "1": {"kind": "date", "spec": {"required": "month"}},
            "2": {"kind": "short_text"},
            "3": {"kind": "numeric", "weight": 2, "spec": {"unit": "minutes"}},
            "4": {"kind": "single_choice"},
        }
    },
    options=(
        OptionContent("Dover Castle", gap="4", credit=Fraction(1)),
        OptionContent("Walmer Castle", gap="4", feedback="It is further north."),
        OptionContent("Deal Castle", gap="4"),
    ),
    keys=(
        KeyContent("1909-07", "1"),
        KeyContent("Louis Blériot", "2"),
        KeyContent("Blériot", "2"),
        KeyContent("a Frenchman", "2", Fraction(1, 2), "True, but who?"),
        KeyContent("36", "3"),
        KeyContent("30 to 40", "3", Fraction(1, 2)),
    ),
)


def test_rows_make_the_gaps_of_the_sentence():
    assert with_gaps(Content(STEM), ROWS) == WRITTEN
    assert problems("cloze", WRITTEN) == ()


def test_the_rows_come_back_as_they_were_written():
    assert gaps_written(WRITTEN) == ROWS


@pytest.mark.parametrize("example", kinds.get("cloze").EXAMPLES)
def test_what_is_stored_survives_the_form(example):
    content = content_of(example.question)
    bare = replace(
        content,
        spec={},
        key_spec={name: v for name, v in content.key_spec.items() if name != "gaps"},
        options=(),
        keys=(),
    )

    assert with_gaps(bare, gaps_written(content)) == content


@pytest.mark.parametrize(
    ("row", "described", "hidden", "value"),
    [
        (GapContent("1909", "date"), {"spec": {"required": "year"}}, {}, "1909"),
        (GapContent("25 July 1909", "date"), {}, {}, "1909-07-25"),
        (
            GapContent("July 1909", "date", "required: year"),
            {"spec": {"required": "year"}},
            {},
            "1909-07",
        ),
        (GapContent("51.9 %", "numeric"), {"spec": {"unit": "%"}}, {}, "51.9"),
        (GapContent("$10", "numeric"), {"spec": {"unit": "$"}}, {}, "10"),
        (GapContent("a third", "numeric"), {}, {}, "a third"),
        (
            GapContent("1.5 million people", "numeric"),
            {"spec": {"unit": "people"}},
            {},
            "1.5 million",
        ),
        (
            GapContent("8", "numeric", "rule: absolute\ntolerance: 2"),
            {},
            {"rule": "absolute", "tolerance": 2},
            "8",
        ),
        (
            GapContent("año", "short_text", "accents_matter: yes"),
            {},
            {"accents_matter": True},
            "año",
        ),
        (GapContent("def", "short_text", "rule: exact"), {}, {"rule": "exact"}, "def"),
    ],
)
def test_precision_unit_and_settings_are_read_off_the_row(row, described, hidden, value):
    content = with_gaps(Content("It was [[1]]."), [row])

    assert content.spec == {"gaps": {"1": {"kind": row.kind, **described}}}
    assert content.key_spec == ({"gaps": {"1": hidden}} if hidden else {})
    assert content.keys == (KeyContent(value, "1"),)
    assert problems("cloze", content) == ()
    assert with_gaps(Content("It was [[1]]."), gaps_written(content)) == content


def test_a_mark_without_a_row_and_a_row_without_a_mark_are_named():
    one = GapContent("goose", "short_text")

    assert problems("cloze", with_gaps(Content("A [[1]] and a [[2]]."), [one])) == (
        Problem.of("gaps", "cloze.mark_without_gap", mark="2"),
    )
    assert problems("cloze", with_gaps(Content("A [[1]]."), [one, one])) == (
        Problem.of("gaps", "cloze.gap_without_mark", mark="2"),
    )


@pytest.mark.parametrize(
    ("row", "message"),
    [
        (
            GapContent("some day", "date"),
            Message.of("date.key_not_edtf", value="some day", in_gap=1),
        ),
        (
            GapContent("goose", "short_text", "colour: white"),
            Message.of("authoring.unknown_setting", name="colour", kind="short_text", in_gap=1),
        ),
        (GapContent("goose", ""), Message.of("cloze.no_such_kind", kind="", in_gap=1)),
        (GapContent("goose", "cloze"), Message.of("cloze.no_such_kind", kind="cloze", in_gap=1)),
    ],
)
def test_what_is_wrong_with_a_row_is_said_of_its_gap(row, message):
    found = problems("cloze", with_gaps(Content("A [[1]]."), [row]))

    assert found == (Problem("gaps", message),)
