"""A page before the form, where the form depends on what is chosen: an article and a kind."""

from collections.abc import Iterable, Mapping
from typing import Any

from django.contrib.admin import ModelAdmin
from django.http import HttpRequest
from django.template.response import TemplateResponse

from quizzes.models import Article
from quizzes.permissions import identify
from quizzes.queries.quizzes import visible_articles

Choice = tuple[str, str, str]
"""Value, label and a line that says when to choose it."""


def chosen_article(request: HttpRequest) -> Article | None:
    """The article named in the address, if whoever asks may see it."""
    number = request.GET.get("article", "")
    if not number.isdecimal() or len(number) > 18:
        return None
    return visible_articles(identify(request.user)).filter(pk=number).first()


def choosing_page(
    model_admin: ModelAdmin,
    request: HttpRequest,
    *,
    title: str,
    kinds: Iterable[Choice],
    article_needed: bool = False,
    kept: Mapping[str, Any] | None = None,
) -> TemplateResponse:
    """The page with a list of articles and a button for each kind; `kept` goes on to the form."""
    context: dict[str, Any] = {
        **model_admin.admin_site.each_context(request),
        "opts": model_admin.opts,
        "title": title,
        "kinds": list(kinds),
        "articles": visible_articles(identify(request.user)),
        "chosen": chosen_article(request),
        "article_needed": article_needed,
        "kept": kept or {},
    }
    return TemplateResponse(request, "admin/quizzes/choose.html", context)
