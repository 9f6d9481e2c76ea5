"""An accepted appeal counts for everybody who gave that answer, and nobody loses by it."""

from dataclasses import replace
from fractions import Fraction

import pytest

from quizzes.actions.decide_remark import accept_remarks
from quizzes.actions.regrade import regrade_question
from quizzes.actions.revise_question import revise_question
from quizzes.domain.authoring import KeyContent
from quizzes.domain.correcting import Policy
from quizzes.domain.messages import Malformed
from quizzes.models import Attempt, AuditEntry, Grade, Remark
from quizzes.permissions import Who
from quizzes.queries.replay import replay_attempts
from quizzes.queries.reviews import review_slots
from tests.actions.test_remarks import appeal, finished, report
from tests.builders import CONTENTS, make_quiz, make_user
from tests.taking import SOON, answer, check, guest, save, sent, start, submit

pytestmark = pytest.mark.django_db


def score(attempt):
    attempt.refresh_from_db()
    return attempt.score, attempt.max_score


def accept(*remarks, by=None):
    return accept_remarks(remarks, by=by, now=SOON)


def question_of(quiz):
    return quiz.sections.get().questions.get()


def test_who_appealed_and_who_did_not_gain_and_the_others_keep_theirs():
    quiz, by = make_quiz(["short_text"]), make_user(is_staff=True)
    answers = ("Lilienthal", "LILIENTHAL", "Count Zeppelin", "Blériot", None)
    taken = [finished(quiz, answer) for answer in answers]

    corrected = accept(appeal(*taken[0]), by=by)

    assert [score(attempt) for attempt, _ in taken] == [(1, 1), (1, 1), (0, 1), (1, 1), (0, 1)]
    grades = Grade.objects.filter(reason=Grade.Reason.CORRECTION).order_by("id")
    assert [(row.slot.attempt, row.revision, row.created_by) for row in grades] == [
        (attempt, corrected, by) for attempt, _ in taken[:2]
    ]
    entry = AuditEntry.objects.get(action="regrade")
    assert (entry.by, entry.after) == (
        by,
        {"policy": "never-lower", "revision": 2, "attempts": 2},
    )
    assert list(replay_attempts()) == []


def test_the_learner_sees_it_on_the_review():
    attempt, who = finished(make_quiz(["short_text"]), "Lilienthal")

    accept(appeal(attempt, who))

    attempt.refresh_from_db()
    [review] = review_slots(attempt, who, now=SOON)
    assert (review.verdict, review.mark_before, review.corrected_at) == ("right", 0, SOON)


def test_an_open_attempt_follows_when_it_is_handed_in():
    quiz = make_quiz(["short_text"])
    attempt, who = finished(quiz, "Lilienthal")
    later, other = guest(), guest()
    open_one, checked = start(quiz, later), start(quiz, other)
    check(checked, other, sent(1, "Lilienthal"))

    accept(appeal(attempt, who))
    save(open_one, later, sent(1, "Lilienthal"))

    assert [score(submit(one, taker)) for one, taker in ((open_one, later), (checked, other))] == [
        (1, 1),
        (1, 1),
    ]
    assert list(replay_attempts()) == []


def test_a_second_answer_follows_the_first():
    quiz = make_quiz(["short_text"])
    taken = [finished(quiz, answer) for answer in ("Lilienthal", "Count Zeppelin")]
    remarks = [appeal(*each) for each in taken]

    numbers = [accept(remark).number for remark in remarks]

    assert numbers == [2, 3]
    assert [score(attempt) for attempt, _ in taken] == [(1, 1), (1, 1)]


def test_where_the_key_was_mended_by_hand_accepting_regrades():
    """As the guide says for kinds whose key takes no answer as it was typed."""
    quiz = make_quiz(["single_choice"])
    taker = guest()
    attempt = start(quiz, taker)
    save(attempt, taker, answer(attempt, 1, "wrong"))
    submit(attempt, taker)
    remark, content = appeal(attempt, taker.who), CONTENTS["single_choice"]
    others = [replace(each, credit=None) for each in content.options]
    others[1] = replace(others[1], credit=Fraction(1))
    revise_question(
        question_of(quiz), replace(content, options=tuple(others)), now=SOON, corrects=None
    )

    assert accept(remark) is None
    assert score(attempt) == (1, 1)


def test_where_the_key_has_the_answer_already_accepting_regrades():
    quiz = make_quiz(["short_text"])
    attempt, who = finished(quiz, "Lilienthal")
    content = CONTENTS["short_text"]
    wider = replace(content, keys=(*content.keys, KeyContent("Lilienthal")))
    revise_question(question_of(quiz), wider, now=SOON)

    assert accept(appeal(attempt, who)) is None
    assert score(attempt) == (1, 1)


@pytest.mark.parametrize(
    ("policy", "then", "later"),
    [
        ("full-credit", (1, 1), (1, 1)),
        ("drop-question", (0, 0), (0, 0)),
        ("current-key", (1, 1), (0, 1)),
        ("never-lower", (1, 1), (0, 1)),
    ],
)
def test_what_was_decided_before_stays_decided(policy, then, later):
    quiz = make_quiz(["short_text"])
    attempt, who = finished(quiz, "Lilienthal")
    taker = guest()
    other = start(quiz, taker)
    question, remark = question_of(quiz), appeal(attempt, who)
    regrade_question(question, policy=Policy(policy), who=Who(), now=SOON)

    accept(remark)
    save(other, taker, sent(1, "Count Zeppelin"))
    submit(other, taker)

    assert (score(attempt), score(other)) == (then, later)
    assert list(replay_attempts()) == []


def test_one_quiz_that_dropped_the_question_leaves_it_out_and_the_other_counts():
    quiz, other = make_quiz(["short_text"]), make_quiz(["date"])
    other.sections.get().members.all().delete()
    other.sections.get().members.create(question=question_of(quiz), position=0)
    here, there = finished(quiz, "Lilienthal"), finished(other, "Lilienthal")
    regrade_question(
        question_of(quiz), policy=Policy.DROP_QUESTION, who=Who(), now=SOON, quiz=other
    )

    accept(appeal(*here))

    assert (score(here[0]), score(there[0])) == ((1, 1), (0, 0))
    assert list(replay_attempts()) == []


def test_what_cannot_be_used_decides_and_regrades_nothing():
    quiz = make_quiz(["short_text"])
    attempt, who = finished(quiz, "Lilienthal")
    remark = appeal(attempt, who)
    remark.step.answer = "  "

    with pytest.raises(Malformed, match=r"remark\.not_usable"):
        accept(remark)

    remark.refresh_from_db()
    assert (remark.state, score(attempt)) == (Remark.State.OPEN, (0, 1))
    assert Grade.objects.count() == 1


def test_a_report_regrades_nothing():
    attempt, who = finished(make_quiz(["short_text"]), "Lilienthal")

    assert accept(report(attempt, who)) is None
    assert (score(attempt), Attempt.objects.count()) == ((0, 1), 1)
    assert not AuditEntry.objects.exists()
