"""Quizzes and articles as whoever asks may see them."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, IntegerField, OuterRef, Q, QuerySet, Subquery, Sum
from django.db.models.functions import Coalesce, Least

from quizzes.domain import kinds
from quizzes.models import Article, Quiz, Section, SectionQuestion
from quizzes.models.publishing import Status
from quizzes.permissions import Who, gives_feedback_at_once
from quizzes.queries.tags import with_tag


def visible_articles(who: Who) -> QuerySet[Article]:
    articles = Article.objects.defer("text")
    return articles if who.is_instructor else articles.exclude(status=Status.DRAFT)


def startable_quizzes(who: Who) -> QuerySet[Quiz]:
    """The quizzes that may be seen and taken, with nothing joined."""
    quizzes = Quiz.objects.all()
    return quizzes if who.is_instructor else quizzes.filter(status=Status.PUBLISHED)


def visible_quizzes(who: Who) -> QuerySet[Quiz]:
    """Quizzes with their article joined and `question_count`, the length of one attempt."""
    members = (
        SectionQuestion.objects.filter(section=OuterRef("pk"), question__status=Status.PUBLISHED)
        .order_by()
        .values("section")
        .annotate(n=Count("pk"))
        .values("n")
    )
    lengths = (
        Section.objects.filter(quiz=OuterRef("pk"))
        .order_by()
        .annotate(members_count=Coalesce(Subquery(members, output_field=IntegerField()), 0))
        .annotate(length=Least(Coalesce("draw", "members_count"), "members_count"))
        .values("quiz")
        .annotate(n=Sum("length"))
        .values("n")
    )
    return (
        startable_quizzes(who)
        .select_related("article")
        .defer("article__text")
        .annotate(question_count=Coalesce(Subquery(lengths), 0))
    )


def quick_quiz(quizzes: Sequence[Quiz]) -> Quiz | None:
    """The one to begin with: the first that has questions and answers each of them at once."""
    usable = [quiz for quiz in quizzes if quiz.question_count]  # type: ignore[attr-defined]
    return next((quiz for quiz in usable if gives_feedback_at_once(quiz)), next(iter(usable), None))


@dataclass(frozen=True, slots=True)
class Asked:
    """What a quiz can ask, before anything is drawn of it."""

    kinds: frozenset[str]
    maximum_varies: bool
    """Whether more can be earned in one attempt than in another."""


def asked_by(quiz: Quiz) -> Asked:
    """Of its published questions. One statement."""
    rows = (
        SectionQuestion.objects.filter(section__quiz=quiz, question__status=Status.PUBLISHED)
        .order_by()
        .values_list("section", "section__draw", "question__kind", "question__current__points")
    )
    found, drawn = set(), defaultdict[tuple[int, int], list[Any]](list)
    for section, draw, kind, points in rows:
        found.add(kind)
        if draw is not None:
            drawn[section, draw].append(points if kinds.counts(kind) else 0)
    varies = any(draw < len(points) and len(set(points)) > 1 for (_, draw), points in drawn.items())
    return Asked(frozenset(found), varies)


def search_quizzes(
    quizzes: QuerySet[Quiz], *, article: str = "", tag: str = "", words: str = ""
) -> QuerySet[Quiz]:
    """Those of an article (by slug) with this tag that have every word in title or description.

    What tags their questions have makes no difference: those may tell what is asked.
    """
    if article:
        quizzes = quizzes.filter(article__slug=article.replace("\0", ""))
    if tag:
        quizzes = with_tag(quizzes, tag)
    for word in words.replace("\0", "")[:100].split()[:8]:
        quizzes = quizzes.filter(Q(title__icontains=word) | Q(description__icontains=word))
    return quizzes
