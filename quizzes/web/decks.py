"""Before a deck is downloaded: which cards are wanted, what they hold, and how to open the file."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from quizzes.domain.interchange.anki import ABOUT, Deck, Selection, compose, read_selection
from quizzes.models import Article, Quiz
from quizzes.queries import decks
from quizzes.queries.own_attempts import (
    facts_are_open,
    facts_open_by_quiz,
    quiz_deck_is_open,
    quiz_deck_opens,
)
from quizzes.queries.quizzes import visible_articles, visible_quizzes
from quizzes.web.asking import arrival, who_asks
from quizzes.wording import say_code


@require_safe
@cache_control(private=True)
def quiz_deck(request: HttpRequest, slug: str) -> HttpResponse:
    who = who_asks(request)
    now, quiz = arrival(request), get_object_or_404(visible_quizzes(who), slug=slug)
    if not quiz_deck_is_open(who, quiz, now=now):
        return _closed(request, quiz, opens=quiz_deck_opens(who, quiz, now=now))
    selection = _selection(request)
    deck = decks.quiz_deck(quiz, selection)
    return _page(request, deck, selection, title=quiz.title, file="api:quiz-deck", slug=slug)


@require_safe
@cache_control(private=True)
def article_deck(request: HttpRequest, slug: str) -> HttpResponse:
    """The deck of an article holds its answers, so it follows `facts_shown`."""
    who, now = who_asks(request), arrival(request)
    article = get_object_or_404(visible_articles(who), slug=slug)
    if not facts_are_open(who, article, now=now):
        return _closed(request, article, opens=facts_open_by_quiz(who, article, now=now))
    selection = _selection(request)
    deck = decks.article_deck(article, selection, learners_at=None if who.is_instructor else now)
    return _page(request, deck, selection, title=article.title, file="api:article-deck", slug=slug)


def _closed(request: HttpRequest, subject: Article | Quiz, *, opens: bool) -> HttpResponse:
    """To finish a quiz first, if that `opens` the deck; else there is no such page."""
    if not opens:
        raise Http404
    of_article = isinstance(subject, Article)
    back = reverse("web:article" if of_article else "web:quiz", args=[subject.slug])
    context = {"title": subject.title, "back": back, "of_article": of_article}
    return render(request, "quizzes/deck_closed.html", context, status=403)


def _selection(request: HttpRequest) -> Selection:
    asked = request.GET
    try:
        return read_selection(
            cards=asked.get("cards", ""),
            about=asked.getlist("about"),
            options=asked.get("options", ""),
        )
    except ValueError as error:
        raise Http404 from error


def _page(
    request: HttpRequest, deck: Deck, selection: Selection, *, title: str, file: str, slug: str
) -> HttpResponse:
    asked = request.GET.copy()
    was_chosen = asked.pop("chosen", None) is not None
    query = asked.urlencode()
    address = reverse(file, args=[slug])
    context = {
        "title": title,
        "back": reverse("web:article" if file == "api:article-deck" else "web:quiz", args=[slug]),
        "download": f"{address}?{query}" if query else address,
        "cards": compose(deck).sides,
        "selection": selection,
        "nothing_ticked": was_chosen and "about" not in asked,
        "of_article": file == "api:article-deck",
        "most": decks.CORE_CARDS,
        "subjects": [(name, say_code(f"deck.about_{name}")) for name in ABOUT],
    }
    return render(request, "quizzes/deck.html", context)
