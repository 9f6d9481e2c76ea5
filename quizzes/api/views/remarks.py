"""What learners say of questions of their attempt: it should count, or something is wrong."""

from typing import Any
from uuid import UUID

from django.db.models import QuerySet
from django.http import Http404
from drf_spectacular.utils import extend_schema
from rest_framework import status
from rest_framework.generics import ListAPIView
from rest_framework.request import Request
from rest_framework.response import Response

from quizzes.actions.answering import NoSuchAttempt
from quizzes.actions.send_remark import send_remark
from quizzes.api.authentication import Anyone, arrival, who_asks
from quizzes.api.bodies import remark_body
from quizzes.api.problems import Problem
from quizzes.api.schema import problems
from quizzes.api.serializers.remarks import RemarkIn, RemarkOut
from quizzes.api.views.attempts import no_store, own_attempt
from quizzes.domain.messages import Malformed
from quizzes.models import Remark
from quizzes.queries.own_remarks import own_remarks
from quizzes.wording import say


class Remarks(ListAPIView[Remark]):
    """One's own remarks on an attempt, oldest first, with what instructors decided."""

    permission_classes = [Anyone]
    serializer_class = RemarkOut

    def get_queryset(self) -> QuerySet[Remark]:
        attempt = own_attempt(self.request, self.kwargs["uuid"], with_quiz=False)
        return own_remarks(attempt, who_asks(self.request))

    @extend_schema(
        operation_id="remarks", responses={200: RemarkOut(many=True)} | problems(401, 404)
    )
    def get(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        page: Any = self.paginate_queryset(self.get_queryset())
        return no_store(self.get_paginated_response([remark_body(row) for row in page]))

    @extend_schema(
        operation_id="remark_send",
        request=RemarkIn,
        responses={201: RemarkOut} | problems(400, 401, 403, 404, 409, 413, 415, 422),
    )
    def post(self, request: Request, uuid: UUID) -> Response:
        """An appeal that was sent before is not sent again: the reply is the same."""
        sent = RemarkIn(data=request.data)
        sent.is_valid(raise_exception=True)
        slot, kind, text = (sent.validated_data[name] for name in ("slot", "kind", "text"))
        who, now = who_asks(request), arrival(request)
        try:
            remark = send_remark(uuid, slot, Remark.Kind(kind), text, who=who, now=now)
        except NoSuchAttempt as refusal:
            raise Http404 from refusal
        except Malformed as refusal:
            raise _as_problem(refusal) from refusal
        return no_store(Response(remark_body(remark), status=status.HTTP_201_CREATED))


def _as_problem(refusal: Malformed) -> Problem:
    sentence = say(refusal.message)
    match refusal.message.code:
        case "remark.counts_already":
            return Problem("counts-already", sentence, status=409)
        case "remark.too_many":
            return Problem("too-many-remarks", sentence, status=429)
        case _:
            return Problem("invalid", sentence, status=422, errors={"text": [sentence]})
