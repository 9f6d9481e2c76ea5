"""The review queue of an article: what comes next, how much is left, and what came of it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Avg, Count, Q, QuerySet

from quizzes.models import Article, Decision, Proposal

State, Verdict = Proposal.State, Decision.Verdict


@dataclass(frozen=True, slots=True)
class QueueCounts:
    waiting: int
    accepted: int
    rejected: int

    @property
    def total(self) -> int:
        return self.waiting + self.accepted + self.rejected


@dataclass(frozen=True, slots=True)
class RuleYield:
    """What came of a rule's proposals, by the last verdict on each; `seconds` is their mean."""

    rule: str
    sort: str
    as_it_is: int
    edited: int
    rejected: int
    waiting: int
    seconds: float | None


def counts_of(article: Article) -> QueueCounts:
    """One statement."""
    found = article.proposals.aggregate(
        **{state.value: Count("pk", filter=Q(state=state)) for state in State}
    )
    return QueueCounts(found["pending"], found["accepted"], found["rejected"])


def next_proposal(article: Article, *, after: int = -1) -> Proposal | None:
    """The first one waiting beyond the position, from the start again at the end."""
    waiting = article.proposals.filter(state=State.PENDING).select_related("article")
    return waiting.filter(position__gt=after).first() or waiting.first()


def last_decided(article: Article) -> Proposal | None:
    """The one that an undo would put back: the last that was decided and is not waiting."""
    last = (
        Decision.objects.filter(proposal__article=article)
        .exclude(proposal__state=State.PENDING)
        .select_related("proposal__fact", "proposal__question", "proposal__article")
        .last()
    )
    return last.proposal if last else None


def confident(article: Article, least: float) -> QuerySet[Proposal]:
    """Those that wait with at least that confidence and break no guard."""
    waiting = article.proposals.filter(state=State.PENDING, confidence__gte=least)
    return waiting.filter(
        Q(sort=Proposal.Sort.FACT) | Q(payload__problems=[]) | Q(payload__problems__isnull=True)
    ).select_related("article")


def yield_by_rule(article: Article) -> Sequence[RuleYield]:
    """For each rule what became of its proposals, the most fruitful first. Two statements."""
    counted = (
        article.proposals.order_by()
        .values("rule", "sort")
        .annotate(
            waiting=Count("pk", filter=Q(state=State.PENDING)),
            rejected=Count("pk", filter=Q(state=State.REJECTED)),
            accepted=Count("pk", filter=Q(state=State.ACCEPTED)),
        )
    )
    verdicts = Decision.objects.filter(proposal__article=article).exclude(verdict=Verdict.UNDO)
    decided = {
        (row["proposal__rule"], row["proposal__sort"]): row
        for row in verdicts.order_by()
        .values("proposal__rule", "proposal__sort")
        .annotate(
            seconds_each=Avg("seconds"),
            edited=Count(
                "proposal",
                filter=Q(verdict=Verdict.EDIT, proposal__state=State.ACCEPTED),
                distinct=True,
            ),
        )
    }
    rows = [_yield(row, decided.get((row["rule"], row["sort"]), {})) for row in counted]
    return sorted(rows, key=lambda row: (-row.as_it_is - row.edited, row.rule, row.sort))


def _yield(row: Mapping[str, Any], decided: Mapping[str, Any]) -> RuleYield:
    edited = int(decided.get("edited") or 0)
    return RuleYield(
        rule=str(row["rule"]),
        sort=str(row["sort"]),
        as_it_is=int(row["accepted"]) - edited,
        edited=edited,
        rejected=int(row["rejected"]),
        waiting=int(row["waiting"]),
        seconds=decided.get("seconds_each"),
    )
