"""Delete facts; the questions that rested on them are to be looked at again."""

from django.db.models import QuerySet

from quizzes.actions.count_findings import count_findings
from quizzes.actions.mark_stale import marking_stale
from quizzes.models import Article, Fact


def delete_facts(facts: QuerySet[Fact]) -> None:
    pks = list(facts.values_list("pk", flat=True))
    articles = list(Article.objects.filter(facts__in=pks).defer("text").distinct())
    chosen = Fact.objects.filter(pk__in=pks)
    with marking_stale(chosen):
        chosen.delete()
        for article in articles:
            count_findings(article)
