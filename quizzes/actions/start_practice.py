"""Start practising: an attempt of chosen questions beside those at the quiz, and never counted."""

import secrets
from collections.abc import Sequence
from datetime import datetime

from django.db import IntegrityError

from quizzes.actions.close_attempt import close_practice
from quizzes.actions.open_attempt import open_attempt, opened_before
from quizzes.actions.start_attempt import NothingToAsk
from quizzes.models import Attempt, Learner, Quiz
from quizzes.queries.kept_revisions import kept_questions


def start_practice(
    quiz: Quiz,
    revisions: Sequence[int],
    *,
    learner: Learner,
    now: datetime,
    seed: int | None = None,
    exactly: bool = False,
) -> Attempt:
    """The attempt, without a time limit; the one that is open, if there is one.

    `exactly` closes an open one that asks other questions. It goes by the quiz's rules of feedback,
    and is neither a try at the quiz nor a score of it.
    """
    if not revisions:
        raise NothingToAsk
    seed = secrets.randbits(62) if seed is None else seed
    attempt = Attempt(learner=learner, quiz=quiz, practice=True, seed=seed, started_at=now)
    asked = [(None, revision) for revision in revisions]
    try:
        open_attempt(attempt, asked, questions=kept_questions(revisions))
        return attempt
    except IntegrityError:
        found = opened_before(quiz, learner, practice=True)
        if found is None:
            raise
    if exactly and set(found.slots.values_list("revision_id", flat=True)) != set(revisions):
        close_practice(found, at=now)
        return start_practice(quiz, revisions, learner=learner, now=now, seed=seed)
    return found
