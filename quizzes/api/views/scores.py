"""Scores: one's own, and those of a quiz for its instructors."""

from typing import Any

from django.db.models import QuerySet
from django.shortcuts import get_object_or_404
from drf_spectacular.utils import extend_schema
from rest_framework.generics import ListAPIView
from rest_framework.request import Request
from rest_framework.response import Response

from quizzes.api.authentication import Instructor, Known, arrival, who_asks
from quizzes.api.bodies import own_score_body, quiz_score_body
from quizzes.api.pagination import NewestFirst
from quizzes.api.schema import problems
from quizzes.api.serializers.scores import OwnScore, QuizScore
from quizzes.models import Attempt
from quizzes.permissions import Part, reveals
from quizzes.queries.own_attempts import finished_rows
from quizzes.queries.quizzes import startable_quizzes
from quizzes.queries.scores import finished_attempts_at


class OwnScores(ListAPIView[Attempt]):
    """One's own finished attempts, newest first. Scores are null while answers are withheld."""

    permission_classes = [Known]
    pagination_class = NewestFirst
    serializer_class = OwnScore

    def get_queryset(self) -> QuerySet[Attempt]:
        return finished_rows(who_asks(self.request))

    @extend_schema(
        operation_id="scores_own", responses={200: OwnScore(many=True)} | problems(401, 404)
    )
    def get(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        who, now = who_asks(request), arrival(request)
        page: Any = self.paginate_queryset(self.get_queryset())
        bodies = [
            own_score_body(row, revealed=Part.GRADE in reveals(row.quiz, who, row, now=now))
            for row in page
        ]
        return self.get_paginated_response(bodies)


class QuizScores(ListAPIView[Attempt]):
    """All finished attempts at a quiz, newest first, for instructors."""

    permission_classes = [Instructor]
    pagination_class = NewestFirst
    serializer_class = QuizScore

    def get_queryset(self) -> QuerySet[Attempt]:
        return finished_attempts_at(self.kwargs["slug"])

    @extend_schema(
        operation_id="scores_of_quiz", responses={200: QuizScore(many=True)} | problems(401, 404)
    )
    def get(self, request: Request, slug: str) -> Response:
        get_object_or_404(startable_quizzes(who_asks(request)), slug=slug)
        page: Any = self.paginate_queryset(self.get_queryset())
        return self.get_paginated_response([quiz_score_body(row) for row in page])
