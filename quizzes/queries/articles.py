"""Articles for reading: found by their words, and with a few of the questions they answer."""

from collections.abc import Sequence
from datetime import datetime

from django.db.models import Case, Exists, OuterRef, Q, QuerySet, Value, When

from quizzes.models import Actor, Article, Question, SectionQuestion
from quizzes.models.publishing import Status, Worth
from quizzes.permissions import Who
from quizzes.queries.decks import kept_back
from quizzes.queries.quizzes import (
    search_quizzes,
    startable_quizzes,
    visible_articles,
    visible_quizzes,
)

MOST_WORDS = 8


def find_articles(who: Who, *, text: str = "", tag: str = "") -> QuerySet[Article]:
    """Visible articles; with `text`, those in which each of its words is found somewhere.

    Looked into are title, author and publication, titles and descriptions of the quizzes that one
    may see, and the names of people, states and bodies. Never stems: some are an exam's.
    With `tag`, those with a quiz that one may see and that has this tag.
    """
    articles = visible_articles(who)
    if tag:
        tagged = search_quizzes(startable_quizzes(who), tag=tag)
        articles = articles.filter(Exists(tagged.filter(article=OuterRef("pk"))))
    for word in text.split()[:MOST_WORDS]:
        articles = articles.filter(_has(word, who))
    return articles


def _has(word: str, who: Who) -> Q:
    quizzes = visible_quizzes(who).filter(
        Q(title__icontains=word) | Q(description__icontains=word), article=OuterRef("pk")
    )
    actors = Actor.objects.filter(
        Q(name__icontains=word) | Q(aliases__name__icontains=word), article=OuterRef("pk")
    )
    own = (Q(**{f"{name}__icontains": word}) for name in ("author", "publication"))
    return Q(
        Q(title__icontains=word),
        *own,
        Exists(quizzes.values("pk")),
        Exists(actors.values("pk")),
        _connector=Q.OR,
    )


def asked_stems(article: Article, *, now: datetime, limit: int | None = None) -> Sequence[str]:
    """Stems of published questions in published quizzes on the article, core ones first.

    None that a quiz keeps back from learners: an exam's questions are not told beforehand.
    """
    asked = SectionQuestion.objects.filter(
        question=OuterRef("pk"), section__quiz__status=Status.PUBLISHED
    )
    worth = Case(
        When(worth=Worth.CORE, then=Value(0)),
        When(worth=Worth.SUPPORT, then=Value(1)),
        default=Value(2),
    )
    questions = Question.objects.filter(
        Exists(asked),
        ~Exists(kept_back(now)),
        article=article,
        status=Status.PUBLISHED,
        current__isnull=False,
    )
    return list(questions.order_by(worth, "id").values_list("current__stem", flat=True)[:limit])
