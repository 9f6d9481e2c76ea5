"""What may be shown of answered questions: grade, key, explanation and where the answer stands."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from decimal import Decimal

from django.db.models import Prefetch

from quizzes.domain import kinds
from quizzes.domain.attribution import Assertion, attribution
from quizzes.domain.correcting import fits
from quizzes.domain.dates import parse_edtf
from quizzes.domain.grading import Outcome
from quizzes.domain.marking import checklist, numbers_met
from quizzes.domain.messages import Message
from quizzes.domain.questions import Question
from quizzes.domain.showing import feedback_for, show_answer, show_key
from quizzes.models import Attempt, Claim, Fact, Grade, Learner, Slot
from quizzes.permissions import Part, Who, may_show_text, reveals
from quizzes.queries.attempts import SlotView, newest_steps, slot_view
from quizzes.queries.fact_groups import Group, group_of
from quizzes.queries.kept_revisions import kept_questions, kept_shown
from quizzes.queries.speakers import spoken_name

Lines = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Source:
    """Where an answer comes from. `says` names who asserts it, for claims; else None.

    `text_of` is the slug of an article whose text may be shown to everybody, else ''.
    """

    statement: str
    title: str
    author: str
    publication: str
    year: str
    paragraph: int | None
    url: str
    says: Message | None = None
    text_of: str = ""


@dataclass(frozen=True, slots=True)
class CheckedPoint:
    """A point of the checklist, and whether the learner found it in the answer."""

    number: int
    text: str
    met: bool


@dataclass(frozen=True, slots=True)
class SlotReview:
    """A question with what its learner may see of it; withheld parts are empty or None."""

    slot: SlotView
    parts: frozenset[Part]
    answer: Lines = ()
    outcome: str = ""
    mark: Decimal | None = None
    points: Decimal = Decimal(0)
    notes: tuple[Message, ...] = ()
    key: Lines = ()
    feedback: str = ""
    explanation: str = ""
    sources: tuple[Source, ...] = ()
    corrected_at: datetime | None = None
    mark_before: Decimal | None = None
    """Of a corrected question, what it had earned before."""
    checklist: tuple[CheckedPoint, ...] = ()
    """Of an open answer that its learner may mark; empty where an instructor did."""
    marked: bool = False
    """Whether its learner has marked it."""
    group: Group | None = None
    """What it asks for; None while withheld."""
    year: int | None = None
    """Of the one event that it rests on."""

    @property
    def met(self) -> int:
        return sum(point.met for point in self.checklist)

    @property
    def tells_own(self) -> bool:
        """Whether the answer says anything that the key beside it does not."""
        same_order = self.slot.shape == "sequence" and self.verdict == "right"
        return bool(self.answer) and self.answer != self.key and not same_order

    @property
    def verdict(self) -> str:
        """right, partly, wrong, or another outcome's own name; '' while withheld."""
        if self.mark is None:
            return ""
        if self.outcome != Outcome.GRADED:
            return self.outcome
        if self.mark == self.points:
            return "right"
        return "partly" if self.mark else "wrong"


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
            view = slot_view(slot, questions[slot.revision_id].shown, step)
            question = _keyed(slot, history, questions)
            reviews.append(_revealed(slot, view, question, history, parts[slot.pk], locale))
        else:
            view = slot_view(slot, shown[slot.revision_id], step)
            reviews.append(_withheld(slot, view, parts[slot.pk], locale))
    return tuple(reviews)


def all_grades(attempt: Attempt) -> defaultdict[int, list[Grade]]:
    """The grades of each slot, by the slot's id, with their steps; the last of them counts."""
    rows = Grade.objects.filter(slot__attempt=attempt).select_related("step").order_by("id")
    found: defaultdict[int, list[Grade]] = defaultdict(list)
    for grade in rows:
        found[grade.slot_id].append(grade)
    return found


def _revisions(history: Sequence[Grade]) -> set[int]:
    return {grade.revision_id for grade in history[-1:]}


def _keyed(slot: Slot, history: Sequence[Grade], questions: Mapping[int, Question]) -> Question:
    """The question that was asked; with the key that graded it, if that was corrected since."""
    asked = questions[slot.revision_id]
    graded = questions[history[-1].revision_id] if history else asked
    return graded if fits(asked.shown, graded.shown) else asked


def newest_grades(attempt: Attempt) -> dict[int, Grade]:
    """The grade that counts of each slot, by the slot's id, with its step joined."""
    return {slot_id: history[-1] for slot_id, history in all_grades(attempt).items()}


def newest_grades_of(learner: Learner) -> dict[int, Grade]:
    """The same of all attempts of a learner, without the steps."""
    rows = Grade.objects.filter(slot__attempt__learner=learner).order_by("id")
    return {grade.slot_id: grade for grade in rows}


def _slots(attempt: Attempt, numbers: Iterable[int] | None, *, with_sources: bool) -> list[Slot]:
    slots = attempt.slots.select_related("revision__question").order_by("number")
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
        feedback=feedback_for(view.shape, question, view.answer),
        explanation=question.explanation,
        sources=tuple(source_of(fact) for fact in facts),
        corrected_at=grade.created_at if grade and corrected else None,
        mark_before=_mark_before(history) if corrected else None,
        checklist=checked_points(question, notes) if to_mark else (),
        marked=grade is not None and grade.reason == Grade.Reason.LEARNER,
        group=group_of(view.shape, facts),
        year=_year(facts),
    )


def _mark_before(history: Sequence[Grade]) -> Decimal:
    """What had been earned before the corrections that now stand."""
    before = (each.mark for each in reversed(history) if each.reason != Grade.Reason.CORRECTION)
    return next(before, Decimal(0))


def _year(facts: Sequence[Fact]) -> int | None:
    events = [fact.event for fact in facts if hasattr(fact, "event")]
    return parse_edtf(events[0].edtf).ends[0].year if len(events) == 1 else None


def checked_points(question: Question, notes: Iterable[Message]) -> tuple[CheckedPoint, ...]:
    """The checklist of an open answer, ticked as a marking's notes say."""
    met = numbers_met(notes)
    return tuple(
        CheckedPoint(point.number, point.text, point.number in met) for point in checklist(question)
    )


def source_of(fact: Fact) -> Source:
    """The fact's citation. The fact must come with article and claim joined."""
    article = fact.article
    return Source(
        statement=fact.statement,
        title=article.title,
        author=article.author,
        publication=article.publication,
        year=article.published[:4],
        paragraph=fact.paragraph,
        url=article.url,
        says=says_of(fact.claim) if hasattr(fact, "claim") else None,
        text_of=article.slug if may_show_text(Who(), article) else "",
    )


def says_of(claim: Claim) -> Message:
    """Who asserts the claim; it must come with speaker and reporter joined."""
    author, own = claim.reported_by.name, claim.speaker_id == claim.reported_by_id
    return attribution(
        Assertion(
            speaker=author if own else spoken_name(claim.speaker),
            author=author,
            stance=claim.stance,
            strength=claim.strength,
            relation=claim.relation,
        )
    )
