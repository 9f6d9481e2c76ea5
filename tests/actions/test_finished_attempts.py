"""Nothing that happens to a question, a quiz or a person changes a finished attempt."""

from dataclasses import replace
from fractions import Fraction

import pytest

from quizzes.actions.revise_question import revise_question
from quizzes.models import Attempt, Fact, Question, Quiz, Section
from quizzes.models.publishing import Status
from quizzes.queries.attempts import find_attempt, view_attempt
from quizzes.queries.replay import replay_attempts
from quizzes.queries.reviews import review_slots
from tests.builders import CONTENTS, KINDS, make_article, make_quiz, make_user, qualities
from tests.taking import NOON, SOON, answer, guest, save, start, submit

pytestmark = pytest.mark.django_db


def reword(question):
    content = CONTENTS[question.kind]
    stem = f"Reworded. {content.stem}"
    revise_question(question, replace(content, stem=stem, explanation="Other"), now=NOON)


def rekey(question):
    content = CONTENTS[question.kind]
    turned = [
        replace(option, credit=None if option.credit is None else 1 - option.credit)
        for option in content.options
    ]
    if question.kind == "single_choice":
        turned[0] = replace(turned[0], credit=Fraction(0))
        turned[1] = replace(turned[1], credit=Fraction(1))
        turned[2] = replace(turned[2], credit=None, feedback="")
    if question.kind == "matching":
        turned[0], turned[1] = (replace(turned[0], target="6"), replace(turned[1], target="5"))
    if question.kind == "multiple_choice":
        turned = [replace(option, credit=Fraction(not option.credit)) for option in content.options]
    other = {"true_false": "true", "numeric": "63"}.get(question.kind, "1999-01")
    keys = tuple(replace(key, value=other) for key in content.keys[:1])
    if question.kind in {"cloze", "explain"}:
        others = {"36": "63", "1909-07": "1999-01"}
        keys = tuple(
            replace(key, value=others.get(key.value, f"x{place}"))
            for place, key in enumerate(content.keys)
        )
    if question.kind == "cloze":
        turned[0] = replace(turned[0], credit=None)
        turned[1] = replace(turned[1], credit=Fraction(1))
    revise_question(
        question, replace(content, options=tuple(reversed(turned)), keys=keys), now=NOON
    )


def drop_an_option(question):
    content = CONTENTS[question.kind]
    if question.kind == "single_choice":
        revise_question(question, replace(content, options=content.options[:2]), now=NOON)


def retire(question):
    Question.objects.filter(pk=question.pk).update(status=Status.RETIRED)


def move(question):
    Question.objects.filter(pk=question.pk).update(worth="trivia", article=make_article())


CHANGES = (reword, rekey, drop_an_option, retire, move)


def everything(attempt, who):
    """What its learner sees of it, in values."""
    found = find_attempt(who, attempt.uuid)
    fields = Attempt.objects.values().get(pk=attempt.pk)
    return fields, view_attempt(found), review_slots(found, who, now=SOON)


@pytest.mark.parametrize("change", CHANGES, ids=lambda change: change.__name__)
@pytest.mark.parametrize("quality", ["right", "wrong", "partly"])
def test_no_edit_of_its_questions_changes_a_finished_attempt(change, quality):
    taker = guest()
    attempt = start(make_quiz(KINDS), taker)
    for number, kind in enumerate(KINDS, start=1):
        given = quality if quality in qualities(kind) else "right"
        save(attempt, taker, answer(attempt, number, given))
    submit(attempt, taker)
    before = everything(attempt, taker.who)

    for question in list(Question.objects.filter(revisions__slots__attempt=attempt)):
        change(question)

    assert everything(attempt, taker.who) == before
    assert list(replay_attempts()) == []


def test_an_answer_to_an_open_attempt_is_graded_by_what_was_shown():
    taker = guest()
    attempt = start(make_quiz(["single_choice"]), taker)
    item = answer(attempt, 1, "right")

    for question in list(Question.objects.filter(revisions__slots__attempt=attempt)):
        rekey(question)
    save(attempt, taker, item)

    assert submit(attempt, taker).score == 1


def test_changes_of_the_quiz_leave_a_finished_attempt():
    taker = guest()
    quiz = make_quiz(time_limit=10, owner=make_user())
    attempt = start(quiz, taker)
    save(attempt, taker, answer(attempt, 1))
    submit(attempt, taker)
    _, before, _ = everything(attempt, taker.who)
    score = Attempt.objects.values("score", "max_score", "deadline").get()

    Quiz.objects.update(status=Status.RETIRED, time_limit=1, feedback="deferred")
    Section.objects.filter(quiz=quiz).delete()
    quiz.owner.delete()

    assert everything(attempt, taker.who)[1].slots == before.slots
    assert Attempt.objects.values("score", "max_score", "deadline").get() == score
    assert list(replay_attempts()) == []


def test_a_deleted_fact_takes_its_source_along_and_nothing_else():
    taker = guest()
    attempt = start(make_quiz(), taker)
    save(attempt, taker, answer(attempt, 1))
    submit(attempt, taker)
    before = everything(attempt, taker.who)[2]

    Fact.objects.all().delete()

    after = everything(attempt, taker.who)[2]
    assert [len(review.sources) for review in after] == [0, 0, 0, 0]
    assert [replace(review, sources=(), year=None, group=None) for review in before] == [
        replace(review, year=None, group=None) for review in after
    ]


def test_a_retired_quiz_lets_its_open_attempts_go_on():
    taker = guest()
    quiz = make_quiz(["single_choice"])
    attempt = start(quiz, taker)

    Quiz.objects.update(status=Status.RETIRED)
    save(attempt, taker, answer(attempt, 1))

    assert submit(attempt, taker).score == 1
