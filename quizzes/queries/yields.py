"""What came of the proposals of each rule: how many were good as they were, and what they cost."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Avg, Count, OuterRef, Q, QuerySet, Subquery

from quizzes.models import Article, Decision, Proposal
from quizzes.permissions import Who

State, Verdict = Proposal.State, Decision.Verdict


@dataclass(frozen=True, slots=True)
class RuleYield:
    """By the last verdict on each; `seconds` is the mean of those who looked at one alone."""

    rule: str
    sort: str
    as_it_is: int
    edited: int
    rejected: int
    waiting: int
    seconds: float | None = None

    @property
    def share(self) -> float | None:
        """Of those decided, the share that was good as it was, in percent."""
        decided = self.as_it_is + self.edited + self.rejected
        return 100 * self.as_it_is / decided if decided else None


def reviewable_articles(who: Who) -> QuerySet[Article]:
    """Those whose queue `permissions.may_review` opens to an instructor."""
    articles = Article.objects.defer("text")
    return articles.filter(~Q(text_licence=Article.Licence.PUBLISHER) | Q(owner=who.user_id))


def yield_by_rule(articles: QuerySet[Article]) -> Sequence[RuleYield]:
    """For each rule what became of its proposals, the most fruitful first. Two statements."""
    last = Decision.objects.filter(proposal=OuterRef("pk")).order_by("-id").values("verdict")[:1]
    accepted = Q(state=State.ACCEPTED)
    proposals = Proposal.objects.filter(article__in=articles.values("pk")).order_by()
    counted = (
        proposals.annotate(last=Subquery(last))
        .values("rule", "sort")
        .annotate(
            edited=Count("pk", filter=accepted & Q(last=Verdict.EDIT)),
            as_it_is=Count("pk", filter=accepted & ~Q(last=Verdict.EDIT)),
            rejected=Count("pk", filter=Q(state=State.REJECTED)),
            waiting=Count("pk", filter=Q(state=State.PENDING)),
        )
    )
    looked = Decision.objects.filter(proposal__article__in=articles.values("pk")).order_by()
    seconds = {
        (rule, sort): mean
        for rule, sort, mean in looked.exclude(verdict=Verdict.UNDO)
        .values_list("proposal__rule", "proposal__sort")
        .annotate(mean=Avg("seconds"))
    }
    rows = [RuleYield(**row, seconds=seconds.get((row["rule"], row["sort"]))) for row in counted]
    return sorted(rows, key=lambda row: (-row.as_it_is - row.edited, row.rule, row.sort))
