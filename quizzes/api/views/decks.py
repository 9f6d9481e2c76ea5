"""Anki packages of quizzes and articles, with an ETag: who has the newest gets 304."""

import hashlib
from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.cache import get_conditional_response
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework.exceptions import ParseError
from rest_framework.negotiation import BaseContentNegotiation
from rest_framework.renderers import BaseRenderer
from rest_framework.request import Request
from rest_framework.views import APIView

from quizzes.actions.export_deck import package_for_article, package_for_quiz
from quizzes.api.authentication import Anyone, arrival, who_asks
from quizzes.api.schema import problems
from quizzes.domain.interchange.anki import ABOUT, Package, Selection, read_selection
from quizzes.queries.own_attempts import facts_are_open, quiz_deck_is_open
from quizzes.queries.quizzes import visible_articles, visible_quizzes

MEDIA_TYPE = "application/octet-stream"
RESPONSES: dict[Any, Any] = {
    (200, MEDIA_TYPE): OpenApiTypes.BINARY,
    304: None,
} | problems(400, 401, 404)


PARAMETERS = [
    OpenApiParameter("cards", str, enum=["core", "all"], description="Of an article: core or all."),
    OpenApiParameter("about", str, enum=ABOUT, many=True, description="Only cards about these."),
    OpenApiParameter("options", str, enum=["0", "1"], description="1: choices show their options."),
]


class Whatever(BaseContentNegotiation):
    """A package is a package, whatever `Accept` says; problems stay JSON."""

    def select_parser(self, request: Request, parsers: Any) -> Any:
        return parsers[0]

    def select_renderer(
        self, request: Request, renderers: Any, format_suffix: str | None = None
    ) -> tuple[BaseRenderer, str]:
        return renderers[0], renderers[0].media_type


class QuizDeck(APIView):
    """The deck of a quiz, for whom the answers are no secret any more."""

    permission_classes = [Anyone]
    content_negotiation_class = Whatever

    @extend_schema(parameters=PARAMETERS, responses=RESPONSES)
    def get(self, request: Request, slug: str) -> HttpResponse:
        who, now = who_asks(request), arrival(request)
        quiz = get_object_or_404(visible_quizzes(who), slug=slug)
        if not quiz_deck_is_open(who, quiz, now=now):
            raise Http404
        wanted = _wanted(request)
        package = package_for_quiz(quiz, wanted, now=now)
        return _download(request, package, "-".join((slug, "quiz", *wanted.narrowed)))


class ArticleDeck(APIView):
    """The article's deck: its best core cards, or what else is selected of it."""

    permission_classes = [Anyone]
    content_negotiation_class = Whatever

    @extend_schema(parameters=PARAMETERS, responses=RESPONSES)
    def get(self, request: Request, slug: str) -> HttpResponse:
        who, now = who_asks(request), arrival(request)
        article = get_object_or_404(visible_articles(who), slug=slug)
        if not facts_are_open(who, article, now=now):
            raise Http404
        wanted = _wanted(request)
        package = package_for_article(article, wanted, now=now, for_learners=not who.is_instructor)
        extent = "core" if wanted.core_only else "all"
        return _download(request, package, "-".join((slug, extent, *wanted.narrowed)))


def _wanted(request: Request) -> Selection:
    asked = request.query_params
    try:
        return read_selection(
            cards=asked.get("cards", ""),
            about=asked.getlist("about"),
            options=asked.get("options", ""),
        )
    except ValueError as error:
        raise ParseError(f"Not known: {error}.") from error


def _download(request: Request, package: Package, name: str) -> HttpResponse:
    etag = f'"{hashlib.sha256(package.content).hexdigest()}"'
    response = HttpResponse(package.content, content_type=MEDIA_TYPE)
    response["Content-Disposition"] = f'attachment; filename="{name}.apkg"'
    response["ETag"] = etag
    response["Cache-Control"] = "private, no-cache"
    conditional = get_conditional_response(request._request, etag=etag, response=response)
    assert conditional is not None
    return conditional
