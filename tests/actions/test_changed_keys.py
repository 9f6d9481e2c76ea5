"""A bank whose key is another one corrects the question; other words do not."""

from dataclasses import replace
from fractions import Fraction

import pytest

from quizzes.actions.load_bank import load_bank
from quizzes.actions.regrade import regrade_question
from quizzes.actions.revise_question import changes_key
from quizzes.domain.authoring import KeyContent
from quizzes.domain.correcting import Policy
from quizzes.models import Actor, Question, Quiz
from quizzes.permissions import Who
from quizzes.queries.authoring import stored_content
from quizzes.queries.banks import bank_of
from tests.builders import CONTENTS, KINDS, MADE_AT, make_question, make_quiz
from tests.taking import SOON, answer, guest, save, start, submit

pytestmark = pytest.mark.django_db


def option(content, place, **fields):
    options = list(content.options)
    options[place] = replace(options[place], **fields)
    return replace(content, options=tuple(options))


def key(content, place, **fields):
    keys = list(content.keys)
    keys[place] = replace(keys[place], **fields)
    return replace(content, keys=tuple(keys))


ANOTHER_KEY = {
    "single_choice": option(CONTENTS["single_choice"], 2, credit=None),
    "multiple_choice": option(CONTENTS["multiple_choice"], 1, credit=Fraction(1)),
    "true_false": key(CONTENTS["true_false"], 0, value="true"),
    "short_text": replace(CONTENTS["short_text"], key_spec={"rule": "exact"}),
    "numeric": key(CONTENTS["numeric"], 1, credit=Fraction(1, 3)),
    "date": key(CONTENTS["date"], 0, value="1909-08"),
    "ordering": option(CONTENTS["ordering"], 0, value="1783-11"),
    "matching": option(CONTENTS["matching"], 0, target="6"),
    "cloze": key(CONTENTS["cloze"], 0, value="1909-08"),
    "explain": key(CONTENTS["explain"], 0, credit=Fraction(2)),
}
OTHER_WORDS = {
    "single_choice": option(CONTENTS["single_choice"], 0, text="Orville and Wilbur Wright"),
    "multiple_choice": option(CONTENTS["multiple_choice"], 1, feedback="A balloon."),
    "true_false": replace(CONTENTS["true_false"], key_spec={"otherwise": "He flew."}),
    "short_text": key(CONTENTS["short_text"], 0, feedback="Born at Cambrai."),
    "numeric": replace(CONTENTS["numeric"], key_spec={"rule": "source"}),
    "date": replace(CONTENTS["date"], explanation="At dawn."),
    "ordering": replace(CONTENTS["ordering"], options=CONTENTS["ordering"].options[::-1]),
    "matching": option(CONTENTS["matching"], 8, text="The Pacific"),
    "cloze": replace(CONTENTS["cloze"], stem=f"It was so: {CONTENTS['cloze'].stem}"),
    "explain": replace(CONTENTS["explain"], key_spec={"model": "It sold copies."}),
}


@pytest.mark.parametrize("kind", KINDS)
def test_what_changes_the_key(kind):
    question = make_question(kind)

    found = [
        changes_key(question, content)
        for content in (CONTENTS[kind], OTHER_WORDS[kind], ANOTHER_KEY[kind])
    ]

    assert found == [False, False, True]


def test_names_that_are_frozen_in_change_no_key():
    quiz = make_quiz(["short_text"])
    question = quiz.sections.get().questions.get()
    Actor.objects.create(article=quiz.article, handle="count", name="A count", kind="person")

    assert not changes_key(question, stored_content(question.current))


def loaded_with(quiz, content):
    """The quiz's only question after its bank was loaded with that content."""
    bank = bank_of(quiz.article)
    load_bank(bank, now=MADE_AT)
    [row] = bank.questions
    row = replace(row, content=content)
    load_bank(replace(bank, questions=(row,)), now=SOON)
    return Question.objects.get()


@pytest.mark.parametrize(("contents", "corrects"), [(ANOTHER_KEY, True), (OTHER_WORDS, False)])
def test_a_load_corrects_where_the_key_changed(contents, corrects):
    quiz = make_quiz(["date"])
    first = Question.objects.get().current

    question = loaded_with(quiz, contents["date"])

    assert question.current.number == 2
    assert question.current.corrects == (first if corrects else None)


def test_the_attempts_can_then_be_regraded():
    quiz, taker = make_quiz(["date"]), guest()
    attempt = start(quiz, taker)
    save(attempt, taker, answer(attempt, 1, "wrong"))
    submit(attempt, taker)
    right = replace(CONTENTS["date"], keys=(KeyContent("1919-07"),))

    question = loaded_with(Quiz.objects.get(), right)

    [done] = regrade_question(question, policy=Policy.CURRENT_KEY, who=Who(), now=SOON)
    assert (done.before, done.after) == (0, 1)
