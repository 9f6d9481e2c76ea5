"""A learner's own marking of an open answer, against the checklist that the review shows."""

from uuid import UUID

from django.http import Http404
from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from quizzes.actions.answering import NoSuchAttempt
from quizzes.actions.mark_own_answer import mark_own_answer
from quizzes.api.authentication import Anyone, arrival, who_asks
from quizzes.api.problems import Problem
from quizzes.api.schema import problems
from quizzes.api.serializers.attempts import MarkedOut, MarkingIn
from quizzes.api.views.attempts import no_store
from quizzes.domain.marking import numbers_met
from quizzes.domain.messages import Malformed, Message
from quizzes.wording import say


class Marking(APIView):
    """Tick the points that one's own answer has. It is kept, and counts in no score."""

    permission_classes = [Anyone]

    @extend_schema(
        request=MarkingIn,
        responses={200: MarkedOut} | problems(400, 401, 403, 404, 409, 415, 422),
    )
    def put(self, request: Request, uuid: UUID, slot: int) -> Response:
        sent = MarkingIn(data=request.data)
        sent.is_valid(raise_exception=True)
        points, who = sent.validated_data["points"], who_asks(request)
        try:
            grade = mark_own_answer(uuid, slot, points, who=who, now=arrival(request))
        except NoSuchAttempt as refusal:
            raise Http404 from refusal
        except Malformed as refusal:
            raise _as_problem(refusal) from refusal
        met = numbers_met(Message.from_json(note) for note in grade.notes)
        body = {"slot": slot, "points": sorted(met), "share": float(grade.fraction)}
        return no_store(Response(body))


def _as_problem(refusal: Malformed) -> Problem:
    sentence = say(refusal.message)
    if refusal.message.code == "marking.no_such_point":
        return Problem("no-such-point", sentence, status=422, errors={"points": [sentence]})
    return Problem("nothing-to-mark", sentence, status=409)
