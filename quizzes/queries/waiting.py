"""What waits for an instructor: proposals to review, remarks to answer, answers to mark."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Count, OuterRef, Q, QuerySet, Subquery

from quizzes.domain.grading import Outcome
from quizzes.models import Article, Grade, Proposal, Remark, Slot
from quizzes.permissions import Who


@dataclass(frozen=True, slots=True)
class Waiting:
    """`articles` are those of whoever asks that have proposals, each with its `waiting`."""

    articles: Sequence[Article]
    remarks: int
    answers: int


def waiting_for(who: Who) -> Waiting:
    """Three statements. Proposals quote a text, so each is reviewed by its article's owner."""
    pending = Count("proposals", filter=Q(proposals__state=Proposal.State.PENDING))
    own = Article.objects.filter(owner=who.user_id).annotate(waiting=pending)
    return Waiting(
        list(own.filter(waiting__gt=0).defer("text").order_by("-id")),
        Remark.objects.filter(state=Remark.State.OPEN).count(),
        slots_to_mark().count(),
    )


def slots_to_mark() -> QuerySet[Slot]:
    """Open answers of finished attempts that no instructor has marked; practice counts nowhere."""
    newest = Grade.objects.filter(slot=OuterRef("pk")).order_by("-id").values("outcome")[:1]
    finished = Slot.objects.filter(attempt__closed_at__isnull=False, attempt__practice=False)
    return finished.annotate(outcome=Subquery(newest)).filter(outcome=Outcome.TO_MARK)
