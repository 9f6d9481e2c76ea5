"""An attempt as its learner may see it: questions in their order, answers so far, feedback."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.db.models import F, QuerySet

from quizzes.domain import kinds
from quizzes.domain.questions import Arrangement, Shown
from quizzes.models import Attempt, Learner, Slot, Step
from quizzes.permissions import Who
from quizzes.queries.kept_revisions import kept_shown


@dataclass(frozen=True, slots=True)
class SlotView:
    """One question of an attempt, with nothing in it that tells the key.

    `answer` is canonical, `raw` what was sent; `answered` is False for a slot without an answer
    that counts (never touched, or cleared). `sequence` is that of the newest step, 0 for none.
    """

    number: int
    slot_id: int
    kind: str
    shape: str
    shown: Shown
    arrangement: Arrangement
    sequence: int = 0
    answer: Any = None
    raw: Any = None
    unknown: bool = False
    saved_at: datetime | None = None
    checked: bool = False
    flagged: bool = False

    @property
    def answered(self) -> bool:
        return self.answer is not None or self.unknown


@dataclass(frozen=True, slots=True)
class AttemptView:
    attempt: Attempt
    slots: tuple[SlotView, ...] = field(default=())

    @property
    def unanswered(self) -> tuple[SlotView, ...]:
        return tuple(slot for slot in self.slots if not slot.answered)

    @property
    def flagged(self) -> tuple[SlotView, ...]:
        return tuple(slot for slot in self.slots if slot.flagged)

    @property
    def first_open(self) -> SlotView | None:
        """Where to go on: the first question without an answer, else the last one."""
        return next(iter(self.unanswered), self.slots[-1] if self.slots else None)

    def slot(self, number: int) -> SlotView | None:
        return next((slot for slot in self.slots if slot.number == number), None)


def own_attempts(who: Who) -> QuerySet[Attempt]:
    """Attempts of whoever asks; nobody's attempts for nobody."""
    return Attempt.objects.filter(learner__in=own_learners(who))


def own_learners(who: Who) -> QuerySet[Learner]:
    """The learner rows of whoever asks: one, or none."""
    if who.user_id is not None:
        return Learner.objects.filter(user_id=who.user_id)
    if who.token_hash:
        return Learner.objects.filter(token_hash=who.token_hash)
    return Learner.objects.none()


def find_attempt(who: Who, uuid: Any, *, with_quiz: bool = True) -> Attempt | None:
    """The attempt, or None where it is not one's own; with its quiz, article and learner."""
    found = own_attempts(who).filter(uuid=uuid).order_by()
    if with_quiz:
        found = found.select_related("quiz__article", "learner").defer("quiz__article__text")
    return next(iter(found), None)


def view_attempt(attempt: Attempt) -> AttemptView:
    """Slots, steps and, unless they are known to this process, revisions: three statements."""
    slots = list(attempt.slots.annotate(flagged_at=F("flag__created_at")).order_by("number"))
    shown = kept_shown(slot.revision_id for slot in slots)
    steps = newest_steps(attempt)
    return AttemptView(
        attempt,
        tuple(
            slot_view(
                slot,
                shown[slot.revision_id],
                steps.get(slot.pk),
                flagged=slot.flagged_at is not None,
            )
            for slot in slots
        ),
    )


def newest_steps(attempt: Attempt) -> dict[int, Step]:
    """The newest step in time of each slot, by the slot's id: the answer that counts."""
    return newest_steps_of([attempt])


def newest_steps_of(attempts: Iterable[Attempt]) -> dict[int, Step]:
    """The same of many attempts, in one statement."""
    rows = Step.objects.filter(attempt__in=list(attempts), late=False)
    return {step.slot_id: step for step in rows.order_by("slot_id", "sequence")}


def newest_step(slot: Slot) -> Step:
    """The answer that counts of one slot; IndexError if there is none."""
    return slot.steps.filter(late=False).order_by("-sequence")[0]


def slot_view(slot: Slot, shown: Shown, step: Step | None, *, flagged: bool = False) -> SlotView:
    """The question in its slot, laid out in the order of this attempt, with the answer so far."""
    kind = kinds.find(shown.kind)
    order = tuple(slot.order)
    return SlotView(
        number=slot.number,
        slot_id=slot.pk,
        kind=shown.kind,
        shape=kind.shape if kind else "",
        shown=shown,
        arrangement=kind.present(shown, order) if kind else Arrangement(shown.options),
        sequence=step.sequence if step else 0,
        answer=step.answer if step else None,
        raw=step.raw if step else None,
        unknown=bool(step and step.unknown),
        saved_at=step.received_at if step else None,
        checked=slot.checked_at is not None,
        flagged=flagged,
    )
