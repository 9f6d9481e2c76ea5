"""Open an attempt: the revisions of its questions and the order of their options are frozen."""

from collections.abc import Mapping, Sequence
from fractions import Fraction

from django.db import transaction

from quizzes.domain.grading import mark
from quizzes.domain.questions import Question
from quizzes.models import Attempt, Learner, Quiz, Slot
from quizzes.queries.drawn import arrange, counted_points

Asked = tuple[int | None, int]
"""The ids of a section, if it was drawn from one, and of a revision."""


@transaction.atomic
def open_attempt(
    attempt: Attempt, asked: Sequence[Asked], *, questions: Mapping[int, Question]
) -> list[Slot]:
    """Store a new attempt, and its learner if new, with a slot for each question in this order.

    IntegrityError where the learner has one of its sort open at this quiz.
    """
    points = sum((counted_points(questions[revision]) for _, revision in asked), Fraction())
    if not attempt.learner.pk:
        attempt.learner.save()
    attempt.quiz_version = attempt.quiz.version
    attempt.max_score = mark(Fraction(1), points)
    attempt.save(force_insert=True)
    return Slot.objects.bulk_create(
        Slot(
            attempt=attempt,
            number=number,
            section_id=section,
            revision_id=revision,
            order=arrange(questions[revision], seed=attempt.seed + number),
        )
        for number, (section, revision) in enumerate(asked, start=1)
    )


def opened_before(quiz: Quiz, learner: Learner, *, practice: bool = False) -> Attempt | None:
    """The attempt of this sort that the learner has open."""
    opened = Attempt.objects.filter(quiz=quiz, learner=learner, closed_at__isnull=True)
    return opened.filter(practice=practice).first()
