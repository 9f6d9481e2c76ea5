"""Stale questions: their filter, and a walk through them, each beside what its facts said."""

from typing import Any

from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils.dateparse import parse_datetime
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from quizzes.actions.confirm_question import confirm_question
from quizzes.actions.count_findings import count_findings
from quizzes.admin.asking import account
from quizzes.admin.publishing import PublishingAdmin
from quizzes.admin.question_lines import lines_of
from quizzes.models import Question
from quizzes.queries.authoring import stored_content
from quizzes.queries.stale import fact_changes, stale_after, stale_questions


class StaleFilter(admin.SimpleListFilter):
    title = gettext_lazy("facts")
    parameter_name = "facts"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return [("stale", _("Edited since")), ("fresh", _("As they were"))]

    def queryset(self, request: HttpRequest, queryset: QuerySet) -> QuerySet:
        if self.value() in {"stale", "fresh"}:
            return queryset.filter(stale_since__isnull=self.value() == "fresh")
        return queryset


class StaleWalk(PublishingAdmin):
    """“Still right” goes on to the next one, and so does a form that was opened from here."""

    def get_urls(self) -> list[URLPattern]:
        walk = self.admin_site.admin_view(self.stale_view)
        return [path("stale/", walk, name="quizzes_question_stale"), *super().get_urls()]

    def stale_view(self, request: HttpRequest) -> HttpResponse:
        """`after` is the id of the question that was looked at; a POST says that it holds."""
        if not self.has_change_permission(request):
            raise PermissionDenied
        after = _number(request.GET.get("after", ""))
        if request.method == "POST":
            chosen = _number(request.POST.get("question", ""))
            if question := stale_questions().filter(pk=chosen).first():
                confirm_seen(request, question)
            return redirect(next_stale(chosen))
        question = stale_after(after)
        context: dict[str, Any] = {
            **self.admin_site.each_context(request),
            "opts": self.opts,
            "title": _("Questions whose facts were edited"),
            "left": stale_questions().count(),
            "question": question,
        }
        if question is not None and question.current is not None:
            context["changes"] = fact_changes(question)
            context["lines"] = lines_of(question.kind, stored_content(question.current))
        return TemplateResponse(request, "admin/quizzes/question/stale.html", context)

    def render_change_form(
        self, request: HttpRequest, context: dict[str, Any], *args: Any, **kwargs: Any
    ) -> Any:
        question = kwargs.get("obj")
        if question is not None and question.stale_since is not None:
            context |= {"changes": fact_changes(question), "stale_since": question.stale_since}
        return super().render_change_form(request, context, *args, **kwargs)

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:
        """Who saves a question has what its facts said before their eyes."""
        super().save_related(request, form, formsets, change)
        confirm_seen(request, form.instance)
        count_findings(form.instance.article)

    def response_change(self, request: HttpRequest, obj: Question) -> HttpResponse:
        response = super().response_change(request, obj)
        stays = {"_continue", "_addanother", "_saveasnew"} & set(request.POST)
        if "walk" in request.GET and not stays:
            return redirect(next_stale(obj.pk))
        return response


def confirm_seen(request: HttpRequest, question: Question) -> None:
    """What its facts say is known as far as the page told it."""
    try:
        seen = parse_datetime(request.POST.get("stale_since", ""))
    except ValueError:
        seen = None
    if seen is not None and seen.tzinfo is not None:
        confirm_question(question, by=account(request), seen=seen)


def next_stale(pk: int) -> str:
    return f"{reverse('admin:quizzes_question_stale')}?after={pk}"


def _number(text: str) -> int:
    return int(text) if text.isdecimal() and len(text) < 19 else 0
