"""Questions of a bank file for typed answers: numbers, sentences with gaps, explanations."""

from fractions import Fraction
from textwrap import dedent, indent

import pytest

from quizzes.domain.authoring import Content, KeyContent, OptionContent
from quizzes.domain.interchange.native_yaml import read_bank

HEAD = """
format: quizsite-bank/1
article: {uuid: 0b6d0c4e-6a63-4a3b-9d0e-5d3f0a4c8e11, slug: s, title: S, author: A, deck: S}
questions:
  - uuid: 9d3b1f0a-51f5-4f0f-8d1e-7c2b9a4e5b03
"""
CLOZE = """
    kind: cloze
    stem: "They left in [[when]], [[n]] of them, for [[where]]."
    spec:
      gaps:
        when: {kind: date, spec: {required: month}}
        n: {kind: numeric, weight: 1/2}
        where: {kind: single_choice}
    keys: [{gap: when, value: "2020-09"}, {gap: n, value: "38"}]
    options: [{gap: where, text: Africa, right: true}, {gap: where, text: Asia}]
"""
NUMBER = """
    kind: numeric
    stem: How many?
    keys: [{value: about 40}, {value: "83", credit: 0}, {value: 30 to 50, credit: 1/2}]
"""
EXPLAIN = """
    kind: explain
    stem: Why?
    key_spec: {model: Cold and hunger.}
    keys: [{value: Cold, credit: 2}, {value: Hunger}]
"""


def read(question: str):
    bank, problems = read_bank(HEAD + indent(dedent(question), "    "))
    return bank and bank.questions[0].content, [problem.message.code for problem in problems]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        (
            CLOZE,
            Content(
                "They left in [[when]], [[n]] of them, for [[where]].",
                spec={
                    "gaps": {
                        "when": {"kind": "date", "spec": {"required": "month"}},
                        "n": {"kind": "numeric", "weight": "1/2"},
                        "where": {"kind": "single_choice"},
                    }
                },
                options=(
                    OptionContent("Africa", gap="where", credit=Fraction(1)),
                    OptionContent("Asia", gap="where"),
                ),
                keys=(KeyContent("2020-09", "when"), KeyContent("38", "n")),
            ),
        ),
        (
            NUMBER,
            Content(
                "How many?",
                keys=(
                    KeyContent("about 40"),
                    KeyContent("83", credit=Fraction(0)),
                    KeyContent("30 to 50", credit=Fraction(1, 2)),
                ),
            ),
        ),
        (
            EXPLAIN,
            Content(
                "Why?",
                key_spec={"model": "Cold and hunger."},
                keys=(KeyContent("Cold", credit=Fraction(2)), KeyContent("Hunger")),
            ),
        ),
    ],
)
def test_the_question_is_read(text, content):
    assert read(text) == (content, [])


def test_what_is_wrong_with_a_gap_is_a_problem_of_the_file():
    _, codes = read(CLOZE.replace("{kind: single_choice}", "{kind: ordering}"))

    assert codes == ["cloze.no_such_kind"]


@pytest.mark.parametrize("points", ["many", "NaN", "Infinity", "1e9999999", "10000"])
def test_points_are_a_number_that_can_be_stored(points):
    assert read(f"{NUMBER.rstrip()}\n    points: {points}\n") == (None, ["bank.not_a_number"])


def test_a_setting_of_a_wrong_type_is_a_problem_of_the_file():
    text = NUMBER.replace("keys:", "spec: {unit: 7, signed: [yes]}\n    keys:")

    assert read(text) == (None, ["scalar.not_truth", "scalar.not_text"])
