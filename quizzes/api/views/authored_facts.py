"""Authoring facts, through the same rules as the admin. For instructors alone."""

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any
from uuid import UUID

from django.db.models import Prefetch, QuerySet
from django.shortcuts import get_object_or_404
from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework import serializers, status
from rest_framework.generics import ListAPIView
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from quizzes.actions.author_fact import author_fact, quote
from quizzes.actions.delete_fact import FactInUse, delete_fact
from quizzes.actions.revise_question import NotUsable
from quizzes.api.authentication import Instructor, who_asks
from quizzes.api.author_bodies import errors_of, fact_authored
from quizzes.api.problems import Problem
from quizzes.api.schema import problems
from quizzes.api.serializers.authored_facts import FactAuthored, FactIn, FactPatch
from quizzes.api.views.attempts import no_store
from quizzes.domain.facts import DETAILS
from quizzes.domain.messages import Problem as Found
from quizzes.models import Actor, Article, Fact
from quizzes.permissions import may_read_text
from quizzes.queries.banks import detail_of
from quizzes.wording import say_code

WRITTEN = problems(400, 401, 403, 404, 413, 415, 422)
FILTERS = {"article": "article__slug", "kind": "kind", "worth": "worth"}
PLAIN = ("statement", "worth", "paragraph")


class FactList(ListAPIView[Fact]):
    """Facts, by article, kind or worth."""

    permission_classes = [Instructor]
    serializer_class = FactAuthored

    def get_queryset(self) -> QuerySet[Fact]:
        asked = self.request.query_params
        given = {
            FILTERS[name]: asked[name].replace("\0", "") for name in FILTERS if asked.get(name)
        }
        return _facts().filter(**given)

    @extend_schema(
        operation_id="facts",
        parameters=[OpenApiParameter(name, str) for name in FILTERS],
        responses={200: FactAuthored(many=True)} | problems(401, 404),
    )
    def get(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        page: Any = self.paginate_queryset(self.get_queryset())
        return no_store(self.get_paginated_response([fact_authored(row) for row in page]))

    @extend_schema(operation_id="fact_add", request=FactIn, responses={201: FactAuthored} | WRITTEN)
    def post(self, request: Request) -> Response:
        sent = FactIn(data=request.data)
        sent.is_valid(raise_exception=True)
        given = sent.validated_data
        article = Article.objects.filter(slug=given["article"]).first()
        if article is None:
            raise serializers.ValidationError({"article": ["There is no such article."]})
        fact = Fact(kind=given["kind"], article=article)
        _write(request, fact, given, detail={}, actors=())
        return no_store(Response(fact_authored(_fact(fact.uuid)), status=status.HTTP_201_CREATED))


class FactOne(APIView):
    permission_classes = [Instructor]

    @extend_schema(operation_id="fact", responses={200: FactAuthored} | problems(401, 404))
    def get(self, request: Request, uuid: UUID) -> Response:
        return no_store(Response(fact_authored(_fact(uuid))))

    @extend_schema(
        operation_id="fact_change", request=FactPatch, responses={200: FactAuthored} | WRITTEN
    )
    def patch(self, request: Request, uuid: UUID) -> Response:
        """Where the fact says something else from then on, its questions become stale."""
        fact = _fact(uuid)
        sent = FactPatch(data=request.data, partial=True)
        sent.is_valid(raise_exception=True)
        actors = [each.handle for each in fact.actors.all()]
        detail = asdict(detail_of(fact))
        _write(request, fact, sent.validated_data, detail=detail, actors=actors)
        return no_store(Response(fact_authored(_fact(uuid))))

    @extend_schema(operation_id="fact_remove", responses={204: None} | problems(401, 403, 404, 409))
    def delete(self, request: Request, uuid: UUID) -> Response:
        """Refused while questions rest on it; `questions` are their ids."""
        try:
            delete_fact(_fact(uuid))
        except FactInUse as refusal:
            resting = [str(each.uuid) for each in refusal.questions]
            raise Problem(
                "fact-in-use", say_code("fact.in_use"), status=409, questions=resting
            ) from refusal
        return Response(status=status.HTTP_204_NO_CONTENT)


def _facts() -> QuerySet[Fact]:
    details = ("event", "role__actor", "figure", "claim__cause", "claim__effect")
    speakers = ("claim__speaker", "claim__reported_by")
    rows = Fact.objects.select_related("article", *details, *speakers).defer("article__text")
    actors = Prefetch("actors", queryset=Actor.objects.order_by("handle"))
    return rows.prefetch_related(actors).order_by("id")


def _fact(uuid: UUID) -> Fact:
    return get_object_or_404(_facts(), uuid=uuid)


def _write(
    request: Request,
    fact: Fact,
    given: Mapping[str, Any],
    *,
    detail: Mapping[str, Any],
    actors: Any,
) -> None:
    """`detail` and `actors` are what stands there, in whose place comes what was given."""
    if misplaced := sorted(given.keys() & DETAILS.keys() - {fact.kind}):
        raise serializers.ValidationError({misplaced[0]: ["The fact is of another kind."]})
    for name in given.keys() & set(PLAIN):
        setattr(fact, name, given[name])
    try:
        if "quote" in given:
            if not may_read_text(who_asks(request), fact.article):
                raise NotUsable([Found.of("quote", "fact.quote_not_yours")])
            quote(fact, given["quote"])
        merged = {**detail, **given.get(fact.kind, {})}
        author_fact(fact, DETAILS[fact.kind](**merged), actors=given.get("actors", actors))
    except NotUsable as refusal:
        raise serializers.ValidationError(errors_of(refusal)) from refusal
