"""Many connections at the same moment: whatever is acknowledged counts, and counts once."""

from dataclasses import replace
from datetime import timedelta
from fractions import Fraction
from uuid import uuid4

import pytest
from django.db import IntegrityError

from quizzes.actions.answering import Refused, Saved
from quizzes.actions.check_answer import check_answer
from quizzes.actions.close_attempt import submit_attempt, sweep_overdue
from quizzes.actions.guests import claim_guest, learner_of
from quizzes.actions.regrade import regrade_question
from quizzes.actions.revise_question import revise_question
from quizzes.actions.save_answer import save_answer
from quizzes.actions.start_attempt import start_attempt
from quizzes.domain.correcting import Policy
from quizzes.models import Attempt, AuditEntry, Grade, Learner, Slot, Step, User
from quizzes.permissions import Who
from quizzes.queries.authoring import stored_content
from quizzes.queries.replay import replay_attempts
from tests.builders import make_quiz, make_user
from tests.crash.racing import race, times
from tests.taking import NOON, SOON, answer, guest, sent, start

pytestmark = [pytest.mark.crash, pytest.mark.django_db(transaction=True)]

THREADS = 4
ANSWERS = 1_000
LENGTH = 20


def outcome(call):
    """What an action replies, or the code with which it refuses."""
    try:
        return call()
    except Refused as refusal:
        return refusal.code


def save(attempt, taker, item, *, at=SOON):
    return outcome(lambda: save_answer(attempt.uuid, item, who=taker.who, arrived_at=at))


def submit(attempt, taker, *, at=SOON):
    return submit_attempt(attempt.uuid, who=taker.who, arrived_at=at)


def test_every_answer_that_is_acknowledged_is_in_the_score(shared_database):
    """Submits fall among the answers; afterwards each is either graded or was refused."""
    quiz = make_quiz(["single_choice"] * LENGTH)
    acknowledged, refused, rounds = 0, 0, 0
    while acknowledged < ANSWERS:
        taker = guest()
        attempt = start(quiz, taker, seed=rounds)
        orders = dict(attempt.slots.values_list("number", "order"))
        replies = race(
            *(
                answering(attempt, taker, orders, thread=thread, submit_after=rounds % LENGTH)
                for thread in range(THREADS)
            )
        )
        given = [reply for thread in replies for reply in thread]
        acknowledged += sum(isinstance(reply, Saved) for _, reply in given)
        refused += sum(reply == "attempt-closed" for _, reply in given)
        rounds += 1
        assert lost(attempt, given) == []

    assert refused > 0, "no submit fell among the answers"
    assert list(replay_attempts()) == []
    assert Grade.objects.count() == rounds * LENGTH
    print(f"{acknowledged} acknowledged, {refused} refused, {rounds} attempts, 0 lost")


def answering(attempt, taker, orders, *, thread, submit_after):
    """Answer every question, each thread from another one on; the first thread also submits."""

    def run():
        given = []
        for step in range(LENGTH):
            if thread == 0 and step == submit_after:
                submit(attempt, taker)
            number = (step + thread * LENGTH // THREADS) % LENGTH + 1
            item = sent(number, orders[number][thread])
            given.append((item, save(attempt, taker, item)))
        return given

    return run


def lost(attempt, given):
    """Answers whose reply and whose fate differ."""
    stored = {step.client_id: step for step in Step.objects.filter(attempt=attempt)}
    graded = dict(
        Grade.objects.filter(slot__attempt=attempt).values_list("slot__number", "step__sequence")
    )
    found = []
    for item, reply in given:
        step = stored.get(item.client_id)
        if isinstance(reply, Saved):
            counts = step is not None and not step.late and step.sequence == reply.sequence
            if not counts or (graded[item.slot] or 0) < reply.sequence:
                found.append((item, reply, step))
        elif step is not None or reply != "attempt-closed":
            found.append((item, reply, step))
    return found


def test_submits_at_the_same_moment_close_and_grade_once(shared_database):
    quiz = make_quiz()
    for seed in range(10):
        taker = guest()
        attempt = start(quiz, taker, seed=seed)
        save(attempt, taker, answer(attempt, 1))

        replies = race(
            *(
                lambda a=attempt, t=taker, n=n: submit(a, t, at=SOON + timedelta(seconds=n))
                for n in range(THREADS)
            )
        )

        # They arrived at different times; one of them closed the attempt, and all are told so.
        stored = Attempt.objects.get(pk=attempt.pk)
        assert {(reply.closing, reply.closed_at, reply.score) for reply in replies} == {
            ("submitted", stored.closed_at, 1)
        }
        assert Grade.objects.filter(slot__attempt=attempt).count() == 4
    assert list(replay_attempts()) == []


def test_starts_at_the_same_moment_make_one_attempt(shared_database):
    quiz = make_quiz(["single_choice", "date"])
    for number in range(10):
        user = make_user(f"twice-{number}")

        started = race(*times(THREADS, lambda pk=user.pk: first_start(quiz, pk)))

        assert len({each.attempt.pk for each in started}) == 1
        assert sorted(each.created for each in started) == [False] * (THREADS - 1) + [True]
    assert (Attempt.objects.count(), Learner.objects.count(), Slot.objects.count()) == (10, 10, 20)


def test_starts_at_the_same_moment_after_the_time_was_up_make_one_more(shared_database):
    quiz = make_quiz(["single_choice"], time_limit=1)
    late = NOON + timedelta(minutes=5)
    for seed in range(10):
        taker = guest()
        start(quiz, taker, seed=seed)

        started = race(
            *times(THREADS, lambda t=taker: start_attempt(quiz, learner=t.learner, now=late))
        )

        assert len({each.attempt.pk for each in started}) == 1
        assert sorted(each.created for each in started) == [False] * (THREADS - 1) + [True]
    assert Attempt.objects.filter(closed_at=None).count() == 10
    assert list(replay_attempts()) == []


def first_start(quiz, user_pk):
    """As a request does it: nothing of another one's in memory."""
    learner = learner_of(User.objects.get(pk=user_pk))
    return start_attempt(quiz, learner=learner, now=NOON)


def test_guests_that_sign_in_at_the_same_moment_are_claimed(shared_database):
    """Two guests of one new account, both with the same quiz begun: nothing of them is lost."""
    quiz, other = make_quiz(["single_choice"]), make_quiz(["single_choice"])
    for number in range(10):
        user = make_user(f"claims-{number}")
        takers = [guest(), guest()]
        for taker in takers:
            for each in (quiz, other):
                attempt = start(each, taker, seed=number)
                save(attempt, taker, answer(attempt, 1))

        race(
            *(
                lambda pk=user.pk, t=taker: claim_guest(
                    User.objects.get(pk=pk), guest_token=t.token, now=SOON
                )
                for taker in (*takers, *takers)
            ),
            lambda pk=user.pk: first_start(quiz, pk),
        )

        rows = Attempt.objects.filter(learner__user=user, steps__isnull=False)
        assert (rows.count(), rows.filter(closed_at=None, quiz=other).count()) == (4, 1)
    assert list(replay_attempts()) == []


@pytest.mark.parametrize("action", [save_answer, check_answer])
def test_a_double_click_is_one_answer(shared_database, action):
    quiz = make_quiz(["single_choice"])
    for seed in range(10):
        taker = guest()
        attempt = start(quiz, taker, seed=seed)
        item = answer(attempt, 1)

        replies = race(
            *times(
                THREADS,
                lambda a=attempt, i=item, w=taker.who: action(a.uuid, i, who=w, arrived_at=SOON),
            )
        )

        assert set(replies) == {Saved(1, 1, SOON)}
        assert Step.objects.filter(attempt=attempt).count() == 1
        graded = Grade.objects.filter(slot__attempt=attempt).count()
        assert graded == (1 if action is check_answer else 0)


def test_a_late_double_click_is_late_and_kept_once(shared_database):
    quiz = make_quiz(["single_choice"], time_limit=1)
    late = NOON + timedelta(minutes=5)
    for seed in range(10):
        taker = guest()
        attempt = start(quiz, taker, seed=seed)
        item = answer(attempt, 1)

        replies = race(*times(THREADS, lambda a=attempt, t=taker, i=item: save(a, t, i, at=late)))

        assert replies == ["late"] * THREADS
        assert Step.objects.filter(attempt=attempt).count() == 1
    assert list(replay_attempts()) == []


def test_a_check_and_a_submit_at_the_same_moment_agree(shared_database):
    quiz = make_quiz(["single_choice", "single_choice"])
    checked = 0
    for seed in range(20):
        taker = guest()
        attempt = start(quiz, taker, seed=seed)
        item = answer(attempt, 1)

        reply, closed = race(
            lambda a=attempt, i=item, w=taker.who: outcome(
                lambda: check_answer(a.uuid, i, who=w, arrived_at=SOON)
            ),
            lambda a=attempt, t=taker: submit(a, t),
        )

        assert reply in (Saved(1, 1, SOON), "attempt-closed")
        assert closed.score == (1 if isinstance(reply, Saved) else 0)
        checked += isinstance(reply, Saved)
    assert list(replay_attempts()) == []
    print(f"{checked} of 20 checks came before the submit")


def test_the_sweep_and_late_readers_close_once(shared_database):
    quiz = make_quiz(["single_choice"], time_limit=1)
    late = NOON + timedelta(minutes=5)
    takers = [guest() for _ in range(10)]
    attempts = [start(quiz, taker, seed=seed) for seed, taker in enumerate(takers)]

    race(
        *times(2, lambda: sweep_overdue(now=late)),
        lambda: [submit(a, t, at=late) for a, t in zip(attempts, takers, strict=True)],
        lambda: [save(a, t, sent(1, None), at=late) for a, t in zip(attempts, takers, strict=True)],
    )

    closings = Attempt.objects.values_list("closing", "closed_at", "score").distinct()
    assert list(closings.order_by()) == [("overdue", NOON + timedelta(minutes=1), 0)]
    assert Grade.objects.count() == 10
    assert list(replay_attempts()) == []


@pytest.mark.parametrize("policy", Policy)
def test_a_submit_and_a_regrade_at_the_same_moment_agree(shared_database, policy):
    """Whoever comes first, the submit or the correction: the score counts the correction."""
    quiz = make_quiz(["single_choice", "date"])
    question = quiz.sections.get().questions.get(kind="single_choice")
    expected = (1, 1) if policy == Policy.DROP_QUESTION else (2, 2)
    for seed in range(5):
        taker, other = guest(), guest()
        attempts = [start(quiz, each, seed=seed) for each in (taker, other)]
        for each, attempt in zip((taker, other), attempts, strict=True):
            save(attempt, each, answer(attempt, 1, "wrong" if seed % 2 == 0 else "right"))
            save(attempt, each, answer(attempt, 2))
        swap_key(question)

        race(
            lambda a=attempts[0], t=taker: submit(a, t),
            lambda: regrade_question(question, policy=policy, who=Who(), now=SOON),
            lambda a=attempts[1], t=other: submit(a, t),
            lambda: regrade_question(question, policy=policy, who=Who(), now=SOON),
        )

        rows = Attempt.objects.filter(pk__in=[attempt.pk for attempt in attempts])
        assert set(rows.values_list("score", "max_score")) == {expected}
        assert list(replay_attempts()) == []
    assert AuditEntry.objects.filter(action="regrade").count() == 5
    print(f"{Grade.objects.filter(reason='correction').count()} corrections")


def swap_key(question):
    """What was right becomes wrong, and the wrong answer of the builders right."""
    old = stored_content(question.current)
    right = "Samuel Langley" if old.options[0].credit else "The Wright brothers"
    options = tuple(replace(each, credit=Fraction(each.text == right)) for each in old.options)
    content = replace(old, options=options)
    revise_question(question, content, now=SOON, corrects=question.current)


def test_planted_an_answer_that_does_not_take_the_attempt_first_is_lost(
    shared_database, monkeypatch
):
    """The reason for the UPDATE before the step: without it, answers slip in after the grading."""
    from quizzes.actions import take_attempt as module

    monkeypatch.setattr(module, "take_attempt", lambda *args, **kwargs: True)
    quiz = make_quiz(["single_choice"] * LENGTH)
    taker = guest()
    attempt = start(quiz, taker)
    orders = dict(attempt.slots.values_list("number", "order"))

    replies = race(
        *(
            answering(attempt, taker, orders, thread=thread, submit_after=5)
            for thread in range(THREADS)
        )
    )

    assert lost(attempt, [reply for thread in replies for reply in thread])
    assert list(replay_attempts())


def test_planted_a_step_without_its_constraint_would_be_refused(shared_database):
    """Both constraints stand in the database, whatever the code above them does."""
    taker = guest()
    attempt = start(make_quiz(["single_choice"]), taker)
    slot = attempt.slots.get()
    same = {"attempt": attempt, "slot": slot, "received_at": SOON}
    Step.objects.create(sequence=1, client_id=(client_id := uuid4()), **same)

    for clash in ({"sequence": 1, "client_id": uuid4()}, {"sequence": 2, "client_id": client_id}):
        with pytest.raises(IntegrityError):
            Step.objects.create(**same, **clash)
