"""Timeline and causal map of an article: facts, and so for those who may see its facts."""

from django.http import Http404
from django.shortcuts import get_object_or_404
from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from quizzes.api.authentication import Anyone, arrival, who_asks
from quizzes.api.schema import problems
from quizzes.api.serializers.facts import CausalMapOut, TimelineOut
from quizzes.models import Article
from quizzes.queries.facts import causes_of, events_of, factors_in
from quizzes.queries.own_attempts import facts_are_open
from quizzes.queries.quizzes import visible_articles


class Timeline(APIView):
    """Dated facts, earliest first. 404 while the article's facts are not open to whoever asks."""

    permission_classes = [Anyone]

    @extend_schema(responses={200: TimelineOut} | problems(401, 404))
    def get(self, request: Request, slug: str) -> Response:
        article = _open_article(request, slug)
        found = {"article": article.slug, "events": events_of(article)}
        return Response(TimelineOut(found).data)


class CausalMap(APIView):
    """Claims that join two factors, and those factors. 404 as for the timeline."""

    permission_classes = [Anyone]

    @extend_schema(responses={200: CausalMapOut} | problems(401, 404))
    def get(self, request: Request, slug: str) -> Response:
        article = _open_article(request, slug)
        claims = causes_of(article)
        found = {"article": article.slug, "factors": factors_in(claims), "claims": claims}
        return Response(CausalMapOut(found).data)


def _open_article(request: Request, slug: str) -> Article:
    who = who_asks(request)
    article = get_object_or_404(visible_articles(who), slug=slug)
    if not facts_are_open(who, article, now=arrival(request)):
        raise Http404
    return article
