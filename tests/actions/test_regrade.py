"""Regrading: a corrected key adds grades, once, by the policy chosen; the score keeps up."""

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

import pytest

from quizzes.actions.regrade import Regraded, plan_regrade, regrade_question
from quizzes.actions.revise_question import revise_question
from quizzes.domain.correcting import Policy
from quizzes.models import Attempt, AuditEntry, Grade
from quizzes.permissions import Who
from quizzes.queries.replay import replay_attempts
from tests.builders import CONTENTS, make_quiz, make_user
from tests.taking import SOON, answer, check, guest, save, sent, slot_of, start, submit

pytestmark = pytest.mark.django_db

CHOICE = CONTENTS["single_choice"]
LANGLEY = replace(
    CHOICE,
    options=tuple(
        replace(each, credit=Fraction(each.text == "Samuel Langley")) for each in CHOICE.options
    ),
)
"""The same question with another key: what was "wrong" is right, and the other way round."""


@pytest.fixture
def quiz():
    return make_quiz(["single_choice", "date"])


@pytest.fixture
def question(quiz):
    return quiz.sections.get().questions.get(kind="single_choice")


def taken(quiz, quality):
    """A finished attempt: the choice of this quality (None for none), and a right date."""
    taker = guest()
    attempt = start(quiz, taker)
    if quality:
        save(attempt, taker, answer(attempt, 1, quality))
    save(attempt, taker, answer(attempt, 2))
    return submit(attempt, taker)


def correct(question, content=LANGLEY):
    return revise_question(question, content, now=SOON, corrects=question.current)


def regrade(question, policy, **fields):
    return regrade_question(question, policy=Policy(policy), who=Who(), now=SOON, **fields)


def scores(*attempts):
    found = dict(Attempt.objects.values_list("pk", "score"))
    maxima = dict(Attempt.objects.values_list("pk", "max_score"))
    return [(found[attempt.pk], maxima[attempt.pk]) for attempt in attempts]


def reasons(attempt, number=1):
    rows = Grade.objects.filter(slot__attempt=attempt, slot__number=number).order_by("id")
    return [(row.reason, row.outcome, row.fraction, row.revision.number) for row in rows]


RIGHT, WRONG, NONE = "right", "wrong", None
EXPECTED = {
    "current-key": {RIGHT: (1, 2), WRONG: (2, 2), NONE: (1, 2)},
    "never-lower": {RIGHT: (2, 2), WRONG: (2, 2), NONE: (1, 2)},
    "full-credit": {RIGHT: (2, 2), WRONG: (2, 2), NONE: (2, 2)},
    "drop-question": {RIGHT: (1, 1), WRONG: (1, 1), NONE: (1, 1)},
}


@pytest.mark.parametrize("policy", EXPECTED)
def test_each_policy_gives_its_score_and_a_replay_agrees(quiz, question, policy):
    attempts = {quality: taken(quiz, quality) for quality in (RIGHT, WRONG, NONE)}
    correct(question)

    planned = plan_regrade([question], policy=Policy(policy))
    untouched = scores(*attempts.values())
    done = regrade(question, policy)

    assert untouched == [(2, 2), (1, 2), (1, 2)]
    assert scores(*attempts.values()) == list(EXPECTED[policy].values())
    assert planned == done
    assert list(replay_attempts()) == []


def test_the_plan_tells_which_attempts_change_before_and_after(quiz, question):
    right, wrong, _none = (taken(quiz, quality) for quality in (RIGHT, WRONG, NONE))
    correct(question)

    planned = plan_regrade([question], policy=Policy.CURRENT_KEY)

    assert planned == (
        Regraded(str(right.uuid), Decimal(2), Decimal(1), Decimal(2), Decimal(2)),
        Regraded(str(wrong.uuid), Decimal(1), Decimal(2), Decimal(2), Decimal(2)),
    )
    assert (Grade.objects.count(), AuditEntry.objects.filter(action="regrade").count()) == (6, 0)


def test_the_old_grade_stays_and_the_new_one_names_its_revision(quiz, question):
    attempt = taken(quiz, WRONG)
    correct(question)

    regrade(question, "current-key")

    assert reasons(attempt) == [
        ("answer", "graded", Fraction(0), 1),
        ("correction", "graded", Fraction(1), 2),
    ]
    assert slot_of(attempt, 1).revision.number == 1


@pytest.mark.parametrize("policy", EXPECTED)
def test_applying_twice_adds_nothing(quiz, question, policy):
    attempts = [taken(quiz, quality) for quality in (RIGHT, WRONG, NONE)]
    correct(question)
    regrade(question, policy)
    before = (scores(*attempts), Grade.objects.count(), AuditEntry.objects.count())

    assert regrade(question, policy) == ()

    assert (scores(*attempts), Grade.objects.count(), AuditEntry.objects.count()) == before


def test_another_policy_may_follow_and_a_dropped_question_come_back(quiz, question):
    attempt = taken(quiz, WRONG)
    correct(question)

    for policy in ("drop-question", "full-credit", "drop-question", "current-key"):
        regrade(question, policy)
        assert list(replay_attempts()) == []

    assert scores(attempt) == [(2, 2)]
    assert [reason for reason, *_ in reasons(attempt)] == ["answer", *["correction"] * 4]


def test_each_decision_leaves_one_entry(quiz, question):
    user = make_user(is_staff=True)
    taken(quiz, WRONG)
    correct(question)

    for policy in (Policy.CURRENT_KEY, Policy.FULL_CREDIT):
        regrade_question(question, policy=policy, who=Who(user_id=user.pk), now=SOON)

    entries = AuditEntry.objects.filter(action="regrade").order_by("id")
    assert [(each.by, each.subject_uuid, each.before, each.after) for each in entries] == [
        (
            user,
            question.uuid,
            {},
            {"policy": "current-key", "revision": 2, "attempts": 1},
        ),
        (
            user,
            question.uuid,
            {"policy": "current-key", "revision": 2},
            {"policy": "full-credit", "revision": 2, "attempts": 0},
        ),
    ]
    assert Grade.objects.filter(created_by=user).count() == 1


def test_a_quiz_may_be_regraded_alone(quiz, question):
    other = make_quiz(["date"])
    other.sections.get().members.create(question=question, position=0)
    here, there = taken(quiz, WRONG), start(other, taker := guest())
    save(there, taker, answer(there, 1, "wrong"))
    submit(there, taker)
    correct(question)

    done = regrade(question, "current-key", quiz=quiz)

    assert [each.attempt for each in done] == [str(here.uuid)]
    assert scores(here, there) == [(2, 2), (0, 2)]


def test_answers_to_other_options_are_left_but_for_full_credit(quiz, question):
    attempt = taken(quiz, WRONG)
    correct(question, replace(LANGLEY, options=LANGLEY.options[:3]))

    assert regrade(question, "current-key") == ()
    assert scores(attempt) == [(1, 2)]
    assert len(regrade(question, "full-credit")) == 1
    assert scores(attempt) == [(2, 2)]
    assert list(replay_attempts()) == []


def test_an_instructors_mark_stands(quiz, question):
    attempt = taken(quiz, WRONG)
    slot = slot_of(attempt, 1)
    Grade.objects.create(
        slot=slot,
        revision=slot.revision,
        rules=1,
        reason=Grade.Reason.INSTRUCTOR,
        outcome="graded",
        fraction=Fraction(1, 4),
        mark=Decimal("0.25"),
        created_at=SOON,
    )
    correct(question)

    assert regrade(question, "current-key") == ()


@pytest.mark.parametrize("policy", EXPECTED)
@pytest.mark.parametrize("checked", [True, False])
def test_an_attempt_that_was_open_follows_when_it_is_handed_in(quiz, question, policy, checked):
    taker = guest()
    attempt = start(quiz, taker)
    if checked:
        check(attempt, taker, answer(attempt, 1, "wrong"))
    correct(question)

    done = regrade(question, policy)
    if not checked:
        save(attempt, taker, answer(attempt, 1, "wrong"))
    save(attempt, taker, answer(attempt, 2))
    submitted = submit(attempt, taker)

    assert done == ()
    assert scores(attempt) == [EXPECTED[policy][WRONG]]
    assert (submitted.score, submitted.max_score) == EXPECTED[policy][WRONG]
    assert regrade(question, policy) == ()
    assert list(replay_attempts()) == []


def test_a_check_follows_too(quiz, question):
    taker = guest()
    attempt = start(quiz, taker)
    correct(question)
    regrade(question, "current-key")

    check(attempt, taker, answer(attempt, 1, "wrong"))

    assert [(reason, fraction) for reason, _, fraction, _ in reasons(attempt)] == [
        ("answer", Fraction(0)),
        ("correction", Fraction(1)),
    ]


def test_an_attempt_that_starts_later_is_graded_by_its_own_key(quiz, question):
    correct(question)
    regrade(question, "current-key")

    attempt = taken(quiz, WRONG)

    assert reasons(attempt) == [("answer", "graded", Fraction(1), 2)]


def test_saying_one_does_not_know_stays_that(quiz, question):
    taker = guest()
    attempt = start(quiz, taker)
    save(attempt, taker, sent(1, None, unknown=True))
    submit(attempt, taker)
    correct(question)

    assert regrade(question, "current-key") == ()


def test_what_was_never_corrected_or_has_no_key_is_left(quiz, question):
    taken(quiz, WRONG)
    essay = make_quiz(["explain"])
    taker = guest()
    attempt = start(essay, taker)
    save(attempt, taker, answer(attempt, 1))
    submit(attempt, taker)

    assert regrade(question, "current-key") == ()
    for policy in EXPECTED:
        assert regrade(essay.sections.get().questions.get(), policy) == ()
    assert list(replay_attempts()) == []


def test_points_are_those_of_the_question_as_it_was_asked(quiz, question):
    attempt = taken(quiz, WRONG)
    correct(question, replace(LANGLEY, points=Decimal(5)))

    regrade(question, "current-key")

    assert scores(attempt) == [(2, 2)]
    assert list(replay_attempts()) == []


@pytest.mark.parametrize("attempts", [1, 3])
def test_a_plan_takes_as_many_statements_for_three_attempts(
    quiz, question, attempts, django_assert_num_queries
):
    for _ in range(attempts):
        taken(quiz, WRONG)
    correct(question)
    plan_regrade([question], policy=Policy.CURRENT_KEY)

    with django_assert_num_queries(5):
        assert len(plan_regrade([question], policy=Policy.CURRENT_KEY)) == attempts
