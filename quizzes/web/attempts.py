"""Taking a quiz: the page of a question, its overview, and what its buttons do."""

from collections.abc import Sequence
from contextlib import suppress
from datetime import datetime
from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.decorators import method_decorator
from django.views import View
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from quizzes.actions.answering import NoSuchAttempt, Refused, Saved
from quizzes.actions.close_attempt import close_if_overdue, submit_attempt
from quizzes.actions.flag_question import flag_question
from quizzes.models import Attempt, Quiz
from quizzes.permissions import Who
from quizzes.queries.attempts import AttemptView, find_attempt, view_attempt
from quizzes.web.answers import Command, Sent, read_form
from quizzes.web.asking import arrival, who_asks
from quizzes.web.delivery import Outcome, deliver
from quizzes.web.question_pages import Page, asked_number, in_words, make_page, where_to_go_on
from quizzes.web.troubles import CLOSED, trouble_of

OVERVIEW = "overview"


@method_decorator(never_cache, name="dispatch")
class AttemptPage(View):
    """`?q=` is a question's number or "overview". Every POST ends in a redirect or an error.

    Without it, the page leads on to where it goes on: each question has an address of its own, or
    going back would show whatever is open now.
    """

    def get(self, request: HttpRequest, uuid: UUID) -> HttpResponse:
        who, now = who_asks(request), arrival(request)
        attempt = open_or_closed(who, uuid, now=now)
        if attempt.closed_at is not None:
            return redirect("web:review", uuid)
        view = view_attempt(attempt)
        if "q" not in request.GET:
            return redirect(_address(uuid, where_to_go_on(view) or OVERVIEW))
        number = asked_number(view, request.GET["q"])
        if number is None:
            return render(request, "quizzes/overview.html", {"page": Page(view, ())})
        if attempt.quiz.layout == Quiz.Layout.ALL:
            number = 0
        page = make_page(view, who, number=number, now=now, moved=request.GET.get("moved", ""))
        return render(request, "quizzes/question.html", {"page": page})

    def post(self, request: HttpRequest, uuid: UUID) -> HttpResponse:
        who, now = who_asks(request), arrival(request)
        command, sent = read_form(request.POST)
        outcomes = deliver(uuid, command, sent, who=who, arrived_at=now)
        if any(isinstance(outcome, NoSuchAttempt) for outcome in outcomes.values()):
            raise Http404
        if command.flags:
            _flag(uuid, command, who, now)
        if all(isinstance(outcome, Saved) for outcome in outcomes.values()):
            return redirect(_next_address(uuid, command, all_on_one="all" in request.POST))
        return _answer_troubles(request, uuid, who, sent, outcomes)


def _flag(uuid: UUID, command: Command, who: Who, now: datetime) -> None:
    """Nothing where the attempt was closed in the meantime: the page that follows says so."""
    flagged = command.verb == "flag"
    with suppress(NoSuchAttempt):
        flag_question(uuid, command.slot, flagged=flagged, who=who, now=now)


@require_POST
@never_cache
def submit(request: HttpRequest, uuid: UUID) -> HttpResponse:
    try:
        submit_attempt(uuid, who=who_asks(request), arrived_at=arrival(request))
    except NoSuchAttempt as error:
        raise Http404 from error
    return redirect("web:review", uuid)


def open_or_closed(who: Who, uuid: UUID, *, now: datetime) -> Attempt:
    """One's own attempt, closed first if its time is up; Http404 for anybody else's."""
    attempt = find_attempt(who, uuid)
    if attempt is None:
        raise Http404
    return close_if_overdue(attempt, now=now)


def _next_address(uuid: UUID, command: Command, *, all_on_one: bool) -> str:
    if command.verb == "finish":
        return _address(uuid, OVERVIEW)
    if all_on_one:
        return f"{_address(uuid, 1)}#question-{command.slot}"
    if command.verb in {"next", "unknown"}:
        return _address(uuid, command.slot + 1)
    if command.verb == "back":
        return _address(uuid, max(1, command.slot - 1))
    moved = {"moved": f"{command.verb}:{command.option}"} if command.option else {}
    return _address(uuid, command.slot, **moved)


def _address(uuid: UUID, question: int | str, **more: str) -> str:
    return reverse("web:attempt", args=[uuid], query={"q": question, **more})


def _answer_troubles(
    request: HttpRequest,
    uuid: UUID,
    who: Who,
    sent: Sequence[Sent],
    outcomes: dict[int, Outcome],
) -> HttpResponse:
    """The same page again, with what was typed still in it: 422 if unreadable, 409 if too late."""
    now = arrival(request)
    attempt = open_or_closed(who, uuid, now=now)
    view = view_attempt(attempt)
    if attempt.closed_at is not None or any(map(_is_late, outcomes.values())):
        return _closed(request, view, sent)
    troubles = {
        number: trouble
        for number, outcome in outcomes.items()
        if (slot := view.slot(number))
        and (trouble := trouble_of(outcome, slot, _typed(sent, number)))
    }
    number = 0 if attempt.quiz.layout == Quiz.Layout.ALL else sent[0].slot
    page = make_page(view, who, number=number, now=now, sent=sent, troubles=troubles)
    status = 409 if any(trouble.conflict for trouble in troubles.values()) else 422
    return render(request, "quizzes/question.html", {"page": page}, status=status)


def _closed(request: HttpRequest, view: AttemptView, sent: Sequence[Sent]) -> HttpResponse:
    lost = [
        (slot, words)
        for item in sent
        if item.changed and (slot := view.slot(item.slot)) and (words := in_words(slot, item.typed))
    ]
    closing = view.attempt.closing or Attempt.Closing.OVERDUE.value
    context = {"attempt": view.attempt, "lost": lost, "sentence": CLOSED[closing]}
    return render(request, "quizzes/attempt_closed.html", context, status=409)


def _is_late(outcome: Outcome) -> bool:
    return isinstance(outcome, Refused) and outcome.code == "late"


def _typed(sent: Sequence[Sent], number: int) -> Any:
    return next((item.typed for item in sent if item.slot == number), None)
