"""Replay attempts: grade the stored answers anew and compare with what is stored."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from itertools import islice

from django.db.models import Prefetch

from quizzes.domain import kinds
from quizzes.domain import questions as domain
from quizzes.domain.correcting import again as graded_again
from quizzes.domain.grading import RULES_VERSION, Outcome, grade, mark
from quizzes.domain.marking import marked, numbers_met
from quizzes.domain.messages import Message
from quizzes.models import Attempt, Grade, Slot, Step
from quizzes.queries.attempts import newest_steps_of
from quizzes.queries.revisions import questions_with_keys

BATCH = 50
"""Attempts read at once: few enough for a database's limit of parameters in one statement."""


@dataclass(frozen=True, slots=True)
class Mismatch:
    """A stored figure that a replay does not give."""

    attempt: str
    what: str
    stored: str
    replayed: str


def replay_attempts() -> Iterator[Mismatch]:
    """Every difference between what is stored of closed attempts and what their answers give.

    A grade must be of the newest answer in time, and be what the rules give for it by its
    revision; the score is the sum of the marks, the maximum that of the points that could be
    earned. A grade by older rules is taken as it stands: its rules are no longer here to be asked.
    """
    grades = Grade.objects.select_related("step").order_by("id")
    slots = Slot.objects.select_related("revision").prefetch_related(
        Prefetch("grades", queryset=grades)
    )
    attempts = Attempt.objects.filter(closed_at__isnull=False).order_by("id")
    rows = attempts.prefetch_related(Prefetch("slots", queryset=slots)).iterator(BATCH)
    while batch := list(islice(rows, BATCH)):
        yield from _replay(batch)


def _replay(attempts: Sequence[Attempt]) -> Iterator[Mismatch]:
    steps = newest_steps_of(attempts)
    graded = {
        slot.pk: list(slot.grades.all())[-1]
        for attempt in attempts
        for slot in attempt.slots.all()
        if slot.grades.all()
    }
    questions = questions_with_keys(row.revision_id for row in graded.values())
    for attempt in attempts:
        differences = [
            *_grades(attempt, graded, steps, questions),
            *_totals(attempt, graded, questions),
        ]
        for what, stored, replayed in differences:
            yield Mismatch(str(attempt.uuid), what, stored, replayed)


Difference = tuple[str, str, str]


def _grades(
    attempt: Attempt,
    graded: Mapping[int, Grade],
    steps: Mapping[int, Step],
    questions: Mapping[int, domain.Question],
) -> Iterator[Difference]:
    slots = list(attempt.slots.all())
    if missing := sum(slot.pk not in graded for slot in slots):
        yield "questions without a grade", str(missing), "0"
    for slot, row in ((slot, graded[slot.pk]) for slot in slots if slot.pk in graded):
        if row.reason == Grade.Reason.INSTRUCTOR:
            continue
        if row.step != (newest := steps.get(row.slot_id)):
            yield f"grade {row.pk} of another answer", _number(row.step), _number(newest)
        if row.rules == RULES_VERSION and (again := _again(slot, row, questions)) != _held(row):
            yield f"grade {row.pk}", " ".join(_held(row)), " ".join(again)


def _totals(
    attempt: Attempt, graded: Mapping[int, Grade], questions: Mapping[int, domain.Question]
) -> Iterator[Difference]:
    slots = [slot for slot in attempt.slots.all() if slot.pk in graded]
    score = sum((graded[slot.pk].mark for slot in slots), Decimal())
    if score != attempt.score:
        yield "score", str(attempt.score), str(score)
    counted = (slot for slot in slots if _counts(graded[slot.pk], questions))
    maximum = sum((slot.revision.points for slot in counted), Decimal())
    if len(slots) == len(attempt.slots.all()) and maximum != attempt.max_score:
        yield "max_score", str(attempt.max_score), str(maximum)


def _counts(row: Grade, questions: Mapping[int, domain.Question]) -> bool:
    """Whether the points of its question could be earned; people's marks, once one is there."""
    if row.reason == Grade.Reason.INSTRUCTOR:
        return True
    kind = kinds.find(questions[row.revision_id].shown.kind)
    return row.outcome != Outcome.NOT_GRADED and not (kind and kind.by_hand)


def _held(row: Grade) -> tuple[str, str, str]:
    return str(row.outcome), str(row.fraction), str(row.mark)


def _again(
    slot: Slot, row: Grade, questions: Mapping[int, domain.Question]
) -> tuple[str, str, str]:
    step, question = row.step, questions[row.revision_id]
    answer, unknown = step.answer if step else None, bool(step and step.unknown)
    notes = [Message.from_json(note) for note in row.notes]
    if row.reason == Grade.Reason.LEARNER:
        own = marked(question, numbers_met(notes))
        return str(own.outcome), str(own.fraction), "0.00"
    if row.reason == Grade.Reason.CORRECTION:
        result = graded_again(question, answer, unknown=unknown, notes=notes)
    else:
        result = grade(question, answer, unknown=unknown)
    # A correction has a revision of its own, but the points of the one that was asked.
    points = mark(result.fraction, Fraction(slot.revision.points))
    return str(result.outcome), str(result.fraction), str(points)


def _number(step: Step | None) -> str:
    return str(step.sequence) if step else "none"
