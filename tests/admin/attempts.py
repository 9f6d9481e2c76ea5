"""A finished attempt for the admin's pages."""

from uuid import uuid4

from quizzes.actions.answering import Incoming
from quizzes.actions.close_attempt import submit_attempt
from quizzes.actions.save_answer import save_answers
from quizzes.actions.start_attempt import start_attempt
from quizzes.models import Attempt, Learner
from quizzes.permissions import identify
from tests.builders import MADE_AT, make_quiz, make_user, raw_answer


def make_attempt() -> Attempt:
    """Of a quiz with a question of every kind, all of them answered right."""
    quiz = make_quiz()
    user = make_user()
    learner = Learner.objects.create(user=user, created_at=MADE_AT)
    attempt = start_attempt(quiz, learner=learner, now=MADE_AT, seed=1).attempt
    items = [Incoming(slot.number, raw_answer(slot), uuid4()) for slot in attempt.slots.all()]
    save_answers(attempt.uuid, items, who=identify(user), arrived_at=MADE_AT)
    return submit_attempt(attempt.uuid, who=identify(user), arrived_at=MADE_AT)
