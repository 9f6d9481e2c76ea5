"""Authoring questions, through the same actions as the admin. For instructors alone."""

from collections.abc import Sequence
from typing import Any, cast
from uuid import UUID

from django.db import transaction
from django.db.models import QuerySet
from django.shortcuts import get_object_or_404
from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework import serializers, status
from rest_framework.generics import ListAPIView
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from quizzes.actions.publishing import NotReady, publish, retire
from quizzes.actions.revise_question import NotUsable, revise_question
from quizzes.actions.tagging import set_tags
from quizzes.actions.withdraw import withdraw_question
from quizzes.api.authentication import Instructor, arrival
from quizzes.api.author_bodies import content_from, errors_of, question_authored, question_row
from quizzes.api.filters import asked_for, parameters
from quizzes.api.schema import problems
from quizzes.api.serializers.authoring import (
    QuestionAuthored,
    QuestionIn,
    QuestionPatch,
    QuestionRow,
)
from quizzes.api.views.attempts import no_store
from quizzes.api.written_dates import with_dates
from quizzes.domain import kinds
from quizzes.domain.authoring import Content
from quizzes.models import Article, Fact, Question, User
from quizzes.models.publishing import Status
from quizzes.queries.authoring import stored_content
from quizzes.queries.tags import with_tag
from quizzes.wording import say

WRITTEN = problems(400, 401, 403, 404, 413, 415, 422)
FILTERS = {"article": "article__slug", "kind": "kind", "status": "status"}
VALUES = {"kind": tuple(kinds.all_kinds()), "status": Status.values}


class QuestionList(ListAPIView[Question]):
    """Questions, by article, kind, status or tag; each one's address has its key."""

    permission_classes = [Instructor]
    serializer_class = QuestionRow

    def get_queryset(self) -> QuerySet[Question]:
        asked = self.request.query_params
        found = _questions().filter(**asked_for(asked, FILTERS, values=VALUES))
        return with_tag(found, asked["tag"]) if asked.get("tag") else found

    @extend_schema(
        operation_id="questions",
        parameters=[*parameters(FILTERS, values=VALUES), OpenApiParameter("tag", str)],
        responses={200: QuestionRow(many=True)} | problems(401, 404, 422),
    )
    def get(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        page: Any = self.paginate_queryset(self.get_queryset())
        return no_store(self.get_paginated_response([question_row(row) for row in page]))

    @extend_schema(
        operation_id="question_add",
        request=QuestionIn,
        responses={201: QuestionAuthored} | WRITTEN,
    )
    def post(self, request: Request) -> Response:
        """Add a question: a draft, unless its `status` says that it is published at once."""
        sent = QuestionIn(data=request.data)
        sent.is_valid(raise_exception=True)
        given = sent.validated_data
        article = None
        if slug := given.get("article"):
            article = Article.objects.defer("text").filter(slug=slug).first()
            if article is None:
                raise serializers.ValidationError({"article": ["There is no such article."]})
        owner = cast(User, request.user)
        question = Question(kind=given["kind"], article=article, owner=owner)
        _write(request, question, given, start=Content(""))
        return no_store(Response(question_authored(question), status=status.HTTP_201_CREATED))


class QuestionOne(APIView):
    """One question with its key."""

    permission_classes = [Instructor]

    @extend_schema(operation_id="question", responses={200: QuestionAuthored} | problems(401, 404))
    def get(self, request: Request, uuid: UUID) -> Response:
        return no_store(Response(question_authored(_question(uuid))))

    @extend_schema(
        operation_id="question_change",
        request=QuestionPatch,
        responses={200: QuestionAuthored} | WRITTEN,
    )
    def patch(self, request: Request, uuid: UUID) -> Response:
        """Change a question.

        It is a new revision; attempts that were made keep the one they were asked by.
        """
        question = _question(uuid)
        sent = QuestionPatch(data=request.data, partial=True)
        sent.is_valid(raise_exception=True)
        start = stored_content(question.current) if question.current else Content("")
        _write(request, question, sent.validated_data, start=start)
        return no_store(Response(question_authored(question)))

    @extend_schema(
        operation_id="question_remove",
        responses={200: QuestionAuthored, 204: None} | problems(401, 403, 404),
    )
    def delete(self, request: Request, uuid: UUID) -> Response:
        """Remove a question.

        A draft that nothing rests on is deleted: 204. Any other is retired: 200, as it is then.

        What rests on it: a quiz that has it, or somebody who was asked it.
        """
        question = _question(uuid)
        if withdraw_question(question, by=cast(User, request.user)):
            return no_store(Response(question_authored(question)))
        return Response(status=status.HTTP_204_NO_CONTENT)


def _questions() -> QuerySet[Question]:
    rows = Question.objects.select_related("article", "current__question")
    return rows.defer("article__text").prefetch_related("tags").order_by("id")


def _question(uuid: UUID) -> Question:
    return get_object_or_404(_questions(), uuid=uuid)


@transaction.atomic
def _write(request: Request, question: Question, given: dict[str, Any], *, start: Content) -> None:
    by = cast(User, request.user)
    facts = _facts(question, given["facts"], field="facts") if "facts" in given else None
    stated = [option["fact"] for option in given.get("options", ()) if option.get("fact")]
    _facts(question, stated, field="options")
    try:
        question.worth = given.get("worth", question.worth)
        corrects = question.current if given.get("corrects") else None
        content = with_dates(question.kind, content_from(given, start))
        revise_question(question, content, now=arrival(request), by=by, corrects=corrects)
        question.save(update_fields=["worth"])
        if facts is not None:
            question.facts.set(facts)
        if "tags" in given:
            set_tags(question, given["tags"])
        if given.get("status") == Status.PUBLISHED:
            publish(question, by=by)
        elif given.get("status") == Status.RETIRED:
            retire(question, by=by)
    except NotUsable as refusal:
        raise serializers.ValidationError(errors_of(refusal)) from refusal
    except NotReady as refusal:
        raise serializers.ValidationError({"status": [say(refusal.message)]}) from refusal


def _facts(question: Question, uuids: Sequence[UUID | str], *, field: str) -> list[Fact]:
    if not uuids:
        return []
    found = list(Fact.objects.filter(article=question.article, uuid__in=uuids))
    if len(found) != len(set(uuids)):
        raise serializers.ValidationError({field: ["Name facts of the question's article."]})
    return found
