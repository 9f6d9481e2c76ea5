"""Start an attempt: draw the questions, or find the one that is open."""

import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import IntegrityError

from quizzes.actions.close_attempt import close_overdue
from quizzes.actions.open_attempt import open_attempt, opened_before
from quizzes.actions.take_attempt import is_late
from quizzes.models import Attempt, Learner, Quiz
from quizzes.queries.attempts import AttemptView, SlotView, slot_view, view_attempt
from quizzes.queries.drawn import drawn_revisions
from quizzes.queries.kept_revisions import kept_questions


class NothingToAsk(Exception):
    """The quiz has no published question, and no attempt at it is open."""


@dataclass(frozen=True, slots=True)
class Started:
    """`created` is False where an open attempt of this learner was found and is to be resumed."""

    attempt: Attempt
    created: bool
    slots: tuple[SlotView, ...] = ()

    def view(self) -> AttemptView:
        """As its learner sees it; of a new attempt nothing need be read again."""
        if self.created:
            return AttemptView(self.attempt, self.slots)
        return view_attempt(self.attempt)


def start_attempt(
    quiz: Quiz, *, learner: Learner, now: datetime, seed: int | None = None
) -> Started:
    """A new attempt, or the one this learner has open: the database allows one of each quiz.

    One that is open although its time is up is closed, and a new one started.
    """
    seed = secrets.randbits(62) if seed is None else seed
    started = _start_or_find(quiz, learner=learner, now=now, seed=seed)
    if started.created or not is_late(started.attempt, arrived_at=now):
        return started
    close_overdue(started.attempt)
    return _start_or_find(quiz, learner=learner, now=now, seed=seed)


def _start_or_find(quiz: Quiz, *, learner: Learner, now: datetime, seed: int) -> Started:
    """Whether there is one is not asked first: the constraint says so, also to a second click."""
    drawn = drawn_revisions(quiz, seed=seed)
    if not drawn:
        # What was begun before the last question was retired can be finished.
        if learner.pk and (found := opened_before(quiz, learner)):
            return Started(found, created=False)
        raise NothingToAsk
    questions = kept_questions(revision_id for _, revision_id in drawn)
    attempt = Attempt(
        learner=learner,
        quiz=quiz,
        seed=seed,
        started_at=now,
        deadline=now + timedelta(minutes=quiz.time_limit) if quiz.time_limit else None,
    )
    try:
        slots = open_attempt(attempt, drawn, questions=questions)
    except IntegrityError:
        if found := opened_before(quiz, learner):
            return Started(found, created=False)
        raise
    views = (slot_view(slot, questions[slot.revision_id].shown, None) for slot in slots)
    return Started(attempt, created=True, slots=tuple(views))
