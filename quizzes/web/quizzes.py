"""The start page of a quiz, and starting it."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from quizzes.actions.start_attempt import NothingToAsk, start_attempt
from quizzes.actions.take_attempt import is_late
from quizzes.models import Attempt, Quiz
from quizzes.permissions import Who, may_print
from quizzes.queries.own_attempts import open_attempt_of, quiz_deck_is_open, quiz_deck_opens
from quizzes.queries.own_scores import scores_by_quiz
from quizzes.queries.quizzes import asked_by, startable_quizzes, visible_quizzes
from quizzes.web.asking import arrival, learner_asking, remember_guest, who_asks
from quizzes.web.marking_rules import rules_for


@require_safe
@never_cache
def quiz(request: HttpRequest, slug: str) -> HttpResponse:
    who, now = who_asks(request), arrival(request)
    found = get_object_or_404(visible_quizzes(who), slug=slug)
    asked = asked_by(found)
    context = {
        "quiz": found,
        "tags": list(found.tags.all()),
        "attempt": _attempt_in_time(request, who, found),
        "rules": rules_for(asked.kinds),
        "maximum_varies": asked.maximum_varies,
        "best": next(iter(scores_by_quiz(who, now=now, limit=1, quiz_id=found.pk)), None),
        "answers_are_out": found.answers_from is not None and found.answers_from <= now,
        "may_get_deck": quiz_deck_is_open(who, found, now=now),
        "deck_opens": quiz_deck_opens(who, found, now=now),
        "may_print": may_print(who),
        "is_guest": who.user_id is None,
    }
    return render(request, "quizzes/quiz.html", context)


@never_cache
def start(request: HttpRequest, slug: str) -> HttpResponse:
    """POST starts or goes on; a GET, as after a reload, leads back to the start page."""
    if request.method != "POST":
        return redirect("web:quiz", slug)
    who = who_asks(request)
    found = get_object_or_404(startable_quizzes(who), slug=slug)
    guest, now = learner_asking(request, who), arrival(request)
    try:
        started = start_attempt(found, learner=guest.learner, now=now)
    except NothingToAsk:
        return redirect("web:quiz", slug)
    first = {"q": 1} if started.created else None
    address = reverse("web:attempt", args=[started.attempt.uuid], query=first)
    response = redirect(address)
    if guest.token:
        remember_guest(response, guest.token)
    return response


def _attempt_in_time(request: HttpRequest, who: Who, quiz: Quiz) -> Attempt | None:
    """The attempt to go on with; none where its time is up."""
    attempt, now = open_attempt_of(who, quiz), arrival(request)
    if attempt is None or is_late(attempt, arrived_at=now):
        return None
    return attempt
