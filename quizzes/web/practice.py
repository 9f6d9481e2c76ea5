"""Practising what was missed: in one attempt, or in an article."""

import secrets
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.views.decorators.cache import never_cache

from quizzes.actions.start_attempt import NothingToAsk
from quizzes.actions.start_practice import start_practice
from quizzes.models import Attempt
from quizzes.permissions import Part, reveals
from quizzes.queries.attempts import own_learners
from quizzes.queries.mastery import mastery_of
from quizzes.queries.practice import missed_questions, questions_on
from quizzes.queries.quizzes import quick_quiz, visible_articles, visible_quizzes
from quizzes.queries.reviews import review_slots
from quizzes.web.asking import arrival, who_asks
from quizzes.web.attempts import open_or_closed
from quizzes.web.review import not_right


@never_cache
def practise_attempt(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """POST starts with what was not right in a finished attempt; a GET leads to its review."""
    who, now = who_asks(request), arrival(request)
    attempt = open_or_closed(who, uuid, now=now)
    told = Part.GRADE in reveals(attempt.quiz, who, attempt, now=now)
    if request.method != "POST" or attempt.closed_at is None or not told:
        return redirect("web:review", uuid)
    numbers = [row.slot.number for row in not_right(review_slots(attempt, who, now=now))]
    try:
        practice = start_practice(
            attempt.quiz,
            missed_questions(attempt, numbers, now=now),
            learner=attempt.learner,
            now=now,
        )
    except NothingToAsk:
        return redirect("web:review", uuid)
    return _begin(practice)


@never_cache
def practise_article(request: HttpRequest, slug: str) -> HttpResponse:
    """POST starts with questions on the core facts that were missed; a GET leads to the article."""
    who, now = who_asks(request), arrival(request)
    article = get_object_or_404(visible_articles(who), slug=slug)
    learner = own_learners(who).first()
    if request.method != "POST" or learner is None:
        return redirect("web:article", slug)
    missed = mastery_of(who, article, now=now).missed
    quiz = quick_quiz(list(visible_quizzes(who).filter(article=article)))
    revisions = questions_on(article, missed, now=now, seed=secrets.randbits(62))
    if quiz is None or not revisions:
        return redirect("web:article", slug)
    return _begin(start_practice(quiz, revisions, learner=learner, now=now))


def _begin(attempt: Attempt) -> HttpResponse:
    return redirect(reverse("web:attempt", args=[attempt.uuid]))
