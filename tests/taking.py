"""Taking quizzes in tests: who takes one, and the answers that they send.

taker = guest()                                # or member(), with an account
attempt = start(make_quiz(), taker)            # at NOON, with seed 1
save(attempt, taker, answer(1, "right"))       # of slot 1, half a minute later
"""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

from quizzes.actions.answering import Incoming, Saved
from quizzes.actions.check_answer import check_answer
from quizzes.actions.close_attempt import submit_attempt
from quizzes.actions.guests import learner_of, new_guest
from quizzes.actions.save_answer import save_answer
from quizzes.actions.start_attempt import start_attempt
from quizzes.models import Attempt, Learner, Quiz, Slot
from quizzes.permissions import Who, hash_token, identify
from tests.builders import make_user, raw_answer

NOON = datetime(2026, 5, 4, 12, tzinfo=UTC)
SOON = NOON + timedelta(seconds=30)


@dataclass(frozen=True, slots=True)
class Taker:
    learner: Learner
    who: Who
    token: str = ""


def guest() -> Taker:
    made = new_guest()
    return Taker(made.learner, Who(token_hash=hash_token(made.token)), made.token)


def member(**fields: Any) -> Taker:
    user = make_user(**fields)
    return Taker(learner_of(user), identify(user))


def start(quiz: Quiz, taker: Taker, *, now: datetime = NOON, seed: int = 1) -> Attempt:
    return start_attempt(quiz, learner=taker.learner, now=now, seed=seed).attempt


def slot_of(attempt: Attempt, number: int) -> Slot:
    return attempt.slots.select_related("revision__question").get(number=number)


def sent(number: int, raw: Any, *, client_id: UUID | None = None, **fields: Any) -> Incoming:
    return Incoming(slot=number, raw=raw, client_id=client_id or uuid4(), **fields)


def answer(attempt: Attempt, number: int, quality: str = "right", **fields: Any) -> Incoming:
    return sent(number, raw_answer(slot_of(attempt, number), quality), **fields)


def save(attempt: Attempt, taker: Taker, item: Incoming, *, at: datetime = SOON) -> Saved:
    return save_answer(attempt.uuid, item, who=taker.who, arrived_at=at)


def check(attempt: Attempt, taker: Taker, item: Incoming, *, at: datetime = SOON) -> Saved:
    return check_answer(attempt.uuid, item, who=taker.who, arrived_at=at)


def submit(attempt: Attempt, taker: Taker, *, at: datetime = SOON) -> Attempt:
    return submit_attempt(attempt.uuid, who=taker.who, arrived_at=at)


def steps_of(attempt: Attempt, number: int = 1) -> list[tuple[int, Any, bool, bool]]:
    """(sequence, raw, unknown, late) of each step of a slot."""
    rows = attempt.steps.filter(slot__number=number).order_by("sequence")
    return list(rows.values_list("sequence", "raw", "unknown", "late"))
