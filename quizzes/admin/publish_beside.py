"""After a quiz is published: what it needs and is a draft still, to be published with it."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from quizzes.models import Quiz
from quizzes.models.publishing import Status
from quizzes.queries.drafts import drafts_of

NEEDED = ("quizzes.change_quiz", "quizzes.change_article", "quizzes.change_question")


class PublishBeside:
    """The page of drafts, for the admin of quizzes to take in."""

    admin_site: Any

    def get_urls(self) -> list[URLPattern]:
        view = self.admin_site.admin_view(self.publish_beside)
        return [
            path("<path:object_id>/publish/", view, name="quizzes_quiz_publish"),
            *super().get_urls(),  # type: ignore[misc]
        ]

    def publish_beside(self, request: HttpRequest, object_id: str) -> HttpResponse:
        """GET lists the drafts; POST publishes `article` and each `question`, then the quiz."""
        quiz = self.get_object(request, object_id)  # type: ignore[attr-defined]
        if quiz is None:
            raise Http404
        if not request.user.has_perms(NEEDED):
            raise PermissionDenied
        drafts = drafts_of(quiz)
        if request.method == "POST":
            ticked = set(request.POST.getlist("question"))
            chosen = [each for each in drafts.questions if str(each.pk) in ticked]
            article = [drafts.article] if drafts.article and "article" in request.POST else []
            self.publish_all(request, [*article, *chosen, quiz])  # type: ignore[attr-defined]
            return redirect("admin:quizzes_quiz_change", quiz.pk)
        if not drafts:
            return redirect("admin:quizzes_quiz_change", quiz.pk)
        context = {
            **self.admin_site.each_context(request),
            "opts": Quiz._meta,
            "title": _("Publish these too?"),
            "quiz": quiz,
            "is_published": quiz.status == Status.PUBLISHED,
            "drafts": drafts,
        }
        return TemplateResponse(request, "admin/quizzes/quiz/publish.html", context)

    def response_add(
        self, request: HttpRequest, obj: Quiz, post_url_continue: str | None = None
    ) -> HttpResponse:
        response = super().response_add(request, obj, post_url_continue)  # type: ignore[misc]
        return _asking_on(request, obj) or response

    def response_change(self, request: HttpRequest, obj: Quiz) -> HttpResponse:
        response = super().response_change(request, obj)  # type: ignore[misc]
        return _asking_on(request, obj) or response

    def publish_chosen(self, request: HttpRequest, chosen: QuerySet[Quiz]) -> None:
        super().publish_chosen(request, chosen)  # type: ignore[misc]
        for quiz in chosen.all():
            if drafts := drafts_of(quiz):
                messages.warning(request, _hint(quiz, len(drafts.questions), drafts.article))

    publish_chosen.short_description = gettext_lazy("Publish")  # type: ignore[attr-defined]
    publish_chosen.allowed_permissions = ["change"]  # type: ignore[attr-defined]


def _asking_on(request: HttpRequest, quiz: Quiz) -> HttpResponse | None:
    """The page of drafts, if the quiz was to be published and needs some."""
    if "_publish" in request.POST and drafts_of(quiz):
        return redirect("admin:quizzes_quiz_publish", quiz.pk)
    return None


def _hint(quiz: Quiz, count: int, article: Any) -> str:
    said = [
        *([_("its article is a draft, so no list shows it")] if article else []),
        *(
            [ngettext("%d question is a draft", "%d questions are drafts", count) % count]
            if count
            else []
        ),
    ]
    return format_html(
        '“{}”: {}. <a href="{}">{}</a>',
        quiz,
        "; ".join(said),
        reverse("admin:quizzes_quiz_publish", args=[quiz.pk]),
        _("Publish these too"),
    )
