"""Start an attempt: draw the questions, freeze their revisions and the order of their options."""

import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from fractions import Fraction

from django.db import IntegrityError, transaction

from quizzes.actions.close_attempt import close_overdue
from quizzes.actions.take_attempt import is_late
from quizzes.domain.grading import mark
from quizzes.models import Attempt, Learner, Quiz, Slot
from quizzes.queries.attempts import AttemptView, SlotView, slot_view, view_attempt
from quizzes.queries.drawn import arrange, counted_points, drawn_revisions
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
        if learner.pk and (found := _open_attempt(quiz, learner)):
            return Started(found, created=False)
        raise NothingToAsk
    questions = kept_questions(revision_id for _, revision_id in drawn)
    points = sum((counted_points(questions[revision_id]) for _, revision_id in drawn), Fraction())
    try:
        with transaction.atomic():
            if not learner.pk:
                learner.save()
            attempt = Attempt.objects.create(
                learner=learner,
                quiz=quiz,
                quiz_version=quiz.version,
                seed=seed,
                started_at=now,
                deadline=now + timedelta(minutes=quiz.time_limit) if quiz.time_limit else None,
                max_score=mark(Fraction(1), points),
            )
            slots = Slot.objects.bulk_create(
                Slot(
                    attempt=attempt,
                    number=number,
                    section_id=section_id,
                    revision_id=revision_id,
                    order=arrange(questions[revision_id], seed=seed + number),
                )
                for number, (section_id, revision_id) in enumerate(drawn, start=1)
            )
    except IntegrityError:
        if found := _open_attempt(quiz, learner):
            return Started(found, created=False)
        raise
    views = (slot_view(slot, questions[slot.revision_id].shown, None) for slot in slots)
    return Started(attempt, created=True, slots=tuple(views))


def _open_attempt(quiz: Quiz, learner: Learner) -> Attempt | None:
    opened = Attempt.objects.filter(quiz=quiz, learner=learner, closed_at__isnull=True)
    return opened.filter(practice=False).first()
