"""Start an attempt: draw the questions, freeze their revisions and the order of their options."""

import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from fractions import Fraction

from django.db import IntegrityError, transaction

from quizzes.domain import kinds
from quizzes.domain.drawing import draw_parts
from quizzes.domain.grading import mark
from quizzes.domain.questions import Question as DomainQuestion
from quizzes.models import Attempt, Learner, Quiz, Slot
from quizzes.queries.attempts import AttemptView, SlotView, slot_view, view_attempt
from quizzes.queries.drawing import pool_of
from quizzes.queries.kept_revisions import kept_questions


class NothingToAsk(Exception):
    """The quiz has no published question."""


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

    Whether there is one is not asked first: the constraint says so, also to a second click.
    """
    seed = secrets.randbits(62) if seed is None else seed
    drawn = _draw(quiz, seed)
    if not drawn:
        raise NothingToAsk
    questions = kept_questions(revision_id for _, revision_id in drawn)
    points = sum((_counted(questions[revision_id]) for _, revision_id in drawn), Fraction())
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
                    order=_arrange(questions[revision_id], seed=seed + number),
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
    return Attempt.objects.filter(quiz=quiz, learner=learner, closed_at__isnull=True).first()


def _draw(quiz: Quiz, seed: int) -> list[tuple[int, int]]:
    """(section id, revision id) of each slot. One statement."""
    pool = pool_of(quiz)
    return [
        (part.id, pool.revisions[candidate.id])
        for part, chosen in draw_parts(pool.parts, seed=seed)
        for candidate in chosen
    ]


def _counted(question: DomainQuestion) -> Fraction:
    """Its points; none where nobody could earn them: not installed, or for people to mark."""
    return question.shown.points if kinds.counts(question.shown.kind) else Fraction(0)


def _arrange(question: DomainQuestion, *, seed: int) -> list[str]:
    kind = kinds.find(question.shown.kind)
    if kind is None:
        return [option.id for option in question.options]
    return list(kind.arrange(question, seed))
