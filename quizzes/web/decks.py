"""Before a deck is downloaded: which cards it holds, and how to open it."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from quizzes.queries import decks
from quizzes.queries.decks import card_fronts
from quizzes.queries.own_attempts import facts_are_open, quiz_deck_is_open
from quizzes.queries.quizzes import visible_articles, visible_quizzes
from quizzes.web.asking import arrival, who_asks


@require_safe
@cache_control(private=True)
def quiz_deck(request: HttpRequest, slug: str) -> HttpResponse:
    who = who_asks(request)
    quiz = get_object_or_404(visible_quizzes(who), slug=slug)
    if not quiz_deck_is_open(who, quiz, now=arrival(request)):
        raise Http404
    context = {
        "title": quiz.title,
        "download": reverse("api:quiz-deck", args=[slug]),
        "fronts": card_fronts(decks.quiz_deck(quiz)),
    }
    return render(request, "quizzes/deck.html", context)


@require_safe
@cache_control(private=True)
def article_deck(request: HttpRequest, slug: str) -> HttpResponse:
    """The deck of an article holds its answers, so it follows `facts_shown`."""
    who, now = who_asks(request), arrival(request)
    article = get_object_or_404(visible_articles(who), slug=slug)
    if not facts_are_open(who, article, now=now):
        raise Http404
    deck = decks.article_deck(article, learners_at=None if who.is_instructor else now)
    context = {
        "title": article.title,
        "download": reverse("api:article-deck", args=[slug]),
        "fronts": card_fronts(deck),
    }
    return render(request, "quizzes/deck.html", context)
