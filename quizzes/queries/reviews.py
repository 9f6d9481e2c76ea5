"""What may be shown of answered questions: grade, key, explanation and where the answer stands."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from decimal import Decimal

from django.db.models import F, Prefetch

from quizzes.domain import kinds
from quizzes.domain.correcting import fits
from quizzes.domain.dates import parse_edtf
from quizzes.domain.grading import Outcome
from quizzes.domain.marked_options import marked_options
from quizzes.domain.messages import Message
from quizzes.domain.questions import Question
from quizzes.domain.showing import feedback_for, show_answer, show_key
from quizzes.models import Attempt, Fact, Grade, Slot
from quizzes.permissions import Part, Who, reveals
from quizzes.queries.attempts import SlotView, newest_steps, slot_view
from quizzes.queries.fact_groups import group_of
from quizzes.queries.kept_revisions import kept_questions, kept_shown
from quizzes.queries.score_changes import mark_changes
from quizzes.queries.slot_grades import all_grades, mark_before
from quizzes.queries.slot_reviews import SlotReview, checked_points
from quizzes.queries.sources import source_of


def review_slots(
    attempt: Attempt,
    who: Who,
    *,
    now: datetime,
    numbers: Iterable[int] | None = None,
    locale: str = "en",
) -> tuple[SlotReview, ...]:
    """Reviews of the slots (of `numbers`, or all), each as far as `reveals` allows.

    Five statements. Keys are read only for slots whose key may be shown; of the others there is
    what was asked and answered.
    """
    reachable = reveals(attempt.quiz, who, attempt, now=now, checked=True)
    slots = _slots(attempt, numbers, with_sources=Part.SOURCE in reachable)
    parts = {
        slot.pk: reveals(attempt.quiz, who, attempt, now=now, checked=slot.checked_at is not None)
        for slot in slots
    }
    open_slots = [slot for slot in slots if Part.KEY in parts[slot.pk]]
    shut_slots = [slot for slot in slots if Part.KEY not in parts[slot.pk]]
    grades = all_grades(attempt)
    asked = {slot.revision_id for slot in open_slots}
    questions = kept_questions(asked.union(*(_revisions(grades[slot.pk]) for slot in open_slots)))
    shown = kept_shown(slot.revision_id for slot in shut_slots)
    steps = newest_steps(attempt) if len(grades) < len(slots) else {}
    reviews = []
    for slot in slots:
        history = grades[slot.pk]
        step = history[-1].step if history else steps.get(slot.pk)
        if slot in open_slots:
            shown_then = questions[slot.revision_id].shown
            view = slot_view(slot, shown_then, step, flagged=_is_flagged(slot))
            question = _keyed(slot, history, questions)
            reviews.append(_revealed(slot, view, question, history, parts[slot.pk], locale))
        else:
            view = slot_view(slot, shown[slot.revision_id], step, flagged=_is_flagged(slot))
            reviews.append(_withheld(slot, view, parts[slot.pk], locale))
    return tuple(reviews)


def _revisions(history: Sequence[Grade]) -> set[int]:
    return {grade.revision_id for grade in history[-1:]}


def _keyed(slot: Slot, history: Sequence[Grade], questions: Mapping[int, Question]) -> Question:
    """The question that was asked; with the key that graded it, if that was corrected since."""
    asked = questions[slot.revision_id]
    graded = questions[history[-1].revision_id] if history else asked
    return graded if fits(asked.shown, graded.shown) else asked


def _slots(attempt: Attempt, numbers: Iterable[int] | None, *, with_sources: bool) -> list[Slot]:
    slots = attempt.slots.select_related("revision__question").order_by("number")
    slots = slots.annotate(flagged_at=F("flag__created_at"))
    if numbers is not None:
        slots = slots.filter(number__in=list(numbers))
    if not with_sources:
        return list(slots)
    facts = (
        Fact.objects.select_related("article", "event", "claim__speaker", "claim__reported_by")
        .defer("article__text")
        .order_by("paragraph", "id")
    )
    return list(slots.prefetch_related(Prefetch("revision__question__facts", queryset=facts)))


def _is_flagged(slot: Slot) -> bool:
    return slot.flagged_at is not None  # type: ignore[attr-defined]


def _withheld(slot: Slot, view: SlotView, parts: frozenset[Part], locale: str) -> SlotReview:
    return SlotReview(
        slot=view,
        parts=parts,
        answer=show_answer(view.shape, view.shown, view.answer, locale=locale)
        if Part.ANSWER in parts
        else (),
        points=slot.revision.points,
    )


def _revealed(
    slot: Slot,
    view: SlotView,
    question: Question,
    history: Sequence[Grade],
    parts: frozenset[Part],
    locale: str,
) -> SlotReview:
    kind = kinds.find(view.kind)
    grade = history[-1] if history else None
    notes = tuple(Message.from_json(note) for note in grade.notes) if grade else ()
    to_mark = grade is not None and grade.outcome == Outcome.TO_MARK
    corrected = grade is not None and grade.reason == Grade.Reason.CORRECTION
    facts = list(slot.revision.question.facts.all())
    return replace(
        _withheld(slot, view, parts, locale),
        outcome=grade.outcome if grade else Outcome.UNANSWERED,
        mark=grade.mark if grade else Decimal(0),
        notes=() if to_mark else notes,
        key=show_key(view.shape, question, kind.key(question), locale=locale) if kind else (),
        options=marked_options(
            question, view.answer, shape=view.shape, laid_out=view.arrangement.options
        ),
        feedback=feedback_for(view.shape, question, view.answer),
        explanation=question.explanation,
        sources=tuple(source_of(fact) for fact in facts),
        corrected_at=grade.created_at if grade and corrected else None,
        changes=mark_changes(history, slot.revision.points),
        mark_before=mark_before(history) if corrected else None,
        checklist=checked_points(question, notes) if to_mark else (),
        marked=grade is not None and grade.reason == Grade.Reason.LEARNER,
        group=group_of(view.shape, facts),
        year=_year(facts),
    )


def _year(facts: Sequence[Fact]) -> int | None:
    events = [fact.event for fact in facts if hasattr(fact, "event")]
    return parse_edtf(events[0].edtf).ends[0].year if len(events) == 1 else None
