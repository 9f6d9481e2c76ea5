"""Facts as an author picks them: the statement, the paragraph and who says so."""

from django.db.models import QuerySet
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from quizzes.models import Article, Fact
from quizzes.queries.sources import source_of
from quizzes.wording import say


def facts_to_offer(article: Article) -> QuerySet[Fact]:
    """The article's facts with what `fact_label` reads, in one statement."""
    return (
        Fact.objects.filter(article=article)
        .select_related("article", "claim__speaker", "claim__reported_by")
        .defer("article__text")
        .order_by("paragraph", "id")
    )


def fact_label(fact: Fact) -> SafeString:
    source = source_of(fact)
    where = _("paragraph %d") % fact.paragraph if fact.paragraph else _("no paragraph")
    parts = [fact.get_kind_display(), fact.get_worth_display(), where]
    if source.says:
        parts.append(say(source.says))
    return format_html(
        '<span class="fact">{} <span class="fact-source">{}</span></span>',
        fact.statement,
        " · ".join(parts),
    )
