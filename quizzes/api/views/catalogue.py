"""Articles and quizzes: lists and single ones, without keys."""

from django.db.models import Prefetch, QuerySet
from drf_spectacular.utils import OpenApiParameter, extend_schema, extend_schema_view
from rest_framework.generics import ListAPIView, RetrieveAPIView

from quizzes.api.authentication import Anyone, who_asks
from quizzes.api.schema import problems
from quizzes.api.serializers.catalogue import (
    ArticleDetail,
    ArticleSummary,
    QuizDetail,
    QuizSummary,
)
from quizzes.api.views.articles import WritesArticle, WritesArticles
from quizzes.models import Article, Quiz
from quizzes.permissions import Who
from quizzes.queries.quizzes import search_quizzes, visible_articles, visible_quizzes


@extend_schema_view(
    get=extend_schema(responses={200: ArticleSummary(many=True)} | problems(401, 404))
)
class ArticleList(WritesArticles, ListAPIView[Article]):
    """Published articles."""

    serializer_class = ArticleSummary

    def get_queryset(self) -> QuerySet[Article]:
        return visible_articles(who_asks(self.request))


@extend_schema_view(get=extend_schema(responses={200: ArticleDetail} | problems(401, 404)))
class ArticleOne(WritesArticle, RetrieveAPIView[Article]):
    """One article with its quizzes."""

    serializer_class = ArticleDetail
    lookup_field = "slug"

    def get_queryset(self) -> QuerySet[Article]:
        who = who_asks(self.request)
        quizzes = Prefetch("quizzes", queryset=_quizzes(who), to_attr="shown_quizzes")
        return visible_articles(who).prefetch_related(quizzes)


@extend_schema(
    parameters=[
        OpenApiParameter("article", str, description="Slug of an article."),
        OpenApiParameter("tag", str, description="Name of a tag of the quiz, in any case."),
        OpenApiParameter("q", str, description="Words to look for in title and description."),
    ],
    responses={200: QuizSummary(many=True)} | problems(401, 404),
)
class QuizList(ListAPIView[Quiz]):
    """Published quizzes."""

    permission_classes = [Anyone]
    serializer_class = QuizSummary

    def get_queryset(self) -> QuerySet[Quiz]:
        asked = self.request.query_params
        return search_quizzes(
            _quizzes(who_asks(self.request)),
            article=asked.get("article", ""),
            tag=asked.get("tag", ""),
            words=asked.get("q", ""),
        )


@extend_schema(responses={200: QuizDetail} | problems(401, 404))
class QuizOne(RetrieveAPIView[Quiz]):
    """One quiz."""

    permission_classes = [Anyone]
    serializer_class = QuizDetail
    lookup_field = "slug"

    def get_queryset(self) -> QuerySet[Quiz]:
        return _quizzes(who_asks(self.request))


def _quizzes(who: Who) -> QuerySet[Quiz]:
    return visible_quizzes(who).prefetch_related("tags")
