"""Saving: a new step each time, told apart from resends, stale, closed and late ones."""

from dataclasses import replace
from datetime import timedelta
from uuid import uuid4

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from quizzes.actions import refuse_answer
from quizzes.actions.answering import NoSuchAttempt, Refused, Saved
from quizzes.actions.save_answer import save_answer, save_answers
from quizzes.actions.take_attempt import QUEUE
from quizzes.domain.messages import Malformed
from quizzes.models import Step
from quizzes.permissions import Who
from quizzes.queries.attempts import newest_steps, view_attempt
from tests.builders import KINDS, make_quiz, raw_answer
from tests.taking import (
    NOON,
    SOON,
    answer,
    check,
    guest,
    member,
    save,
    sent,
    slot_of,
    start,
    steps_of,
    submit,
)

pytestmark = pytest.mark.django_db

DEADLINE = NOON + timedelta(minutes=10)
IN_GRACE = DEADLINE + timedelta(seconds=30)
TOO_LATE = IN_GRACE + timedelta(microseconds=1)

MALFORMED = (
    ("single_choice", "no-such-id"),
    ("single_choice", 7),
    ("short_text", ["Blériot"]),
    ("short_text", "x" * 501),
    ("short_text", "Blé\0riot"),
    ("date", "31 June 1909"),
    ("date", {"month": "7"}),
    ("date", 1909),
    ("ordering", "first"),
    ("ordering", ["one", "two"]),
    ("true_false", "perhaps"),
    ("multiple_choice", ["no-such-id"]),
    ("matching", {"no-such-id": "nor-this"}),
    ("matching", ["no-such-id"]),
)


@pytest.fixture
def taker():
    return member()


@pytest.fixture
def attempt(taker):
    return start(make_quiz(KINDS, time_limit=10), taker)


def kind_number(kind):
    return KINDS.index(kind) + 1


def refused(attempt, taker, item, **when):
    with pytest.raises(Refused) as caught:
        save(attempt, taker, item, **when)
    return caught.value


def save_all(attempt, taker, items, *, at=SOON):
    return save_answers(attempt.uuid, items, who=taker.who, arrived_at=at)


@pytest.mark.parametrize("kind", KINDS)
def test_each_answer_is_a_new_step_and_the_newest_counts(attempt, taker, kind):
    number = kind_number(kind)
    raws = [raw_answer(slot_of(attempt, number), quality) for quality in ("wrong", "right")]

    replies = [save(attempt, taker, sent(number, raw)) for raw in raws]

    assert replies == [Saved(number, 1, SOON), Saved(number, 2, SOON)]
    assert steps_of(attempt, number) == [(1, raws[0], False, False), (2, raws[1], False, False)]
    assert view_attempt(attempt).slot(number).raw == raws[1]


def test_saving_says_nothing_of_the_grade(attempt, taker):
    right = save(attempt, taker, answer(attempt, 1, "right"))
    wrong = save(attempt, taker, answer(attempt, 1, "wrong"))

    assert (right, wrong) == (Saved(1, 1, SOON), Saved(1, 2, SOON))
    attempt.refresh_from_db()
    assert (attempt.score, attempt.slots.filter(grades__isnull=False).exists()) == (None, False)


@pytest.mark.parametrize("sequence", [None, 1])
def test_a_resend_gets_the_same_reply_and_adds_nothing(attempt, taker, sequence):
    item = answer(attempt, 1, sequence=sequence)

    first = save(attempt, taker, item)
    again = save(attempt, taker, item, at=SOON + timedelta(seconds=9))

    assert again == first
    assert len(steps_of(attempt)) == 1


def test_a_resend_after_newer_answers_gets_its_own_reply(attempt, taker):
    item = answer(attempt, 1, "wrong", sequence=1)
    first = save(attempt, taker, item)
    save(attempt, taker, answer(attempt, 1, sequence=2))

    assert save(attempt, taker, item) == first
    assert [sequence for sequence, *_ in steps_of(attempt)] == [1, 2]


def test_a_client_id_of_another_question_is_refused_and_not_acknowledged(attempt, taker):
    item = answer(attempt, 1)
    save(attempt, taker, item)

    refusal = refused(attempt, taker, answer(attempt, 2, client_id=item.client_id))

    assert (refusal.code, refusal.slot) == ("client-id-used", 2)
    assert steps_of(attempt, 2) == []


OTHERS = [
    ("wrong", {}),
    ("right", {"unknown": True}),
    (None, {}),
]


@pytest.mark.parametrize("at", [SOON, TOO_LATE])
@pytest.mark.parametrize(("quality", "fields"), OTHERS)
def test_a_client_id_with_another_answer_is_refused_and_not_acknowledged(
    attempt, taker, quality, fields, at
):
    first = answer(attempt, 1)
    reply = save(attempt, taker, first)
    raw = raw_answer(slot_of(attempt, 1), quality) if quality else None

    refusal = refused(attempt, taker, sent(1, raw, client_id=first.client_id, **fields), at=at)

    assert (refusal.code, refusal.slot) == ("client-id-used", 1)
    assert steps_of(attempt) == [(1, first.raw, False, False)]
    assert save(attempt, taker, first, at=at) == reply


def test_a_client_id_twice_in_a_batch_with_two_answers_is_taken_once(attempt, taker):
    first, second = answer(attempt, 1), answer(attempt, 1, "wrong")

    results = save_all(attempt, taker, [first, replace(second, client_id=first.client_id)])

    assert (results[0], results[1].code) == (Saved(1, 1, SOON), "client-id-used")
    assert steps_of(attempt) == [(1, first.raw, False, False)]


def test_the_same_client_id_may_be_used_in_another_attempt(attempt, taker):
    other = start(make_quiz(), taker)
    item = answer(attempt, 1)
    save(attempt, taker, item)

    save(other, taker, answer(other, 1, client_id=item.client_id))

    assert (len(steps_of(attempt)), len(steps_of(other))) == (1, 1)


@pytest.mark.parametrize("stale", [1, 3])
def test_a_stale_sequence_is_refused_with_the_newer_answer(attempt, taker, stale):
    save(attempt, taker, answer(attempt, 1, "wrong", sequence=1))
    save(attempt, taker, answer(attempt, 1, "right", sequence=3))

    refusal = refused(attempt, taker, answer(attempt, 1, "partly", sequence=stale))

    assert (refusal.code, refusal.newer.sequence) == ("stale-sequence", 3)
    assert refusal.newer.raw == raw_answer(slot_of(attempt, 1), "right")
    assert [sequence for sequence, *_ in steps_of(attempt)] == [1, 3]


def test_null_clears_and_can_be_answered_again(attempt, taker):
    right = answer(attempt, 1)
    save(attempt, taker, right)

    save(attempt, taker, sent(1, None))
    cleared = view_attempt(attempt).slots[0]
    save(attempt, taker, sent(1, right.raw))

    assert (cleared.answered, cleared.sequence) == (False, 2)
    assert [raw for _, raw, *_ in steps_of(attempt)] == [right.raw, None, right.raw]


def test_i_do_not_know_is_an_answer_of_its_own(attempt, taker):
    save(attempt, taker, answer(attempt, 1))

    save(attempt, taker, sent(1, "whatever", unknown=True))

    assert steps_of(attempt)[-1] == (2, None, True, False)
    slot = view_attempt(attempt).slots[0]
    assert (slot.answered, slot.unknown, slot.answer) == (True, True, None)


@pytest.mark.parametrize(("kind", "raw"), MALFORMED)
def test_what_cannot_be_read_stores_nothing(attempt, taker, kind, raw):
    with pytest.raises(Malformed):
        save(attempt, taker, sent(kind_number(kind), raw))

    assert Step.objects.count() == 0


def test_a_question_that_is_not_there(attempt, taker):
    for number in (0, len(KINDS) + 1, 10**30):
        with pytest.raises(NoSuchAttempt):
            save(attempt, taker, sent(number, "x"))


def test_nobody_else_can_answer(attempt, taker):
    strangers = [Who(), guest().who, member().who, member(is_staff=True).who]

    for who in strangers:
        with pytest.raises(NoSuchAttempt):
            save_answer(attempt.uuid, answer(attempt, 1), who=who, arrived_at=SOON)

    assert Step.objects.count() == 0


def test_an_answer_within_the_grace_counts(attempt, taker):
    assert save(attempt, taker, answer(attempt, 1), at=IN_GRACE) == Saved(1, 1, IN_GRACE)
    assert steps_of(attempt)[0][3] is False


def test_a_late_answer_is_kept_but_does_not_count(attempt, taker):
    in_time, late = answer(attempt, 1, "wrong"), answer(attempt, 1, "right")
    save(attempt, taker, in_time)

    refusal = refused(attempt, taker, late, at=TOO_LATE)

    assert refusal.code == "late"
    assert steps_of(attempt) == [(1, in_time.raw, False, False), (2, late.raw, False, True)]
    assert [step.raw for step in newest_steps(attempt).values()] == [in_time.raw]


def test_an_answer_that_waited_behind_a_late_one_counts(attempt, taker):
    """Deadlines go by arrival: nothing is closed while one that came in time may be waiting."""
    refused(attempt, taker, answer(attempt, 1, "wrong"), at=TOO_LATE)
    assert save(attempt, taker, answer(attempt, 2), at=IN_GRACE) == Saved(2, 1, IN_GRACE)

    refused(attempt, taker, answer(attempt, 1, "wrong"), at=TOO_LATE + QUEUE)
    attempt.refresh_from_db()
    assert (attempt.closing, attempt.closed_at, attempt.score) == ("overdue", DEADLINE, 1)


def test_a_late_resend_is_late_again_and_kept_once(attempt, taker):
    item = answer(attempt, 1)

    codes = [refused(attempt, taker, item, at=TOO_LATE).code for _ in range(2)]

    assert codes == ["late", "late"]
    assert len(steps_of(attempt)) == 1


def test_a_late_batch_with_one_client_id_twice_is_kept_once(attempt, taker):
    item = answer(attempt, 1)

    results = save_all(attempt, taker, [item, item], at=TOO_LATE)

    assert [result.code for result in results] == ["late", "late"]
    assert len(steps_of(attempt)) == 1


def test_a_late_resend_of_an_answer_that_was_in_time_gets_its_reply(attempt, taker):
    item = answer(attempt, 1)
    first = save(attempt, taker, item)

    assert save(attempt, taker, item, at=TOO_LATE) == first


def test_a_late_answer_that_cannot_be_read_is_malformed_and_not_kept(attempt, taker):
    with pytest.raises(Malformed):
        save(attempt, taker, sent(1, "no-such-id"), at=TOO_LATE)
    assert Step.objects.count() == 0


def test_a_late_batch_tells_what_is_late_from_what_could_never_be_kept(attempt, taker):
    saved = answer(attempt, 4)
    first = save(attempt, taker, saved)
    items = [
        answer(attempt, 1),
        sent(1, "no-such-id"),
        sent(len(KINDS) + 1, "x"),
        saved,
        answer(attempt, 2, client_id=saved.client_id),
        answer(attempt, 1, "wrong"),
    ]

    results = save_all(attempt, taker, items, at=TOO_LATE)

    assert results[3] == first
    assert [getattr(result, "code", type(result).__name__) for result in results] == [
        *("late", "Malformed", "NoSuchAttempt", "Saved", "client-id-used", "late")
    ]
    assert [raw for _, raw, *_ in steps_of(attempt)] == [items[0].raw, items[5].raw]


def test_a_late_batch_is_stored_whole_or_not_at_all(attempt, taker, monkeypatch):
    items = [answer(attempt, number) for number in (1, 2, 3)]

    def fail(attempt, *, now):
        raise RuntimeError("the power is gone")

    monkeypatch.setattr(refuse_answer, "close_if_overdue", fail)
    with pytest.raises(RuntimeError):
        save_all(attempt, taker, items, at=TOO_LATE)
    assert Step.objects.count() == 0

    monkeypatch.undo()
    assert {result.code for result in save_all(attempt, taker, items, at=TOO_LATE)} == {"late"}
    assert Step.objects.count() == 3


def test_the_statements_of_a_late_batch_do_not_grow_with_it(attempt, taker):
    counts = []
    for numbers in ((1,), (1, 2, 3)):
        items = [answer(attempt, number) for number in numbers]
        with CaptureQueriesContext(connection) as captured:
            save_all(attempt, taker, items, at=TOO_LATE)
        counts.append(len(captured))

    assert counts == [10, 10]


def test_a_question_keeps_so_many_late_answers_and_no_more(attempt, taker):
    items = [answer(attempt, 1) for _ in range(refuse_answer.MOST_LATE + 3)]

    results = save_all(attempt, taker, [*items, answer(attempt, 2)], at=TOO_LATE)

    assert {result.code for result in results} == {"late"}
    assert refused(attempt, taker, answer(attempt, 1), at=TOO_LATE).code == "late"
    assert (len(steps_of(attempt, 1)), len(steps_of(attempt, 2))) == (refuse_answer.MOST_LATE, 1)


@pytest.mark.parametrize("at", [SOON, TOO_LATE])
def test_a_submitted_attempt_takes_no_answer_and_still_knows_its_resends(attempt, taker, at):
    item = answer(attempt, 1)
    first = save(attempt, taker, item)
    submit(attempt, taker)

    refusal = refused(attempt, taker, answer(attempt, 1, "wrong"), at=at)

    assert refusal.code == "attempt-closed"
    assert save(attempt, taker, item, at=at) == first
    assert len(steps_of(attempt)) == 1


def test_a_checked_question_takes_no_answer_and_still_knows_its_resends(attempt, taker):
    item = answer(attempt, 1, "wrong")
    first = check(attempt, taker, item)

    assert refused(attempt, taker, answer(attempt, 1)).code == "slot-closed"
    assert save(attempt, taker, item) == first
    assert len(steps_of(attempt)) == 1


def test_a_batch_gives_each_its_own_result_and_one_refusal_spoils_no_other(attempt, taker):
    check(attempt, taker, answer(attempt, 4))
    save(attempt, taker, answer(attempt, 3, sequence=5))
    first = answer(attempt, 1, "wrong")
    items = [
        first,
        answer(attempt, 1, "right"),
        first,
        sent(2, 7),
        answer(attempt, 3, sequence=2),
        answer(attempt, 4),
        sent(len(KINDS) + 1, "x"),
        answer(attempt, 2, client_id=first.client_id),
        answer(attempt, 2),
    ]

    results = save_all(attempt, taker, items)

    assert [result for result in results if isinstance(result, Saved)] == [
        Saved(1, 1, SOON),
        Saved(1, 2, SOON),
        Saved(1, 1, SOON),
        Saved(2, 1, SOON),
    ]
    assert [
        getattr(result, "code", type(result).__name__)
        for result in results
        if not isinstance(result, Saved)
    ] == ["Malformed", "stale-sequence", "slot-closed", "NoSuchAttempt", "client-id-used"]
    assert (len(steps_of(attempt, 1)), len(steps_of(attempt, 2))) == (2, 1)


def test_a_batch_sent_again_gets_the_same_replies(attempt, taker):
    items = [answer(attempt, number) for number in (1, 2, 3, 4)]

    first = save_all(attempt, taker, items)

    assert save_all(attempt, taker, items, at=SOON + timedelta(seconds=5)) == first
    assert Step.objects.count() == 4


def test_an_empty_batch_stores_nothing(attempt, taker):
    assert save_all(attempt, taker, []) == []


def test_an_attempt_that_does_not_exist(taker):
    with pytest.raises(NoSuchAttempt):
        save_answer(uuid4(), sent(1, "x"), who=taker.who, arrived_at=SOON)
