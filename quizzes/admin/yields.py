"""How good derivation is: by rule, what people made of what it proposed."""

from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed
from django.template.response import TemplateResponse
from django.urls import URLPattern, path
from django.utils.translation import gettext as _

from quizzes.models import Article
from quizzes.permissions import identify
from quizzes.queries.yields import reviewable_articles, yield_by_rule


class Yields:
    """The address of the page, for the admin of articles to take in."""

    admin_site: Any

    def get_urls(self) -> list[URLPattern]:
        view = self.admin_site.admin_view(self.yields)
        own = [path("yields/", view, name="quizzes_article_yields")]
        return own + super().get_urls()  # type: ignore[misc]

    def yields(self, request: HttpRequest) -> HttpResponse:
        """Of one article if `article` names one, else of all that one may review."""
        if request.method != "GET":
            return HttpResponseNotAllowed(["GET"])
        articles = reviewable_articles(identify(request.user))
        article = _named(request, articles)
        rows = yield_by_rule(articles.filter(pk=article.pk) if article else articles)
        context = {
            **self.admin_site.each_context(request),
            "title": _("What came of each rule"),
            "opts": Article._meta,
            "article": article,
            "rows": rows,
        }
        return TemplateResponse(request, "admin/quizzes/proposal/yields.html", context)


def _named(request: HttpRequest, articles: Any) -> Article | None:
    number = request.GET.get("article", "")
    if not (number.isascii() and number.isdecimal()) or len(number) > 18:
        return None
    found: Article | None = articles.filter(pk=number).first()
    return found
