"""Authoring articles: what instructors may send to the addresses where all may read."""

from typing import Any, cast

from django.db import transaction
from django.http import Http404
from drf_spectacular.utils import extend_schema
from rest_framework import permissions, serializers, status
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from quizzes.actions.publishing import publish, retire
from quizzes.actions.withdraw import withdraw_article
from quizzes.actions.write_article import write_article
from quizzes.api.authentication import Anyone, Instructor, who_asks
from quizzes.api.schema import problems
from quizzes.api.serializers.authoring import ArticleAuthored, ArticleIn, ArticlePatch
from quizzes.models import Article, User
from quizzes.models.publishing import Status
from quizzes.permissions import may_write_text

WRITTEN = problems(400, 401, 403, 404, 413, 415, 422)


class _ReadByAll(APIView):
    def get_permissions(self) -> list[Any]:
        reads = self.request.method in permissions.SAFE_METHODS
        return [Anyone() if reads else Instructor()]


class WritesArticles(_ReadByAll):
    @extend_schema(
        operation_id="article_add", request=ArticleIn, responses={201: ArticleAuthored} | WRITTEN
    )
    def post(self, request: Request) -> Response:
        """Add an article, which its author owns: a draft, unless `status` publishes it."""
        sent = ArticleIn(data=request.data)
        sent.is_valid(raise_exception=True)
        article = Article()
        _write(request, article, sent.validated_data)
        return Response(ArticleAuthored(article).data, status=status.HTTP_201_CREATED)


class WritesArticle(_ReadByAll):
    @extend_schema(
        operation_id="article_change",
        request=ArticlePatch,
        responses={200: ArticleAuthored} | WRITTEN,
    )
    def patch(self, request: Request, slug: str) -> Response:
        """Change an article; what is left out stays as it is. Nothing goes back to draft."""
        article = _article(slug)
        sent = ArticlePatch(data=request.data, partial=True)
        sent.is_valid(raise_exception=True)
        given = sent.validated_data
        if "text" in given and not may_write_text(who_asks(request), article):
            raise serializers.ValidationError({"text": ["Only its owner may change the text."]})
        _write(request, article, given)
        return Response(ArticleAuthored(article).data)

    @extend_schema(
        operation_id="article_remove",
        responses={200: ArticleAuthored, 204: None} | problems(401, 403, 404),
    )
    def delete(self, request: Request, slug: str) -> Response:
        """Remove an article.

        A draft without questions and quizzes is deleted: 204. Any other is retired: 200.
        """
        article = _article(slug)
        if withdraw_article(article, by=cast(User, request.user)):
            return Response(ArticleAuthored(article).data)
        return Response(status=status.HTTP_204_NO_CONTENT)


def _article(slug: str) -> Article:
    article = Article.objects.defer("text").filter(slug=slug).first()
    if article is None:
        raise Http404
    return article


@transaction.atomic
def _write(request: Request, article: Article, given: dict[str, Any]) -> None:
    by = cast(User, request.user)
    for name in given.keys() - {"status"}:
        setattr(article, name, given[name])
    write_article(article, by=by)
    if given.get("status") == Status.PUBLISHED:
        publish(article, by=by)
    elif given.get("status") == Status.RETIRED:
        retire(article, by=by)
