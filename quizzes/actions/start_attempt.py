"""Start an attempt: draw the questions, freeze their revisions and the order of their options."""

import secrets
from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime, timedelta
from fractions import Fraction

from django.db import IntegrityError, transaction

from quizzes.domain import kinds
from quizzes.domain.drawing import Candidate, draw
from quizzes.domain.grading import mark
from quizzes.domain.questions import Question as DomainQuestion
from quizzes.models import Attempt, Learner, Quiz, SectionQuestion, Slot
from quizzes.models.publishing import Status
from quizzes.queries.attempts import AttemptView, SlotView, slot_view, view_attempt
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


def _draw(quiz: Quiz, seed: int) -> list[tuple[int, int]]:
    """(section id, revision id) of each slot. One statement, a row for each fact of a member."""
    rows = (
        SectionQuestion.objects.filter(
            section__quiz=quiz, question__status=Status.PUBLISHED, question__current__isnull=False
        )
        .order_by("section__position", "position")
        .values_list(
            *("section_id", "section__draw", "question_id", "question__current_id"),
            "question__facts",
        )
    )
    counts: dict[int, int | None] = {}
    sections: dict[int, dict[int, None]] = {}
    revisions: dict[int, int] = {}
    facts: defaultdict[int, set[int]] = defaultdict(set)
    for section_id, count, question_id, revision_id, fact_id in rows:
        counts[section_id], revisions[question_id] = count, revision_id
        sections.setdefault(section_id, {})[question_id] = None
        # Its own id, negative, stands among the facts: no question is drawn from two sections.
        facts[question_id] |= {-question_id} if fact_id is None else {-question_id, fact_id}
    # A section asked whole leaves no choice, so what is drawn keeps clear of it wherever it stands.
    whole = (members for section_id, members in sections.items() if counts[section_id] is None)
    taken = frozenset(fact for members in whole for member in members for fact in facts[member])
    drawn: list[tuple[int, int]] = []
    for section_id, members in sections.items():
        chosen = [Candidate(member, frozenset(facts[member])) for member in members]
        if (count := counts[section_id]) is not None:
            chosen = list(draw(chosen, count, seed=seed + section_id, taken=taken))
            taken = taken.union(*(candidate.facts for candidate in chosen))
        drawn += ((section_id, revisions[candidate.id]) for candidate in chosen)
    return drawn


def counted_points(question: DomainQuestion) -> Fraction:
    """Its points; none where nobody could earn them: not installed, or for people to mark."""
    return question.shown.points if kinds.counts(question.shown.kind) else Fraction(0)


def arrange(question: DomainQuestion, *, seed: int) -> list[str]:
    """Ids of its options in the order of one attempt."""
    kind = kinds.find(question.shown.kind)
    if kind is None:
        return [option.id for option in question.options]
    return list(kind.arrange(question, seed))
