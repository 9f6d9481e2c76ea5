"""The actors and factors of an article, which facts name by their handles. For instructors."""

from typing import Any

from django.db.models import QuerySet
from django.shortcuts import get_object_or_404
from drf_spectacular.utils import extend_schema
from rest_framework import serializers, status
from rest_framework.generics import ListAPIView
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from quizzes.actions.write_part import PartInUse, remove_part, write_actor, write_factor
from quizzes.api.authentication import Instructor
from quizzes.api.author_bodies import actor_authored, factor_authored
from quizzes.api.problems import Problem
from quizzes.api.schema import problems
from quizzes.api.serializers.authored_facts import (
    LONGEST_HANDLE,
    ActorAuthored,
    ActorIn,
    FactorAuthored,
    FactorIn,
)
from quizzes.models import Actor, Article, Factor
from quizzes.wording import say_code

WRITTEN = problems(400, 401, 403, 404, 413, 415, 422)
REMOVED = problems(401, 403, 404, 409)


class Actors(ListAPIView[Actor]):
    """Who is in the article, with the handles by which facts name them."""

    permission_classes = [Instructor]
    serializer_class = ActorAuthored

    def get_queryset(self) -> QuerySet[Actor]:
        article = _article(self.kwargs["slug"])
        return Actor.objects.filter(article=article).prefetch_related("aliases")

    @extend_schema(
        operation_id="actors", responses={200: ActorAuthored(many=True)} | problems(401, 404)
    )
    def get(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        page: Any = self.paginate_queryset(self.get_queryset())
        return self.get_paginated_response([actor_authored(row) for row in page])


class ActorOne(APIView):
    permission_classes = [Instructor]

    @extend_schema(
        operation_id="actor_put",
        request=ActorIn,
        responses={200: ActorAuthored, 201: ActorAuthored} | WRITTEN,
    )
    def put(self, request: Request, slug: str, handle: str) -> Response:
        """Write an actor. Made where there is none of this handle, else changed."""
        article = _article(slug)
        sent = ActorIn(data=request.data)
        sent.is_valid(raise_exception=True)
        actor, made = write_actor(article, _fitting(handle), **sent.validated_data)
        return Response(actor_authored(actor), status=_code(made))

    @extend_schema(operation_id="actor_remove", responses={204: None} | REMOVED)
    def delete(self, request: Request, slug: str, handle: str) -> Response:
        """Remove an actor. Refused while a role or a claim names the actor."""
        return _remove(get_object_or_404(Actor, article=_article(slug), handle=handle))


class Factors(ListAPIView[Factor]):
    """Causes and effects in the article, with the handles by which claims name them."""

    permission_classes = [Instructor]
    serializer_class = FactorAuthored

    def get_queryset(self) -> QuerySet[Factor]:
        return Factor.objects.filter(article=_article(self.kwargs["slug"]))

    @extend_schema(
        operation_id="factors", responses={200: FactorAuthored(many=True)} | problems(401, 404)
    )
    def get(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        page: Any = self.paginate_queryset(self.get_queryset())
        return self.get_paginated_response([factor_authored(row) for row in page])


class FactorOne(APIView):
    permission_classes = [Instructor]

    @extend_schema(
        operation_id="factor_put",
        request=FactorIn,
        responses={200: FactorAuthored, 201: FactorAuthored} | WRITTEN,
    )
    def put(self, request: Request, slug: str, handle: str) -> Response:
        """Write a factor. Made where there is none of this handle, else changed."""
        article = _article(slug)
        sent = FactorIn(data=request.data)
        sent.is_valid(raise_exception=True)
        factor, made = write_factor(article, _fitting(handle), **sent.validated_data)
        return Response(factor_authored(factor), status=_code(made))

    @extend_schema(operation_id="factor_remove", responses={204: None} | REMOVED)
    def delete(self, request: Request, slug: str, handle: str) -> Response:
        """Remove a factor. Refused while a claim joins the factor to another."""
        return _remove(get_object_or_404(Factor, article=_article(slug), handle=handle))


def _article(slug: str) -> Article:
    return get_object_or_404(Article.objects.defer("text"), slug=slug)


def _fitting(handle: str) -> str:
    if len(handle) > LONGEST_HANDLE:
        sentence = f"At most {LONGEST_HANDLE} characters."
        raise serializers.ValidationError({"handle": [sentence]})
    return handle


def _code(made: bool) -> int:
    return status.HTTP_201_CREATED if made else status.HTTP_200_OK


def _remove(part: Actor | Factor) -> Response:
    try:
        remove_part(part)
    except PartInUse as refusal:
        raise Problem("in-use", say_code("part.in_use"), status=409) from refusal
    return Response(status=status.HTTP_204_NO_CONTENT)
