"""Start practising: an attempt of chosen questions beside those at the quiz, and never counted."""

import secrets
from collections.abc import Sequence
from datetime import datetime
from fractions import Fraction

from django.db import IntegrityError, transaction

from quizzes.actions.close_attempt import close_practice
from quizzes.actions.start_attempt import NothingToAsk
from quizzes.domain.grading import mark
from quizzes.models import Attempt, Learner, Quiz, Slot
from quizzes.queries.drawn import arrange, counted_points
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
    try:
        return _begin(quiz, revisions, learner=learner, now=now, seed=seed)
    except IntegrityError:
        found = Attempt.objects.filter(
            quiz=quiz, learner=learner, practice=True, closed_at__isnull=True
        ).first()
        if found is None:
            raise
    if exactly and set(found.slots.values_list("revision_id", flat=True)) != set(revisions):
        close_practice(found, at=now)
        return start_practice(quiz, revisions, learner=learner, now=now, seed=seed)
    return found


def _begin(
    quiz: Quiz, revisions: Sequence[int], *, learner: Learner, now: datetime, seed: int
) -> Attempt:
    questions = kept_questions(revisions)
    points = sum((counted_points(questions[each]) for each in revisions), Fraction())
    with transaction.atomic():
        attempt = Attempt.objects.create(
            learner=learner,
            quiz=quiz,
            quiz_version=quiz.version,
            practice=True,
            seed=seed,
            started_at=now,
            max_score=mark(Fraction(1), points),
        )
        Slot.objects.bulk_create(
            Slot(
                attempt=attempt,
                number=number,
                revision_id=revision,
                order=arrange(questions[revision], seed=seed + number),
            )
            for number, revision in enumerate(revisions, start=1)
        )
    return attempt
