"""The front page: what to go on with, and the articles with their quizzes."""

from collections import defaultdict
from collections.abc import Sequence
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from quizzes.models import Article, Quiz
from quizzes.queries.articles import find_articles
from quizzes.queries.own_attempts import resumable_attempts
from quizzes.queries.quizzes import search_quizzes, visible_quizzes
from quizzes.web.asking import arrival, who_asks
from quizzes.web.pages import page_number, page_of

ARTICLES_A_PAGE = 20
MOST_RESUMABLE = 5
MOST_QUIZZES = 4
"""Of one article; where there are more, the rest are counted and stand on its page."""
MOST_LETTERS = 100
"""Of a search: SQLite refuses patterns that are too long."""


@require_safe
@cache_control(private=True)
def home(request: HttpRequest) -> HttpResponse:
    who, text, tag = who_asks(request), _asked(request, "q"), _asked(request, "tag")
    found = find_articles(who, text=text, tag=tag)
    page = page_of(found, number=page_number(request), size=ARTICLES_A_PAGE)
    quizzes: defaultdict[int | None, list[Quiz]] = defaultdict(list)
    shown = search_quizzes(visible_quizzes(who), tag=tag)
    for quiz in shown.filter(article__in=[row.pk for row in page.rows]):
        quizzes[quiz.article_id].append(quiz)
    context = {
        "text": text,
        "tag": tag,
        "asked": urlencode({name: each for name, each in (("q", text), ("tag", tag)) if each}),
        "page": page,
        "articles": [
            _listed(article, quizzes[article.pk], whole=bool(text or tag)) for article in page.rows
        ],
        "resumable": resumable_attempts(who, now=arrival(request))[:MOST_RESUMABLE],
    }
    return render(request, "quizzes/home.html", context)


def _asked(request: HttpRequest, name: str) -> str:
    return request.GET.get(name, "").replace("\0", "").strip()[:MOST_LETTERS]


def _listed(
    article: Article, quizzes: Sequence[Quiz], *, whole: bool
) -> tuple[Article, Sequence[Quiz], int]:
    """The article, the quizzes that are listed, and how many more there are.

    `whole` lists all, as for a search: what was found must not be among those left out.
    """
    shown = quizzes if whole or len(quizzes) <= MOST_QUIZZES else quizzes[: MOST_QUIZZES - 1]
    return article, shown, len(quizzes) - len(shown)
