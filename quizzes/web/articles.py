"""An article: what it is, its quizzes, and its facts for those who may see them."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from quizzes.queries.articles import asked_stems, facts_of
from quizzes.queries.own_attempts import facts_are_open
from quizzes.queries.quizzes import visible_articles, visible_quizzes
from quizzes.web.asking import arrival, who_asks

SAMPLE_STEMS = 3


@require_safe
@cache_control(private=True)
def article(request: HttpRequest, slug: str) -> HttpResponse:
    who = who_asks(request)
    found = get_object_or_404(visible_articles(who), slug=slug)
    shown = facts_are_open(who, found, now=arrival(request))
    facts = facts_of(found) if shown else []
    context = {
        "article": found,
        "quizzes": visible_quizzes(who).filter(article=found),
        "stems": asked_stems(found, limit=SAMPLE_STEMS),
        "facts_shown": shown,
        "facts": facts,
        "timeline": sorted((fact for fact in facts if fact.date), key=lambda fact: fact.first_day),
        "causes": [fact for fact in facts if fact.cause],
    }
    return render(request, "quizzes/article.html", context)
