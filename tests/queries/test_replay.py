"""Replay: what is stored equals what the answers give, and every planted difference is found."""

from decimal import Decimal
from fractions import Fraction
from io import StringIO

import pytest
from django.core.management import call_command

from quizzes.models import Attempt, Grade, Key, Step
from quizzes.queries.kept_revisions import forget_revisions
from quizzes.queries.replay import replay_attempts
from tests.builders import make_quiz, raw_answer
from tests.taking import SOON, answer, check, guest, save, slot_of, start, submit

pytestmark = pytest.mark.django_db


@pytest.fixture
def attempt():
    """Closed; right, wrong and partly right answers, and one question not answered."""
    taker = guest()
    attempt = start(make_quiz(), taker)
    check(attempt, taker, answer(attempt, 1, "right"))
    save(attempt, taker, answer(attempt, 2, "right"))
    save(attempt, taker, answer(attempt, 2, "wrong"))
    save(attempt, taker, answer(attempt, 4, "partly"))
    return submit(attempt, taker)


def whats():
    return [mismatch.what.split()[0] for mismatch in replay_attempts()]


def replace_grade(attempt, number, **changes):
    """Put another grade in the place of a slot's, as no action of ours would."""
    grade = Grade.objects.get(slot__attempt=attempt, slot__number=number)
    fields = {f.attname: getattr(grade, f.attname) for f in Grade._meta.concrete_fields}
    grade.delete()
    Grade.objects.create(**fields | {"id": None} | changes)


def test_what_the_actions_store_is_what_the_replay_gives(attempt):
    assert whats() == []


def test_an_open_attempt_is_not_asked():
    start(make_quiz(), guest())

    assert whats() == []


def test_a_wrong_score_is_found(attempt):
    Attempt.objects.filter(pk=attempt.pk).update(score=Decimal("3.99"))

    [found] = replay_attempts()

    assert (found.attempt, found.what, found.stored) == (str(attempt.uuid), "score", "3.99")


@pytest.mark.parametrize(
    "changes",
    [
        {"mark": Decimal("0.37")},
        {"outcome": "unknown"},
        {"fraction": Fraction(1, 7)},
    ],
)
def test_a_wrong_grade_is_found(attempt, changes):
    replace_grade(attempt, 2, **changes)

    assert "grade" in whats()


def test_a_missing_grade_is_found(attempt):
    Grade.objects.filter(slot__attempt=attempt, slot__number=3).delete()

    assert whats() == ["questions"]


def test_a_grade_of_an_older_answer_is_found(attempt):
    """The right answer to question 2 was overwritten by a wrong one before the submit."""
    older = Step.objects.get(slot__attempt=attempt, slot__number=2, sequence=1)
    replace_grade(attempt, 2, step=older, step_id=older.pk, mark=1, fraction=Fraction(1))
    Attempt.objects.filter(pk=attempt.pk).update(score=attempt.score + 1)

    assert "grade" in whats()


def test_an_answer_written_after_the_grading_is_found(attempt):
    """What a submit that does not take the attempt's row would leave behind."""
    slot = slot_of(attempt, 3)
    Step.objects.create(
        attempt=attempt,
        slot=slot,
        sequence=1,
        client_id="6f1c0f0e-0000-4000-8000-000000000001",
        raw=raw_answer(slot),
        answer="1909-07",
        received_at=SOON,
    )

    assert "grade" in whats()


def test_a_key_replaced_under_a_finished_attempt_is_found(attempt):
    slot = slot_of(attempt, 1)
    right = Key.objects.get(revision=slot.revision, credit=Fraction(1))
    right.delete()
    Key.objects.create(
        revision=slot.revision, position=right.position, option=right.option, credit=Fraction(0)
    )
    forget_revisions()

    assert "grade" in whats()


def test_a_wrong_maximum_is_found(attempt):
    Attempt.objects.filter(pk=attempt.pk).update(max_score=Decimal("9"))

    assert whats() == ["max_score"]


def test_verify_says_so_and_fails(attempt):
    call_command("verify", stdout=(out := StringIO()))
    assert out.getvalue() == "0 problems found.\n"
    Attempt.objects.filter(pk=attempt.pk).update(score=Decimal("3.99"))

    with pytest.raises(SystemExit) as caught:
        call_command("verify", stdout=StringIO(), stderr=(err := StringIO()))

    assert caught.value.code == 1
    assert f"{attempt.uuid} score 3.99 1.50" in err.getvalue()


def test_three_attempts_need_as_many_statements_as_one(attempt, django_assert_num_queries):
    with django_assert_num_queries(6):
        list(replay_attempts())
    for _ in range(2):
        taker = guest()
        submit(start(make_quiz(), taker), taker)

    with django_assert_num_queries(6):
        list(replay_attempts())
