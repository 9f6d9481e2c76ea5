"""Remarks on questions: who may send one, how many, and what accepting an answer does."""

from datetime import datetime, timedelta
from uuid import UUID, uuid4

import pytest
from django.db import IntegrityError, transaction

from quizzes.actions.answering import Incoming, NoSuchAttempt
from quizzes.actions.check_answer import check_answer
from quizzes.actions.close_attempt import submit_attempt
from quizzes.actions.decide_remark import accept_remarks, decline_remarks
from quizzes.actions.save_answer import save_answers
from quizzes.actions.send_remark import MOST_A_DAY, send_remark
from quizzes.actions.start_attempt import start_attempt
from quizzes.domain.authoring import KeyContent
from quizzes.domain.grading import grade
from quizzes.domain.messages import Malformed
from quizzes.models import Attempt, AuditEntry, Learner, Quiz, Remark, Slot, User
from quizzes.permissions import Who, identify
from quizzes.queries.authoring import stored_content
from quizzes.queries.inbox import group_remarks
from quizzes.queries.kept_revisions import kept_questions
from tests.builders import MADE_AT, make_quiz, make_user, raw_answer

pytestmark = pytest.mark.django_db

APPEAL, REPORT = Remark.Kind.APPEAL, Remark.Kind.REPORT


def open_attempt(quiz: Quiz, *answers: object) -> tuple[Attempt, Who]:
    user = make_user()
    learner = Learner.objects.create(user=user, created_at=MADE_AT)
    attempt = start_attempt(quiz, learner=learner, now=MADE_AT, seed=1).attempt
    items = [Incoming(n, answer, uuid4()) for n, answer in enumerate(answers, 1) if answer]
    save_answers(attempt.uuid, items, who=identify(user), arrived_at=MADE_AT)
    return attempt, identify(user)


def finished(quiz: Quiz, *answers: object) -> tuple[Attempt, Who]:
    attempt, who = open_attempt(quiz, *answers)
    submit_attempt(attempt.uuid, who=who, arrived_at=MADE_AT)
    return attempt, who


def appeal(attempt: Attempt, who: Who, *, number: int = 1, text: str = "") -> Remark:
    return send_remark(attempt.uuid, number, APPEAL, text, who=who, now=MADE_AT)


def report(attempt: Attempt, who: Who, *, text: str = "It is wrong.", now: datetime = MADE_AT):
    return send_remark(attempt.uuid, 1, REPORT, text, who=who, now=now)


def test_appeal_names_the_answer_that_was_graded() -> None:
    attempt, who = finished(make_quiz(["short_text"]), "Otto Lilienthal")

    remark = appeal(attempt, who, text=" He also flew.\r\nReally. ")

    slot = attempt.slots.get()
    assert (remark.kind, remark.state, remark.text) == ("appeal", "open", "He also flew.\nReally.")
    assert (remark.slot, remark.step) == (slot, slot.steps.get())
    assert (remark.revision, remark.learner) == (slot.revision, attempt.learner)


def test_one_appeal_for_an_answer() -> None:
    attempt, who = finished(make_quiz(["short_text"]), "Otto Lilienthal")

    first, again = appeal(attempt, who), appeal(attempt, who, text="Please")

    assert (again, again.text) == (first, "")
    with pytest.raises(IntegrityError, match=r"slot|remark_appeal_once"), transaction.atomic():
        Remark.objects.create(
            kind=APPEAL, slot=first.slot, revision=first.revision, created_at=MADE_AT
        )
    assert report(attempt, who).slot == first.slot


@pytest.mark.parametrize("answer", ["Louis Blériot", None])
def test_what_could_not_count_for_more_is_no_appeal(answer: str | None) -> None:
    attempt, who = finished(make_quiz(["short_text"]), answer)

    with pytest.raises(Malformed) as refused:
        appeal(attempt, who)

    assert refused.value.message.code == "remark.counts_already"
    assert report(attempt, who).step == (attempt.slots.get().steps.first() if answer else None)


def test_open_answer_is_no_appeal() -> None:
    attempt, who = finished(make_quiz(["explain"]), "Out of love.")

    with pytest.raises(Malformed, match=r"remark\.counts_already"):
        appeal(attempt, who)


def test_only_after_the_key_was_shown() -> None:
    quiz = make_quiz(["short_text"] * 2)
    attempt, who = open_attempt(quiz)
    check_answer(attempt.uuid, Incoming(1, "Otto Lilienthal", uuid4()), who=who, arrived_at=MADE_AT)

    appeal(attempt, who, number=1)
    for kind in (APPEAL, REPORT):
        with pytest.raises(NoSuchAttempt):
            send_remark(attempt.uuid, 2, kind, "Why?", who=who, now=MADE_AT)


def test_not_while_answers_are_withheld() -> None:
    until = MADE_AT + timedelta(days=1)
    attempt, who = finished(make_quiz(["short_text"], answers_from=until), "Otto Lilienthal")

    with pytest.raises(NoSuchAttempt):
        report(attempt, who)
    assert report(attempt, who, now=until).state == "open"


def test_only_of_ones_own() -> None:
    attempt, _ = finished(make_quiz(["short_text"]), "Otto Lilienthal")
    others = [identify(make_user()), identify(make_user(is_staff=True)), Who()]

    for who in others:
        with pytest.raises(NoSuchAttempt):
            report(attempt, who)
    with pytest.raises(NoSuchAttempt):
        send_remark(UUID(int=0), 1, REPORT, "Why?", who=others[0], now=MADE_AT)
    assert not Remark.objects.exists()


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("  ", "remark.empty"),
        ("x" * 501, "remark.too_long"),
        ("a\0b", "answer.control_character"),
        ("a\ud800b", "answer.control_character"),
    ],
)
def test_text_that_cannot_be_taken(text: str, code: str) -> None:
    attempt, who = finished(make_quiz(["short_text"]), "Otto Lilienthal")

    with pytest.raises(Malformed) as refused:
        report(attempt, who, text=text)

    assert refused.value.message.code == code
    assert not Remark.objects.exists()


def test_a_day_has_its_budget() -> None:
    attempt, who = finished(make_quiz(["short_text"]), "Otto Lilienthal")
    for _ in range(MOST_A_DAY):
        report(attempt, who)

    with pytest.raises(Malformed, match=r"remark\.too_many"):
        appeal(attempt, who)
    report(attempt, who, now=MADE_AT + timedelta(days=1))

    assert Remark.objects.count() == MOST_A_DAY + 1


def appeals(*answers: str, kind: str = "short_text") -> tuple[Quiz, list[Remark]]:
    quiz = make_quiz([kind])
    return quiz, [appeal(*finished(quiz, answer)) for answer in answers]


def test_appeals_on_one_answer_are_one_group() -> None:
    _, sent = appeals("Lilienthal", "Count Zeppelin", "  LILIENTHAL. ")
    report(Attempt.objects.first(), identify(User.objects.last()))
    rows = Remark.objects.select_related("revision__question__current", "step").order_by("id")

    groups = group_remarks(rows)

    assert [(group.kind, group.answer, len(group.remarks)) for group in groups] == [
        ("appeal", ("Lilienthal",), 2),
        ("appeal", ("Count Zeppelin",), 1),
        ("report", ("LILIENTHAL.",), 1),
    ]
    assert [group.question.current for group in groups] == [sent[0].revision] * 3


def test_accepted_answer_joins_the_key_by_a_revision_that_corrects() -> None:
    _, sent = appeals("Lilienthal", "LILIENTHAL")
    by = make_user(is_staff=True)
    question = sent[0].revision.question

    corrected = accept_remarks(sent, by=by, now=MADE_AT)

    question.refresh_from_db()
    assert (question.current, corrected.corrects, corrected.number) == (
        corrected,
        sent[0].revision,
        2,
    )
    assert stored_content(corrected).keys[-1] == KeyContent("Lilienthal")
    graded = grade(kept_questions([corrected.pk])[corrected.pk], "lilienthal")
    assert graded.fraction == 1
    assert set(Remark.objects.values_list("state", "decided_by", "decided_at")) == {
        ("accepted", by.pk, MADE_AT)
    }
    entry = AuditEntry.objects.get(action="change key")
    assert (entry.by, entry.subject_uuid) == (by, question.uuid)


def test_accepting_twice_is_accepting_once() -> None:
    _, sent = appeals("Lilienthal")

    assert accept_remarks(sent, by=None, now=MADE_AT).number == 2
    assert accept_remarks(sent, by=None, now=MADE_AT) is None
    assert decline_remarks(sent, by=None, now=MADE_AT) == 0
    assert sent[0].revision.question.revisions.count() == 2


def test_answer_with_part_credit_counts_in_full_from_now_on() -> None:
    _, sent = appeals("a French engineer")

    corrected = accept_remarks(sent, by=None, now=MADE_AT)

    assert stored_content(corrected).keys == (
        KeyContent("Louis Blériot"),
        KeyContent("Blériot"),
        KeyContent("a French engineer"),
    )


def test_where_the_key_takes_no_aliases_accepting_says_so_alone() -> None:
    quiz = make_quiz(["single_choice"])
    attempt, who = open_attempt(quiz)
    wrong = raw_answer(Slot.objects.get(attempt=attempt), "wrong")
    save_answers(attempt.uuid, [Incoming(1, wrong, uuid4())], who=who, arrived_at=MADE_AT)
    submit_attempt(attempt.uuid, who=who, arrived_at=MADE_AT)
    remark = appeal(attempt, who)

    assert accept_remarks([remark], by=None, now=MADE_AT) is None
    remark.refresh_from_db()
    assert (remark.state, remark.revision.question.revisions.count()) == ("accepted", 1)


def test_declined_changes_nothing_else() -> None:
    _, sent = appeals("Lilienthal", "Lilienthal")

    assert decline_remarks(sent, by=None, now=MADE_AT) == 2
    assert set(Remark.objects.values_list("state", flat=True)) == {"declined"}
    assert sent[0].revision.question.revisions.count() == 1


def test_remark_outlives_the_learner() -> None:
    _, sent = appeals("Lilienthal")

    sent[0].learner.delete()

    remark = Remark.objects.get()
    assert (remark.learner, remark.slot, remark.step) == (None, None, None)
    assert remark.revision == sent[0].revision
