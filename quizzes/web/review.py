"""The review of a finished attempt, as far as its quiz reveals."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from quizzes.domain.grading import show_mark
from quizzes.domain.showing import show_answer
from quizzes.models import Attempt, Grade
from quizzes.permissions import Part, may_get_deck, reveals
from quizzes.queries.attempts import view_attempt
from quizzes.queries.own_remarks import own_remarks
from quizzes.queries.practice import missed_questions
from quizzes.queries.reviews import review_slots
from quizzes.queries.score_changes import score_changes
from quizzes.queries.slot_reviews import SlotReview
from quizzes.web.asking import arrival, who_asks
from quizzes.web.attempts import open_or_closed
from quizzes.web.strengths import Bar, bars, in_a_sentence

MISSED = frozenset({"wrong", "unknown", "unanswered"})


@dataclass(frozen=True, slots=True)
class Told:
    """Questions that were corrected or marked since, and the score before and then."""

    by_hand: bool
    numbers: Sequence[int]
    before: str
    now: str


@dataclass(frozen=True, slots=True)
class Review:
    """All rows by verdict, and those that are shown now."""

    rows: tuple[SlotReview, ...]
    show: str

    @property
    def right(self) -> Sequence[SlotReview]:
        return [row for row in self.rows if row.verdict == "right"]

    @property
    def partly(self) -> Sequence[SlotReview]:
        return [row for row in self.rows if row.verdict == "partly"]

    @property
    def missed(self) -> Sequence[SlotReview]:
        return [row for row in self.rows if row.verdict in MISSED]

    @property
    def to_mark(self) -> Sequence[SlotReview]:
        return [row for row in self.rows if row.checklist]

    @property
    def flagged(self) -> Sequence[SlotReview]:
        return [row for row in self.rows if row.slot.flagged]

    @property
    def bars(self) -> Sequence[Bar]:
        return bars(self.rows)

    @property
    def sentence(self) -> str:
        return in_a_sentence(self.bars)

    @property
    def shown(self) -> Sequence[SlotReview]:
        shown = {
            "missed": self.missed,
            "partly": self.partly,
            "yours": self.to_mark,
            "flagged": self.flagged,
        }
        return shown.get(self.show, self.rows)


def not_right(rows: Sequence[SlotReview]) -> Sequence[SlotReview]:
    """What is worth practising: missed, and partly right."""
    return [row for row in rows if row.verdict in MISSED or row.verdict == "partly"]


@require_safe
@never_cache
def review(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """`?show=` is missed, partly, yours, flagged or all; at first missed, if anything was.

    `?open=` is the number of a question that is unfolded.
    """
    who, now = who_asks(request), arrival(request)
    attempt = open_or_closed(who, uuid, now=now)
    if attempt.closed_at is None:
        return redirect("web:attempt", uuid)
    if Part.GRADE not in reveals(attempt.quiz, who, attempt, now=now):
        return _withheld(request, attempt)
    found = Review(review_slots(attempt, who, now=now), request.GET.get("show", ""))
    if not found.show:
        found = Review(found.rows, "missed" if found.missed else "all")
    context = {
        "attempt": attempt,
        "review": found,
        "changes": _told(attempt, found.rows),
        "to_practise": _to_practise(attempt, found, now=now),
        "opened": request.GET.get("open", ""),
        "remarks": own_remarks(attempt, who),
        "may_get_deck": may_get_deck(who, attempt.quiz, finished=True),
        "is_guest": who.user_id is None,
    }
    return render(request, "quizzes/review.html", context)


def _told(attempt: Attempt, rows: Sequence[SlotReview]) -> Sequence[Told]:
    """The scores alone, or with their maximum where that changed too."""
    changes = score_changes(attempt, [(row.slot.number, row.changes) for row in rows])
    return [
        Told(
            change.reason == Grade.Reason.INSTRUCTOR,
            change.numbers,
            *(_score(*pair, whole=change.is_of_maximum) for pair in (change.before, change.after)),
        )
        for change in changes
    ]


def _score(mark: Decimal, total: Decimal, *, whole: bool) -> str:
    said = {"score": show_mark(mark), "total": show_mark(total)}
    return _("%(score)s of %(total)s") % said if whole else said["score"]


def _to_practise(attempt: Attempt, found: Review, *, now: datetime) -> int:
    numbers = [row.slot.number for row in not_right(found.rows)]
    return len(missed_questions(attempt, numbers, now=now)) if numbers else 0


def _withheld(request: HttpRequest, attempt: Attempt) -> HttpResponse:
    rows = [
        (slot, show_answer(slot.shape, slot.shown, slot.answer))
        for slot in view_attempt(attempt).slots
    ]
    return render(request, "quizzes/withheld.html", {"attempt": attempt, "rows": rows})
