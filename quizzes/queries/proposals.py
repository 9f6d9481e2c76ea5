"""The review queue of an article: what comes next, how much is left, what can be taken back."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from django.db.models import Count, Exists, OuterRef, Q, QuerySet

from quizzes.models import Article, Decision, Proposal

State = Proposal.State


@dataclass(frozen=True, slots=True)
class QueueCounts:
    """`questions` of those that wait are drafts of questions."""

    waiting: int
    accepted: int
    rejected: int
    questions: int

    @property
    def total(self) -> int:
        return self.waiting + self.accepted + self.rejected


def counts_of(article: Article) -> QueueCounts:
    """One statement."""
    found = article.proposals.aggregate(
        **{state.value: Count("pk", filter=Q(state=state)) for state in State},
        questions=Count("pk", filter=Q(state=State.PENDING, sort=Proposal.Sort.DRAFT)),
    )
    return QueueCounts(found["pending"], found["accepted"], found["rejected"], found["questions"])


def next_proposal(article: Article, *, after: int = -1, sort: str = "") -> Proposal | None:
    """The first one waiting beyond the position, from the start again at the end.

    `sort` leaves out all others.
    """
    waiting = article.proposals.filter(state=State.PENDING).select_related("article")
    if sort:
        waiting = waiting.filter(sort=sort)
    return waiting.filter(position__gt=after).first() or waiting.first()


def last_decision(article: Article) -> Decision | None:
    """The one that an undo takes back: the last on a proposal that is not waiting."""
    decisions = Decision.objects.filter(proposal__article=article)
    decided = decisions.exclude(proposal__state=State.PENDING)
    parts = ("proposal__fact", "proposal__question", "proposal__article")
    return decided.select_related(*parts).last()


def batch_of(article: Article, batch: UUID) -> QuerySet[Proposal]:
    """Those accepted at once under this name, on which nobody has decided since."""
    later = Decision.objects.filter(proposal=OuterRef("proposal"), pk__gt=OuterRef("pk"))
    last = Decision.objects.filter(~Exists(later), batch=batch, proposal__article=article)
    accepted = article.proposals.filter(state=State.ACCEPTED, pk__in=last.values("proposal"))
    return accepted.select_related("article", "fact", "question")


def confident(article: Article, least: float) -> QuerySet[Proposal]:
    """Those that wait with at least that confidence and break no guard."""
    waiting = article.proposals.filter(_sound(least), state=State.PENDING)
    return waiting.select_related("article")


def confident_counts(article: Article, levels: Sequence[float]) -> Sequence[tuple[float, int]]:
    """How many `confident` gives for each level that has any. One statement."""
    waiting = article.proposals.filter(state=State.PENDING)
    found = waiting.aggregate(
        **{f"n{number}": Count("pk", filter=_sound(least)) for number, least in enumerate(levels)}
    )
    counted = ((least, found[f"n{number}"]) for number, least in enumerate(levels))
    return [(least, count) for least, count in counted if count]


def _sound(least: float) -> Q:
    """Facts, and drafts without problems, of at least that confidence."""
    plain = Q(payload__problems=[]) | Q(payload__problems__isnull=True)
    return Q(confidence__gte=least) & (Q(sort=Proposal.Sort.FACT) | plain)
