"""Public ids of options, and the order in which they are shown, say nothing of the key.

Each test is of a sum over many questions, which for ids without any meaning is nearly normal; it
fails by chance once in a million runs, and every time for ids that follow the key.
"""

from collections import Counter
from itertools import count
from math import sqrt
from string import ascii_lowercase

import pytest

from quizzes.actions import revise_question
from quizzes.actions.load_bank import load_bank
from quizzes.domain import kinds
from quizzes.domain.interchange.native_yaml import read_bank
from quizzes.models import Question, Revision
from quizzes.queries.revisions import questions_with_keys
from tests.builders import MADE_AT, make_question, make_quiz
from tests.fixtures.bank_file import FIXTURES
from tests.taking import guest, start

pytestmark = [pytest.mark.crawl, pytest.mark.django_db]

DEVIATIONS = 4.9
"""Beyond so many standard deviations lies one in a million, both sides together."""

ALPHABET = revise_question.ID_ALPHABET


def questions():
    revisions = Revision.objects.filter(
        pk__in=Question.objects.values("current"), question__kind__in=["single_choice", "ordering"]
    )
    return list(questions_with_keys(revisions.values_list("pk", flat=True)).values())


def wanted(question):
    """The ids of the key: the right option alone, or all in their right order."""
    key = kinds.get(question.shown.kind).key(question)
    return key if isinstance(key, list) else [key]


def deviation_of_ids(found):
    """How far, in standard deviations, the ids of keys lie from the middle of their questions.

    For a choice: the rank of the right id among the sorted ids. For an order: the number of pairs
    that the ids have in the right order (Kendall; variance n(n-1)(2n+5)/72).
    """
    total = variance = 0.0
    for question in found:
        ids = sorted(option.id for option in question.options)
        size, right = len(ids), wanted(question)
        if len(right) == 1:
            total += ids.index(right[0]) - (size - 1) / 2
            variance += (size**2 - 1) / 12
        else:
            ranks = [ids.index(each) for each in right]
            pairs = [(a, b) for n, a in enumerate(ranks) for b in ranks[n + 1 :]]
            total += sum(a < b for a, b in pairs) - len(pairs) / 2
            variance += size * (size - 1) * (2 * size + 5) / 72
    return total / sqrt(variance)


def deviation_of_letters(found):
    """The same for the sum of the letters of right ids against those of wrong ones."""

    def weight(option_id):
        return sum(ALPHABET.index(letter) for letter in option_id)

    total = variance = 0.0
    for question in found:
        weights = {option.id: weight(option.id) for option in question.options}
        mean = sum(weights.values()) / len(weights)
        spread = sum((each - mean) ** 2 for each in weights.values()) / len(weights)
        total += weights[wanted(question)[0]] - mean
        variance += spread
    return total / sqrt(variance)


def load_bundled_banks():
    for path in sorted(FIXTURES.glob("*.yaml")):
        bank, problems = read_bank(path.read_text("utf-8"))
        assert problems == ()
        load_bank(bank, now=MADE_AT)


def make_many():
    for kind in ("single_choice", "ordering"):
        for _ in range(60):
            make_question(kind)


@pytest.mark.parametrize("made_by", [load_bundled_banks, make_many], ids=lambda each: each.__name__)
def test_ids_do_not_follow_the_key(made_by):
    made_by()
    found = questions()

    assert len(found) > 30
    assert abs(deviation_of_ids(found)) < DEVIATIONS
    assert abs(deviation_of_letters(found)) < DEVIATIONS


def test_ids_are_of_one_length_and_of_every_letter():
    make_many()
    ids = [option.id for question in questions() for option in question.options]

    assert {len(each) for each in ids} == {8}
    assert len(set(ids)) == len(ids)
    assert set("".join(ids)) == set(ALPHABET)


@pytest.mark.parametrize("planted", ["key first", "by position", "key last"])
def test_planted_ids_that_follow_the_key_are_found(monkeypatch, planted):
    numbers = count()

    def in_order():
        number = next(numbers)
        number = -number if planted == "key last" else number
        digits = [number // len(ascii_lowercase) ** place for place in reversed(range(8))]
        return "".join(ascii_lowercase[digit % len(ascii_lowercase)] for digit in digits)

    monkeypatch.setattr(revise_question, "new_option_id", in_order)
    make_many()

    assert abs(deviation_of_ids(questions())) > DEVIATIONS


def test_the_right_option_is_shown_in_every_place_equally_often():
    quiz = make_quiz(["single_choice"])
    [question] = questions()
    [right] = wanted(question)
    starts = 400

    places = Counter(
        start(quiz, guest(), seed=1000 * seed).slots.get().order.index(right)
        for seed in range(starts)
    )

    expected = starts / 4
    chi_square = sum((places[place] - expected) ** 2 / expected for place in range(4))
    assert chi_square < 30.7, places  # three degrees of freedom, one in a million


def test_no_order_is_shown_that_is_right_already():
    quiz = make_quiz(["ordering"])
    [question] = questions()

    orders = [start(quiz, guest(), seed=seed).slots.get().order for seed in range(200)]

    assert wanted(question) not in orders
    assert len({tuple(order) for order in orders}) > 70
