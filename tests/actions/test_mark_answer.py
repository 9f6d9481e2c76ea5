"""An instructor marks an open answer: the score counts it, and a replay gives the same."""

from decimal import Decimal

import pytest

from quizzes.actions.answering import NoSuchAttempt
from quizzes.actions.mark_answer import mark_answer
from quizzes.actions.mark_own_answer import mark_own_answer
from quizzes.domain.messages import Malformed
from quizzes.models import Attempt, AuditEntry, Grade, User
from quizzes.queries.replay import replay_attempts
from tests.actions.test_remarks import finished, open_attempt
from tests.builders import MADE_AT, make_quiz, make_user

pytestmark = pytest.mark.django_db


@pytest.fixture
def teacher() -> User:
    return make_user("teacher", is_staff=True)


def totals(attempt: Attempt) -> tuple[Decimal | None, Decimal]:
    attempt.refresh_from_db()
    return attempt.score, attempt.max_score


def test_marking_counts_in_score_and_maximum(teacher: User) -> None:
    attempt, _ = finished(make_quiz(["short_text", "explain"]), "Blériot", "To sell copies.")
    assert totals(attempt) == (1, 1)

    grade = mark_answer(attempt.pk, 2, [1], by=teacher, now=MADE_AT)

    assert (grade.reason, grade.outcome, grade.mark, grade.created_by) == (
        "instructor",
        "graded",
        Decimal("0.5"),
        teacher,
    )
    assert totals(attempt) == (Decimal("1.5"), 2)
    assert list(replay_attempts()) == []
    entry = AuditEntry.objects.get()
    assert (entry.action, entry.by, entry.before, entry.after) == (
        "mark answer",
        teacher,
        {"question": 2, "mark": "0.00", "reason": "answer"},
        {"question": 2, "mark": "0.50", "reason": "instructor"},
    )


def test_marking_anew_replaces_the_mark_and_not_the_maximum(teacher: User) -> None:
    attempt, _ = finished(make_quiz(["explain"]), "To sell copies.")
    for points in ([1], [1, 2], []):
        mark_answer(attempt.pk, 1, points, by=teacher, now=MADE_AT)

    assert totals(attempt) == (0, 1)
    assert list(Grade.objects.order_by("id").values_list("mark", flat=True)) == [
        0,
        Decimal("0.5"),
        1,
        0,
    ]
    assert list(replay_attempts()) == []


def test_it_stands_over_the_learners_own_marking(teacher: User) -> None:
    attempt, who = finished(make_quiz(["explain"]), "To sell copies.")
    mark_own_answer(attempt.uuid, 1, [1, 2], who=who, now=MADE_AT)

    mark_answer(attempt.pk, 1, [1], by=teacher, now=MADE_AT)

    assert totals(attempt) == (Decimal("0.5"), 1)
    with pytest.raises(Malformed, match=r"marking\.by_others"):
        mark_own_answer(attempt.uuid, 1, [], who=who, now=MADE_AT)
    assert list(replay_attempts()) == []


@pytest.mark.parametrize(
    ("kind", "answer", "points"),
    [("short_text", "Blériot", []), ("explain", None, []), ("explain", "To sell.", [3])],
    ids=["marked by rule", "left empty", "no such point"],
)
def test_what_cannot_be_marked_is_refused(
    kind: str, answer: str | None, points: list[int], teacher: User
) -> None:
    attempt, _ = finished(make_quiz([kind]), answer)
    before = totals(attempt)

    with pytest.raises(Malformed):
        mark_answer(attempt.pk, 1, points, by=teacher, now=MADE_AT)

    assert (totals(attempt), AuditEntry.objects.count()) == (before, 0)


def test_an_answer_that_was_not_handed_in_is_not_marked(teacher: User) -> None:
    attempt, _ = open_attempt(make_quiz(["explain"]), "To sell copies.")

    with pytest.raises(Malformed):
        mark_answer(attempt.pk, 1, [1], by=teacher, now=MADE_AT)
    with pytest.raises(NoSuchAttempt):
        mark_answer(attempt.pk, 2, [1], by=teacher, now=MADE_AT)
    with pytest.raises(NoSuchAttempt):
        mark_answer(0, 1, [1], by=teacher, now=MADE_AT)
