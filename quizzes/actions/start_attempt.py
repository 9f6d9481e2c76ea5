"""Start an attempt: draw the questions, freeze their revisions and the order of their options."""

import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal

from django.db import IntegrityError, transaction
from django.db.models import Prefetch

from quizzes.domain import kinds
from quizzes.domain.drawing import Candidate, draw
from quizzes.domain.questions import Question as DomainQuestion
from quizzes.models import Attempt, Fact, Learner, Question, Quiz, Revision, SectionQuestion, Slot
from quizzes.models.publishing import Status
from quizzes.queries.attempts import AttemptView, SlotView, slot_view, view_attempt
from quizzes.queries.revisions import questions_with_keys


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
    """A new attempt, or the one this learner has open: the database allows one of each quiz."""
    if learner.pk and (attempt := _open_attempt(quiz, learner)):
        return Started(attempt, created=False)
    seed = secrets.randbits(62) if seed is None else seed
    drawn = _draw(quiz, seed)
    if not drawn:
        raise NothingToAsk
    questions = questions_with_keys(revision for _, revision in drawn)
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
                max_score=sum((_counted(revision) for _, revision in drawn), Decimal()),
            )
            slots = Slot.objects.bulk_create(
                Slot(
                    attempt=attempt,
                    number=number,
                    section_id=section_id,
                    revision=revision,
                    order=_arrange(questions[revision.pk], seed=seed + number),
                )
                for number, (section_id, revision) in enumerate(drawn, start=1)
            )
    except IntegrityError:
        # A second click got there first.
        if attempt := _open_attempt(quiz, learner):
            return Started(attempt, created=False)
        raise
    views = (slot_view(slot, questions[slot.revision_id].shown, None) for slot in slots)
    return Started(attempt, created=True, slots=tuple(views))


def _open_attempt(quiz: Quiz, learner: Learner) -> Attempt | None:
    return Attempt.objects.filter(quiz=quiz, learner=learner, closed_at__isnull=True).first()


def _draw(quiz: Quiz, seed: int) -> list[tuple[int, Revision]]:
    """(section id, revision) of each slot. Two statements: members with revisions, facts."""
    members = (
        SectionQuestion.objects.filter(
            section__quiz=quiz, question__status=Status.PUBLISHED, question__current__isnull=False
        )
        .select_related("section", "question__current__key_spec")
        .prefetch_related(Prefetch("question__facts", queryset=Fact.objects.only("id")))
        .order_by("section__position", "position")
    )
    sections: dict[int, list[SectionQuestion]] = {}
    for member in members:
        sections.setdefault(member.section_id, []).append(member)
    drawn: list[tuple[int, Revision]] = []
    # A section asked whole leaves no choice, so what is drawn keeps clear of it wherever it stands.
    whole = (row for rows in sections.values() for row in rows if row.section.draw is None)
    taken = frozenset[int]().union(*(_candidate(row.question).facts for row in whole))
    for section_id, rows in sections.items():
        questions = {row.question_id: row.question for row in rows}
        chosen = [_candidate(question) for question in questions.values()]
        if (count := rows[0].section.draw) is not None:
            chosen = list(draw(chosen, count, seed=seed + section_id, taken=taken))
            taken = taken.union(*(candidate.facts for candidate in chosen))
        drawn += ((section_id, _current(questions[candidate.id])) for candidate in chosen)
    return drawn


def _candidate(question: Question) -> Candidate:
    # Its own id, negative, stands among the facts: no question is drawn from two sections.
    return Candidate(question.pk, frozenset({-question.pk, *(f.pk for f in question.facts.all())}))


def _current(question: Question) -> Revision:
    revision = question.current
    assert revision is not None
    revision.question = question
    return revision


def _counted(revision: Revision) -> Decimal:
    """Its points; none for a kind that is not installed, as nobody could earn them."""
    return revision.points if kinds.find(revision.question.kind) else Decimal()


def _arrange(question: DomainQuestion, *, seed: int) -> list[str]:
    kind = kinds.find(question.shown.kind)
    if kind is None:
        return [option.id for option in question.options]
    return list(kind.arrange(question, seed))
