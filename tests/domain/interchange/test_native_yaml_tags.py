"""Questions and quizzes of a bank file may have tags."""

from dataclasses import replace
from uuid import UUID

import pytest

from quizzes.domain.authoring import Content
from quizzes.domain.interchange.native_yaml import BankQuestion, BankQuiz, digest, read_bank
from quizzes.domain.messages import Message

FILE = """
format: quizsite-bank/1
article: {{uuid: 0b6d0c4e-6a63-4a3b-9d0e-5d3f0a4c8e11, slug: s, title: S, author: A, deck: S}}
questions:
  - uuid: 9d3b1f0a-51f5-4f0f-8d1e-7c2b9a4e5b03
    kind: date
    stem: When did Blériot fly?
    spec: {{required: year}}
    keys: [{{value: "1909"}}]
    tags: {tags}
quizzes:
  - uuid: 5e7a9c3d-8b1f-4c2e-a6d4-2f0b8e1c9d04
    slug: flights
    title: Flights
    tags: {tags}
"""


def read(tags: str):
    bank, problems = read_bank(FILE.format(tags=tags))
    return bank, [(each.line, each.message) for each in problems]


@pytest.mark.parametrize(
    ("tags", "names"),
    [
        ("[Cold War, 1945, cold  WAR, air]", ("1945", "air", "Cold War")),
        ("[]", ()),
        ("", ()),
    ],
)
def test_tags_are_read_each_once_and_sorted(tags: str, names: tuple[str, ...]) -> None:
    bank, problems = read(tags)

    assert (problems, bank.questions[0].tags, bank.quizzes[0].tags) == ([], names, names)


@pytest.mark.parametrize(
    ("tags", "problem"),
    [
        ('["war, peace"]', Message.of("tag.comma", name="war, peace")),
        ("[air, '!']", Message.of("tag.no_letter", name="!")),
        (f"[{'x' * 51}]", Message.of("tag.too_long", limit=50)),
        ("air", Message.of("bank.not_texts", field="tags")),
    ],
)
def test_what_is_no_tag_is_a_problem_with_its_line(tags: str, problem: Message) -> None:
    assert read(tags) == (None, [(5, problem), (12, problem)])


@pytest.mark.parametrize(
    ("row", "before"),
    [
        (
            BankQuestion(UUID(int=1), "date", Content("When did Blériot fly?")),
            "99f84e307afc289017c17f0610e91ab715decd3b40426e422691a384f538ce2a",
        ),
        (
            BankQuiz(UUID(int=1), "flights", "Flights"),
            "0db9f4ec087e6880061f8cb25df6c5ed9060704753897f549faa5e05e168c82e",
        ),
    ],
)
def test_digests_know_tags_without_their_case_and_rows_without_any(row, before: str) -> None:
    tagged = [digest(replace(row, tags=tags)) for tags in (("air", "Sea"), ("SEA", "Air"))]

    assert digest(row) == before
    assert tagged[0] == tagged[1] != before
