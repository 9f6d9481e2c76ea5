"""An attempt as it is on record: each question with every answer and every grade, in order."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from quizzes.domain import kinds
from quizzes.domain.grading import Outcome
from quizzes.domain.messages import Message
from quizzes.domain.showing import show_answer
from quizzes.models import Attempt, Grade, Step
from quizzes.permissions import Who
from quizzes.queries.kept_revisions import kept_questions
from quizzes.queries.reviews import review_slots
from quizzes.queries.slot_reviews import CheckedPoint, SlotReview, checked_points


@dataclass(frozen=True, slots=True)
class Arrival:
    """An answer as it was sent and as it was read, options by their texts."""

    step: Step
    sent: str
    read: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RecordLine:
    """One slot; the last of `grades` is the one that counts.

    `points` are those of an open answer, as the last marking of it ticked them.
    """

    review: SlotReview
    arrivals: tuple[Arrival, ...]
    grades: tuple[Grade, ...]
    points: tuple[CheckedPoint, ...] = ()

    @property
    def waits(self) -> bool:
        """Whether it is an open answer that nobody but its learner has marked."""
        return bool(self.points) and self.grades[-1].outcome == Outcome.TO_MARK


def attempt_record(attempt: Attempt, who: Who, *, now: datetime) -> tuple[RecordLine, ...]:
    """Two statements more than a review, whatever the length."""
    steps: defaultdict[int, list[Step]] = defaultdict(list)
    for step in Step.objects.filter(attempt=attempt).order_by("slot_id", "sequence"):
        steps[step.slot_id].append(step)
    grades: defaultdict[int, list[Grade]] = defaultdict(list)
    rows = Grade.objects.filter(slot__attempt=attempt).select_related("revision", "created_by")
    for grade in rows.order_by("id"):
        grades[grade.slot_id].append(grade)
    return tuple(
        RecordLine(
            review,
            tuple(_arrival(review, step) for step in steps[review.slot.slot_id]),
            tuple(grades[review.slot.slot_id]),
            _points(grades[review.slot.slot_id]),
        )
        for review in review_slots(attempt, who, now=now)
    )


def _arrival(review: SlotReview, step: Step) -> Arrival:
    view = review.slot
    texts = {option.id: option.text for option in view.shown.options}
    read = show_answer(view.shape, view.shown, step.answer)
    return Arrival(step, _in_words(step.raw, texts), read)


def _in_words(raw: Any, texts: Mapping[str, str]) -> str:
    """Whatever a program has sent, without its marks of notation."""
    if isinstance(raw, Mapping):
        return "; ".join(f"{_in_words(key, texts)}: {_in_words(raw[key], texts)}" for key in raw)
    if isinstance(raw, list):
        return "; ".join(_in_words(each, texts) for each in raw)
    return "" if raw is None else texts.get(str(raw), str(raw))


def _points(grades: Sequence[Grade]) -> tuple[CheckedPoint, ...]:
    """No statement: the review has read the revisions."""
    if not grades or grades[-1].step_id is None:
        return ()
    question = kept_questions([grades[-1].revision_id])[grades[-1].revision_id]
    kind = kinds.find(question.shown.kind)
    notes = (Message.from_json(note) for note in grades[-1].notes)
    return checked_points(question, notes) if kind and kind.by_hand else ()
