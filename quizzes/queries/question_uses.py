"""How questions fared with those who were asked them."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from django.db.models import Count, OuterRef, Q, Subquery, Sum

from quizzes.domain import kinds
from quizzes.domain.grading import Outcome
from quizzes.domain.kinds import Kind
from quizzes.models import Grade, Question, Slot

COUNTED = (Outcome.GRADED, Outcome.UNANSWERED, Outcome.UNKNOWN)


@dataclass(frozen=True, slots=True)
class Uses:
    """`facility` is the share of the points that was earned, 0..1; None before any answer."""

    times: int = 0
    facility: Decimal | None = None


def uses_of(questions: Iterable[Question]) -> dict[int, Uses]:
    """By the question's id, of those that were asked at all. One statement.

    The newest grade of each slot counts; open answers and unknown kinds do not.
    """
    kinds_of = {each.pk: kinds.find(each.kind) for each in questions}
    newest = Grade.objects.filter(slot=OuterRef("pk")).order_by("-id")
    counted = Q(outcome__in=COUNTED)
    rows = (
        Slot.objects.filter(revision__question__in=kinds_of)
        .order_by()
        .annotate(
            outcome=Subquery(newest.values("outcome")[:1]),
            mark=Subquery(newest.values("mark")[:1]),
        )
        .values("revision__question")
        .annotate(
            times=Count("pk"),
            earned=Sum("mark", filter=counted),
            possible=Sum("revision__points", filter=counted),
        )
        .values_list("revision__question", "times", "earned", "possible")
    )
    return {
        pk: Uses(times, _share(kinds_of[pk], earned, possible))
        for pk, times, earned, possible in rows
    }


def _share(kind: Kind | None, earned: Decimal | None, possible: Decimal | None) -> Decimal | None:
    """None where people mark: an empty answer is all that was counted there."""
    if kind is None or kind.by_hand or not possible:
        return None
    return Decimal(earned or 0) / Decimal(possible)
