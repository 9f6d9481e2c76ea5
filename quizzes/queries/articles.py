"""Articles for reading: lists with their quizzes, sample questions, and the facts."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Case, Exists, OuterRef, Q, QuerySet, Value, When

from quizzes.domain.dates import parse_edtf, show_date
from quizzes.domain.messages import Message
from quizzes.models import Article, Fact, Question, SectionQuestion
from quizzes.models.publishing import Status, Worth
from quizzes.permissions import Who
from quizzes.queries.quizzes import visible_articles, visible_quizzes
from quizzes.queries.reviews import says_of


@dataclass(frozen=True, slots=True)
class FactView:
    """A fact as people read it; what its kind does not have is empty."""

    statement: str
    paragraph: int | None
    date: str = ""
    first_day: int = 0
    cause: str = ""
    effect: str = ""
    relation: str = ""
    says: Message | None = None


def find_articles(who: Who, *, text: str = "") -> QuerySet[Article]:
    """Visible articles; with `text`, those that have it in their title, author or a quiz."""
    articles = visible_articles(who)
    if not text:
        return articles
    quizzes = visible_quizzes(who).filter(
        Q(title__icontains=text) | Q(description__icontains=text), article=OuterRef("pk")
    )
    return articles.filter(
        Q(title__icontains=text) | Q(author__icontains=text) | Exists(quizzes.values("pk"))
    )


def asked_stems(article: Article, *, limit: int | None = None) -> Sequence[str]:
    """Stems of published questions in published quizzes on the article, core ones first."""
    asked = SectionQuestion.objects.filter(
        question=OuterRef("pk"), section__quiz__status=Status.PUBLISHED
    )
    worth = Case(
        When(worth=Worth.CORE, then=Value(0)),
        When(worth=Worth.SUPPORT, then=Value(1)),
        default=Value(2),
    )
    questions = Question.objects.filter(
        Exists(asked), article=article, status=Status.PUBLISHED, current__isnull=False
    )
    return list(questions.order_by(worth, "id").values_list("current__stem", flat=True)[:limit])


def facts_of(article: Article, *, locale: str = "en") -> Sequence[FactView]:
    """Every fact in the order of the article. Ask `may_see_facts` first."""
    facts = article.facts.select_related(
        "event", "claim__cause", "claim__effect", "claim__speaker", "claim__reported_by"
    )
    return [_fact_view(fact, locale) for fact in facts.order_by("paragraph", "id")]


def _fact_view(fact: Fact, locale: str) -> FactView:
    if hasattr(fact, "event"):
        date = show_date(parse_edtf(fact.event.edtf), locale=locale)
        return FactView(fact.statement, fact.paragraph, date=date, first_day=fact.event.first_day)
    if not hasattr(fact, "claim"):
        return FactView(fact.statement, fact.paragraph)
    claim = fact.claim
    return FactView(
        fact.statement,
        fact.paragraph,
        cause=claim.cause.label if claim.cause else "",
        effect=claim.effect.label if claim.effect else "",
        relation=claim.get_relation_display(),
        says=says_of(claim),
    )
