"""Taking a quiz: start, resume, answer, submit, review. A view calls one action and replies."""

from typing import Any
from uuid import UUID

from django.http import Http404
from django.shortcuts import get_object_or_404
from drf_spectacular.utils import extend_schema
from rest_framework import status
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from quizzes.actions.answering import Incoming, NoSuchAttempt, Refused, Result, Saved
from quizzes.actions.check_answer import check_answer
from quizzes.actions.close_attempt import close_if_overdue, submit_attempt
from quizzes.actions.guests import learner_of, new_guest
from quizzes.actions.save_answer import save_answer, save_answers
from quizzes.actions.start_attempt import NothingToAsk, start_attempt
from quizzes.api import bodies
from quizzes.api.authentication import Anyone, arrival, who_asks
from quizzes.api.problems import Problem
from quizzes.api.schema import problems
from quizzes.api.serializers.attempts import (
    AnswerIn,
    AttemptOut,
    ResultOut,
    ReviewOut,
    SavedOut,
    ScoreOut,
    SlotAnswerIn,
)
from quizzes.domain.messages import Malformed
from quizzes.models import Attempt, User
from quizzes.permissions import Part, Who, reveals
from quizzes.queries.attempts import find_attempt, view_attempt
from quizzes.queries.quizzes import startable_quizzes
from quizzes.queries.reviews import review_slots

MAX_BATCH = 500
NOT_FOUND = problems(401, 404)
NOT_WRITTEN = problems(401, 403, 404)
REFUSED = problems(400, 401, 403, 404, 409, 413, 415, 422)


class Start(APIView):
    """Start an attempt. A guest gets the attempt's `token`, once."""

    permission_classes = [Anyone]

    @extend_schema(
        operation_id="attempt_start",
        request=None,
        responses={200: AttemptOut, 201: AttemptOut} | NOT_WRITTEN | problems(409),
    )
    def post(self, request: Request, slug: str) -> Response:
        who, token = who_asks(request), ""
        quiz = get_object_or_404(startable_quizzes(who), slug=slug)
        if isinstance(request.user, User):
            learner = learner_of(request.user)
        else:
            guest = new_guest()
            learner, token = guest.learner, guest.token
        try:
            started = start_attempt(quiz, learner=learner, now=arrival(request))
        except NothingToAsk as refusal:
            raise Problem(
                "nothing-to-ask", "This quiz has no questions at the moment.", status=409
            ) from refusal
        body = bodies.attempt_body(started.view(), token=token)
        code = status.HTTP_201_CREATED if started.created else status.HTTP_200_OK
        return no_store(Response(body, status=code))


class AttemptOne(APIView):
    """Resume: the questions in their order and the answers saved so far."""

    permission_classes = [Anyone]

    @extend_schema(operation_id="attempt_resume", responses={200: AttemptOut} | NOT_FOUND)
    def get(self, request: Request, uuid: UUID) -> Response:
        attempt = own_attempt(request, uuid, with_quiz=False)
        return no_store(Response(bodies.attempt_body(view_attempt(attempt))))


class AnswerOne(APIView):
    """Save one answer; with `check`, grade it and close its question."""

    permission_classes = [Anyone]

    @extend_schema(
        operation_id="answer_save", request=AnswerIn, responses={200: SavedOut} | REFUSED
    )
    def put(self, request: Request, uuid: UUID, slot: int) -> Response:
        sent = AnswerIn(data=request.data)
        sent.is_valid(raise_exception=True)
        action = check_answer if sent.validated_data["check"] else save_answer
        who = who_asks(request)
        try:
            saved = action(
                uuid,
                _incoming(slot, sent.validated_data),
                who=who,
                arrived_at=arrival(request),
                locale=locale_of(request),
            )
        except (NoSuchAttempt, Refused, Malformed) as refusal:
            raise _as_problem(refusal) from refusal
        body = bodies.saved_body(saved)
        if sent.validated_data["check"]:
            body |= _feedback(request, who, uuid, slot)
        return no_store(Response(body))


class AnswerMany(APIView):
    """Save many answers in one transaction; one result for each, in order."""

    permission_classes = [Anyone]

    @extend_schema(
        operation_id="answer_save_many",
        request=SlotAnswerIn(many=True),
        responses={200: ResultOut(many=True)} | REFUSED,
    )
    def put(self, request: Request, uuid: UUID) -> Response:
        sent = SlotAnswerIn(data=request.data, many=True, max_length=MAX_BATCH)  # type: ignore[call-arg]
        sent.is_valid(raise_exception=True)
        results = save_answers(
            uuid,
            [_incoming(each["slot"], each) for each in sent.validated_data],
            who=who_asks(request),
            arrived_at=arrival(request),
            locale=locale_of(request),
        )
        if results and all(isinstance(result, NoSuchAttempt) for result in results):
            raise Http404
        answered = zip(sent.validated_data, results, strict=True)
        return no_store(Response([_result_body(each["slot"], result) for each, result in answered]))


class Submit(APIView):
    """Close, grade and score the attempt; repeated, the same reply."""

    permission_classes = [Anyone]

    @extend_schema(
        operation_id="attempt_submit", request=None, responses={200: ScoreOut} | NOT_WRITTEN
    )
    def post(self, request: Request, uuid: UUID) -> Response:
        who, now = who_asks(request), arrival(request)
        try:
            attempt = submit_attempt(uuid, who=who, arrived_at=now)
        except NoSuchAttempt as refusal:
            raise Http404 from refusal
        revealed = Part.GRADE in reveals(attempt.quiz, who, attempt, now=now)
        return no_store(Response(bodies.score_body(attempt, revealed=revealed)))


class Review(APIView):
    """After the submit: answers, grades, keys, explanations and sources, as far as revealed."""

    permission_classes = [Anyone]

    @extend_schema(
        operation_id="attempt_review", responses={200: ReviewOut} | NOT_FOUND | problems(409)
    )
    def get(self, request: Request, uuid: UUID) -> Response:
        attempt = own_attempt(request, uuid)
        if attempt.closed_at is None:
            raise Problem("attempt-open", "Submit the attempt first.", status=409)
        now = arrival(request)
        reviews = review_slots(attempt, who_asks(request), now=now, locale=locale_of(request))
        withheld = any(not review.verdict for review in reviews)
        body = bodies.score_body(attempt, revealed=not withheld) | {
            "answers_from": bodies.moment(attempt.quiz.answers_from) if withheld else None,
            "questions": [bodies.reviewed_body(review) for review in reviews],
        }
        return no_store(Response(body))


def locale_of(request: Request) -> str:
    return getattr(request.user, "locale", "en")


def no_store(response: Response) -> Response:
    response["Cache-Control"] = "no-store"
    return response


def own_attempt(request: Request, uuid: UUID, *, with_quiz: bool = True) -> Attempt:
    """The caller's attempt, closed if its time is up; 404 for anybody else's."""
    attempt = find_attempt(who_asks(request), uuid, with_quiz=with_quiz)
    if attempt is None:
        raise Http404
    return close_if_overdue(attempt, now=arrival(request))


def _incoming(slot: int, sent: dict[str, Any]) -> Incoming:
    return Incoming(
        slot=slot,
        raw=sent.get("answer"),
        client_id=sent["client_id"],
        sequence=sent.get("sequence"),
        unknown=sent["unknown"],
    )


def _feedback(request: Request, who: Who, uuid: UUID, slot: int) -> bodies.Body:
    attempt = find_attempt(who, uuid)
    assert attempt is not None
    reviews = review_slots(
        attempt, who, now=arrival(request), numbers=[slot], locale=locale_of(request)
    )
    return {
        "grade": bodies.grade_body(reviews[0]),
        "feedback": bodies.feedback_body(reviews[0]),
    }


def _as_problem(refusal: NoSuchAttempt | Refused | Malformed) -> Exception:
    if isinstance(refusal, NoSuchAttempt):
        return Http404()
    parts = (
        bodies.refusal_body(refusal)
        if isinstance(refusal, Refused)
        else bodies.malformed_body(refusal)
    )
    return Problem(parts.pop("slug"), parts.pop("detail"), **parts)


def _result_body(slot: int, result: Result) -> bodies.Body:
    if isinstance(result, Saved):
        return bodies.saved_body(result)
    problem = _as_problem(result)
    if isinstance(problem, Problem):
        return {"slot": slot} | problem.body()
    return {"slot": slot} | Problem("not-found", "There is no such question.", status=404).body()
