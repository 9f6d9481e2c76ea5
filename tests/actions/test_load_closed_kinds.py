"""A bank with true or false, multiple choice and matching: loaded, known again, and followed."""

import pytest

from quizzes.actions.load_bank import Loaded, load_bank
from quizzes.domain.interchange.native_yaml import read_bank
from quizzes.domain.messages import Message
from quizzes.models import Question, Revision
from quizzes.queries.revisions import questions_with_keys
from tests.builders import MADE_AT

pytestmark = pytest.mark.django_db

TEXT = """
format: quizsite-bank/1
article:
  uuid: 0b6d0c4e-6a63-4a3b-9d0e-5d3f0a4c8e11
  slug: swallows
  title: "Where the swallows go"
  author: A. Reed
  published: "2021-09"
questions:
  - uuid: 9d3b1f0a-51f5-4f0f-8d1e-7c2b9a4e5b01
    kind: true_false
    stem: "Swallows leave in spring."
    keys: [{value: "false", feedback: "Well judged."}]
    key_spec: {otherwise: "They arrive then."}
  - uuid: 9d3b1f0a-51f5-4f0f-8d1e-7c2b9a4e5b02
    kind: multiple_choice
    stem: "Which birds leave?"
    options:
      - {text: Swallows, right: true}
      - {text: Owls, feedback: "They stay."}
      - {text: Swifts, right: true}
      - {text: Magpies}
  - uuid: 9d3b1f0a-51f5-4f0f-8d1e-7c2b9a4e5b03
    kind: matching
    stem: "Match bird and nest."
    options:
      - {side: right, id: reeds, text: Among the reeds}
      - {side: left, text: Swallow, target: barn}
      - {side: left, text: Stork, target: chimney}
      - {side: right, id: barn, text: Under a roof}
      - {side: right, id: chimney, text: On a chimney}
"""
TICKS, PAIRS = (f"9d3b1f0a-51f5-4f0f-8d1e-7c2b9a4e5b0{number}" for number in (2, 3))


def load(text=TEXT):
    bank, problems = read_bank(text)
    assert problems == ()
    assert bank is not None
    return load_bank(bank, now=MADE_AT)


def stored(uuid):
    current = Question.objects.get(uuid=uuid).current_id
    return questions_with_keys([current])[current]


def test_a_second_load_knows_every_row_again():
    assert load() == Loaded(created=4)
    assert load() == Loaded(unchanged=4)
    assert Revision.objects.count() == 3


def test_what_is_counted_and_what_points_is_stored():
    load()

    pairs = stored(PAIRS)
    texts = {option.id: option.text for option in pairs.options}
    assert stored(TICKS).shown.spec == {"choose": 2}
    assert [(texts[row.option], texts[row.target]) for row in pairs.keys] == [
        ("Swallow", "Under a roof"),
        ("Stork", "On a chimney"),
    ]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("{text: Magpies}", "{text: Magpies, right: true}"),
        ("text: Stork, target: chimney", "text: Stork, target: barn"),
        ('value: "false"', 'value: "true"'),
        ("They arrive then.", "They arrive in May."),
    ],
)
def test_a_change_in_the_file_is_followed(old, new):
    load()

    assert load(TEXT.replace(old, new)) == Loaded(updated=1, unchanged=3)
    assert load(TEXT.replace(old, new)) == Loaded(unchanged=4)


def test_other_names_for_the_handles_change_nothing():
    load()

    assert load(TEXT.replace("barn", "b").replace("reeds, text", "r, text")) == Loaded(unchanged=4)


def test_a_number_to_tick_that_differs_is_refused_with_its_line():
    text = TEXT.replace('stem: "Which birds leave?"', 'stem: "Which?"\n    spec: {choose: 3}')

    _, problems = read_bank(text)

    assert [(problem.line, problem.message) for problem in problems] == [
        (15, Message.of("choices.choose_differs", choose=3, count=2))
    ]
