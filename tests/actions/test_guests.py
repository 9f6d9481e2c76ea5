"""Guests: a token that is stored nowhere, and attempts that move to the account."""

import hashlib

import pytest

from quizzes.actions.guests import claim_guest, learner_of, new_guest
from quizzes.models import Learner
from quizzes.queries.attempts import own_attempts
from quizzes.queries.replay import replay_attempts
from tests.builders import make_quiz, make_user
from tests.taking import SOON, answer, guest, member, save, start, submit

pytestmark = pytest.mark.django_db


def test_a_token_has_128_bits_and_only_its_hash_is_kept():
    made = [new_guest() for _ in range(50)]

    assert {len(each.token) for each in made} == {22}
    assert len({each.token for each in made}) == 50
    for each in made:
        assert each.learner.token_hash == hashlib.sha256(each.token.encode()).hexdigest()
        assert each.token not in str(vars(each.learner))


def test_the_learner_of_an_account_is_made_once():
    user = make_user()

    assert learner_of(user) == learner_of(user)
    assert Learner.objects.get().user == user


def test_a_guest_who_signs_up_becomes_the_account():
    taker, user = guest(), make_user()
    attempt = start(make_quiz(["date"]), taker)

    claim_guest(user, guest_token=taker.token, now=SOON)

    assert list(own_attempts(taker.who)) == []
    assert Learner.objects.get().user == user
    assert learner_of(user).attempts.get() == attempt


def test_what_guest_and_account_both_have_open_is_handed_in_if_it_has_an_answer():
    quiz = make_quiz(["date", "date"])
    taker, account = guest(), member()
    mine, theirs = start(quiz, account), start(quiz, taker)
    save(theirs, taker, answer(theirs, 1))

    claim_guest(account.learner.user, guest_token=taker.token, now=SOON)

    rows = own_attempts(account.who).values_list("pk", "closing", "closed_at", "score")
    assert set(rows) == {(mine.pk, "", None, None), (theirs.pk, "submitted", SOON, 1)}
    assert list(replay_attempts()) == []


def test_of_what_both_have_open_an_attempt_without_an_answer_stays_behind():
    quiz, other, done = (make_quiz(["date"]) for _ in range(3))
    taker, account = guest(), member()
    mine, theirs = start(quiz, account), start(quiz, taker)
    moved = start(other, taker)
    finished = start(done, taker)
    submit(finished, taker)

    claim_guest(account.learner.user, guest_token=taker.token, now=SOON)

    assert set(own_attempts(account.who)) == {mine, moved, finished}
    assert list(own_attempts(taker.who)) == [theirs]


def test_claiming_again_changes_nothing():
    taker, account = guest(), member()
    attempt = start(make_quiz(["date"]), taker)

    for _ in range(2):
        claim_guest(account.learner.user, guest_token=taker.token, now=SOON)

    assert list(own_attempts(account.who)) == [attempt]


def test_a_token_that_is_unknown_or_claimed_by_another_gives_nothing():
    taker, first, second = guest(), make_user(), member()
    start(make_quiz(["date"]), taker)
    claim_guest(first, guest_token=taker.token, now=SOON)

    for token in (taker.token, "", "made-up"):
        claim_guest(second.learner.user, guest_token=token, now=SOON)

    assert list(own_attempts(second.who)) == []
    assert learner_of(first).attempts.count() == 1
