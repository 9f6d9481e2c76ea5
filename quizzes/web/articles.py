"""An article: what it is, its quizzes, and its facts for those who may see them."""

import re

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from quizzes.domain.interchange.anki import compose
from quizzes.permissions import may_show_text
from quizzes.queries.articles import asked_stems
from quizzes.queries.decks import article_deck
from quizzes.queries.facts import ArticleFacts, article_facts
from quizzes.queries.mastery import mastery_of
from quizzes.queries.own_attempts import facts_are_open, resumable_attempts
from quizzes.queries.quizzes import quick_quiz, visible_articles, visible_quizzes
from quizzes.web.asking import arrival, who_asks

SAMPLE_STEMS = 3


@require_safe
@cache_control(private=True)
def article(request: HttpRequest, slug: str) -> HttpResponse:
    who, now = who_asks(request), arrival(request)
    found = get_object_or_404(visible_articles(who), slug=slug)
    shown = facts_are_open(who, found, now=now)
    quizzes = list(visible_quizzes(who).filter(article=found))
    quick = quick_quiz(quizzes)
    resumable = resumable_attempts(who, now=now).filter(quiz__article=found, practice=False)
    deck = article_deck(found, learners_at=None if who.is_instructor else now) if shown else None
    context = {
        "article": found,
        "has_text": may_show_text(who, found),
        "stems": asked_stems(found, now=now, limit=SAMPLE_STEMS),
        "quick": quick,
        "attempt": next((each for each in resumable if quick and each.quiz_id == quick.pk), None),
        "quizzes": [quiz for quiz in quizzes if quiz != quick],
        "mastery": mastery_of(who, found, now=now),
        "facts_shown": shown,
        "facts": article_facts(found) if shown else ArticleFacts(),
        "card_count": len(compose(deck).sides) if deck else 0,
    }
    return render(request, "quizzes/article.html", context)


@require_safe
@cache_control(private=True)
def article_text(request: HttpRequest, slug: str) -> HttpResponse:
    """The text itself, its paragraphs numbered, where its licence or its owner allows it."""
    who = who_asks(request)
    found = get_object_or_404(visible_articles(who).defer(None), slug=slug)
    if not (may_show_text(who, found) and found.text):
        raise Http404
    paragraphs = [part for part in re.split(r"\n\s*\n", found.text.strip()) if part]
    context = {"article": found, "paragraphs": paragraphs}
    return render(request, "quizzes/article_text.html", context)
