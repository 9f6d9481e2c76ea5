"""A bank file may argue warnings of the lint away, each with a reason."""

from dataclasses import replace
from uuid import UUID

import pytest

from quizzes.domain.authoring import Content
from quizzes.domain.interchange.native_yaml import BankQuestion, digest, read_bank
from quizzes.domain.interchange.native_yaml.judging import context_of
from quizzes.domain.lint import Finding, lint_all
from quizzes.domain.messages import Message

FILE = """
format: quizsite-bank/1
article: {{uuid: 0b6d0c4e-6a63-4a3b-9d0e-5d3f0a4c8e11, slug: s, title: S, author: A, deck: S}}
questions:
  - uuid: 9d3b1f0a-51f5-4f0f-8d1e-7c2b9a4e5b03
    kind: date
    stem: {stem}
    spec: {{required: year}}
    keys: [{{value: "1909"}}]
    lint: {lint}
"""
SHORT = Message.of("lint.stem_length", count=4, least=5, most=38)


def read(lint: str, stem: str = "When did Blériot fly?"):
    bank, problems = read_bank(FILE.format(lint=lint, stem=stem))
    return bank, [(each.line, each.message) for each in problems]


def test_a_warning_with_a_reason_is_gone() -> None:
    as_found, _ = read("{}")
    argued, _ = read("{stem-length: A heading in a list of flights.}")

    assert list(lint_all(context_of(as_found)).values()) == [
        (Finding("stem-length", "warning", SHORT),)
    ]
    assert list(lint_all(context_of(argued)).values()) == [()]
    assert argued.questions[0].lint == (("stem-length", "A heading in a list of flights."),)


def test_a_draft_that_nobody_wrote_cannot_argue() -> None:
    argued, _ = read("{stem-length: A heading in a list of flights.}")

    assert list(lint_all(context_of(argued), draft=True).values()) == [
        (Finding("stem-length", "error", SHORT),)
    ]


@pytest.mark.parametrize(
    ("lint", "problem"),
    [
        ("{stem-lenght: Short.}", Message.of("bank.no_such_rule", rule="stem-lenght")),
        ("{date-leak: It has to.}", Message.of("bank.no_such_rule", rule="date-leak")),
        ("{inferred-date: I know.}", Message.of("bank.no_such_rule", rule="inferred-date")),
        ("{stem-length: ''}", Message.of("bank.no_reason", rule="stem-length")),
        ("{stem-length: true}", Message.of("bank.no_reason", rule="stem-length")),
        ("[stem-length]", Message.of("bank.row_not_a_mapping")),
    ],
)
def test_what_cannot_be_argued_away_is_a_problem_with_its_line(lint: str, problem: Message) -> None:
    assert read(lint) == (None, [(5, problem)])


def test_digests_of_rows_without_exceptions_are_those_of_earlier_versions() -> None:
    row = BankQuestion(UUID(int=1), "date", Content("When did Blériot fly?"))

    assert digest(row) == "99f84e307afc289017c17f0610e91ab715decd3b40426e422691a384f538ce2a"
    assert digest(replace(row, lint=(("stem-length", "Short."),))) != digest(row)
