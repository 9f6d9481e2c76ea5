"""A learner marks an open answer: kept as a grade of its own, and never in a score."""

from decimal import Decimal
from fractions import Fraction

import pytest

from quizzes.actions.answering import NoSuchAttempt
from quizzes.actions.mark_own_answer import mark_own_answer
from quizzes.actions.save_answer import save_answer
from quizzes.domain.messages import Malformed, Message
from quizzes.models import Attempt, Grade, Quiz
from quizzes.queries.replay import replay_attempts
from quizzes.queries.reviews import review_slots
from quizzes.queries.slot_reviews import CheckedPoint
from tests.builders import make_quiz, make_user
from tests.taking import NOON, SOON, answer, check, guest, sent, slot_of, start, submit

pytestmark = pytest.mark.django_db


@pytest.fixture
def taker():
    return guest()


@pytest.fixture
def attempt(taker):
    """Open, of an explanation and a choice, both right as far as they go."""
    return start(make_quiz(["explain", "single_choice"]), taker)


def mark(attempt, taker, *points, number=1):
    return mark_own_answer(attempt.uuid, number, points, who=taker.who, now=SOON)


def grades_of(attempt, number=1):
    rows = Grade.objects.filter(slot__attempt=attempt, slot__number=number).order_by("id")
    return [(row.reason, row.outcome, row.fraction, row.mark) for row in rows]


def refusal(attempt, taker, *points, number=1):
    with pytest.raises(Malformed) as refused:
        mark(attempt, taker, *points, number=number)
    return refused.value.message


ANSWERED = ("answer", "to_mark", Fraction(0), Decimal("0.00"))


def test_a_marking_is_a_grade_of_its_own_that_names_the_points(attempt, taker):
    check(attempt, taker, answer(attempt, 1))

    grade = mark(attempt, taker, 2)

    assert grades_of(attempt) == [ANSWERED, ("learner", "to_mark", Fraction(1, 2), Decimal("0.00"))]
    assert grade.notes == [["marking.met", {"number": "2", "point": "The sea protects no longer"}]]
    [review] = review_slots(attempt, taker.who, now=SOON, numbers=[1])
    assert (review.verdict, review.marked, review.checklist) == (
        "to_mark",
        True,
        (
            CheckedPoint(1, "It sold copies", False),
            CheckedPoint(2, "The sea protects no longer", True),
        ),
    )


def test_the_newest_marking_counts_and_the_same_again_adds_nothing(attempt, taker):
    check(attempt, taker, answer(attempt, 1))

    first = mark(attempt, taker, 1, 2)
    again = mark(attempt, taker, 2, 1)
    mark(attempt, taker)

    assert again == first
    assert grades_of(attempt)[1:] == [
        ("learner", "to_mark", Fraction(1), Decimal("0.00")),
        ("learner", "to_mark", Fraction(0), Decimal("0.00")),
    ]


@pytest.mark.parametrize("feedback", [Quiz.Feedback.IMMEDIATE, Quiz.Feedback.DEFERRED])
@pytest.mark.parametrize("given", ["answered", "blank", "unknown"])
def test_neither_the_question_nor_its_marking_is_in_the_score(taker, feedback, given):
    attempt = start(make_quiz(["explain", "single_choice"], feedback=feedback), taker)
    send = check if feedback == Quiz.Feedback.IMMEDIATE else _save
    send(attempt, taker, answer(attempt, 2))
    if given == "answered":
        send(attempt, taker, answer(attempt, 1))
    elif given == "unknown":
        send(attempt, taker, sent(1, None, unknown=True))
    submit(attempt, taker)
    if given == "answered":
        mark(attempt, taker, 1, 2)

    found = Attempt.objects.get(pk=attempt.pk)

    assert (found.score, found.max_score) == (Decimal("1.00"), Decimal("1.00"))
    assert list(replay_attempts()) == []


def _save(attempt, taker, item):
    return save_answer(attempt.uuid, item, who=taker.who, arrived_at=SOON)


def test_an_instructors_mark_counts_and_stands(attempt, taker):
    check(attempt, taker, answer(attempt, 1))
    submit(attempt, taker)
    slot = slot_of(attempt, 1)
    Grade.objects.create(
        slot=slot,
        step=slot.steps.get(),
        revision=slot.revision,
        rules=1,
        reason=Grade.Reason.INSTRUCTOR,
        outcome="graded",
        fraction=Fraction(1, 2),
        mark=Decimal("0.50"),
        created_at=NOON,
        created_by=make_user(is_staff=True),
    )
    Attempt.objects.update(score=Decimal("0.50"), max_score=Decimal("2.00"))

    assert list(replay_attempts()) == []
    assert refusal(attempt, taker, 1) == Message.of("marking.by_others")
    [review] = review_slots(attempt, taker.who, now=SOON, numbers=[1])
    assert (review.verdict, review.checklist) == ("partly", ())


def test_a_changed_marking_is_found_by_the_replay(attempt, taker):
    check(attempt, taker, answer(attempt, 1))
    submit(attempt, taker)
    grade = mark(attempt, taker, 1)
    Grade.objects.create(
        slot=grade.slot,
        step=grade.step,
        revision=grade.revision,
        rules=grade.rules,
        reason=Grade.Reason.LEARNER,
        outcome=grade.outcome,
        fraction=Fraction(1),
        mark=Decimal(1),
        notes=grade.notes,
        created_at=NOON,
    )

    assert [mismatch.what.split()[0] for mismatch in replay_attempts()] == ["grade", "score"]


def test_nothing_can_be_marked_before_its_key_is_shown(attempt, taker):
    nothing = Message.of("marking.not_open")

    assert refusal(attempt, taker, 1) == nothing
    check(attempt, taker, sent(1, None, unknown=True))
    assert refusal(attempt, taker, 1) == nothing
    check(attempt, taker, answer(attempt, 2))
    assert refusal(attempt, taker, 1, number=2) == nothing


def test_what_is_withheld_cannot_be_marked(taker):
    later = SOON.replace(year=SOON.year + 1)
    attempt = start(make_quiz(["explain"], feedback="deferred", answers_from=later), taker)
    _save(attempt, taker, answer(attempt, 1))
    submit(attempt, taker)

    assert refusal(attempt, taker, 1) == Message.of("marking.not_open")


def test_a_point_that_is_not_there_is_refused(attempt, taker):
    check(attempt, taker, answer(attempt, 1))

    assert refusal(attempt, taker, 3) == Message.of("marking.no_such_point", number=3)
    assert grades_of(attempt) == [ANSWERED]


def test_nobody_else_can_mark_it(attempt, taker):
    check(attempt, taker, answer(attempt, 1))

    for other, number in ((guest(), 1), (taker, 3)):
        with pytest.raises(NoSuchAttempt):
            mark(attempt, other, 1, number=number)
