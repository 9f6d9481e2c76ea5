"""Start practising: an attempt of chosen questions beside those at the quiz, and never counted."""

import secrets
from collections.abc import Sequence
from datetime import datetime
from fractions import Fraction

from django.db import IntegrityError, transaction

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
) -> Attempt:
    """The attempt, without a time limit; the one that is open, if there is one.

    It goes by the quiz's rules of feedback, and is neither a try at the quiz nor a score of it.
    """
    if not revisions:
        raise NothingToAsk
    seed = secrets.randbits(62) if seed is None else seed
    questions = kept_questions(revisions)
    points = sum((counted_points(questions[each]) for each in revisions), Fraction())
    try:
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
    except IntegrityError:
        opened = Attempt.objects.filter(
            quiz=quiz, learner=learner, practice=True, closed_at__isnull=True
        )
        if (found := opened.first()) is None:
            raise
        return found
    return attempt
