"""Attempts and scores: every answer that came in and every grade it got; open answers marked."""

from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.loader import render_to_string
from django.urls import URLPattern, path, reverse
from django.utils import timezone
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from quizzes.actions.answering import NoSuchAttempt
from quizzes.actions.mark_answer import mark_answer
from quizzes.admin.asking import account
from quizzes.admin.reading import ReadOnlyAdmin
from quizzes.domain.grading import percent, show_mark
from quizzes.domain.messages import Malformed
from quizzes.models import Attempt
from quizzes.permissions import Who
from quizzes.queries.attempt_records import attempt_record
from quizzes.queries.waiting import slots_to_mark
from quizzes.wording import say

READER = Who(is_instructor=True)
"""Whoever may look at attempts in the admin sees all of them."""


class FinishedFilter(admin.SimpleListFilter):
    title = gettext_lazy("state")
    parameter_name = "state"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return [("finished", _("finished")), ("open", _("still open"))]

    def queryset(self, request: HttpRequest, queryset: QuerySet) -> QuerySet:
        if self.value() in {"finished", "open"}:
            return queryset.filter(closed_at__isnull=self.value() == "open")
        return queryset


class MarkingFilter(admin.SimpleListFilter):
    title = gettext_lazy("marking")
    parameter_name = "marking"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return [("waits", _("an answer waits for marks"))]

    def queryset(self, request: HttpRequest, queryset: QuerySet) -> QuerySet:
        if self.value() == "waits":
            return queryset.filter(pk__in=slots_to_mark().values("attempt"))
        return queryset


@admin.register(Attempt)
class AttemptAdmin(ReadOnlyAdmin):
    list_display = ("learner", "quiz", "marks", "per_cent", "closed_at", "started_at", "closing")
    list_filter = (FinishedFilter, MarkingFilter, "quiz", "closing")
    search_fields = ("learner__user__username", "learner__nickname")
    search_help_text = gettext_lazy("Name of the learner")
    date_hierarchy = "started_at"
    fields = (
        "quiz",
        "quiz_version",
        "learner",
        ("started_at", "deadline", "closed_at", "closing"),
        "marks",
        "record",
    )

    class Media:
        css = {"all": ["quizzes/admin.css"]}

    def get_queryset(self, request: HttpRequest) -> QuerySet[Attempt]:
        return super().get_queryset(request).select_related("quiz", "learner__user")

    @admin.display(description=gettext_lazy("score"), ordering="score")
    def marks(self, attempt: Attempt) -> str:
        of = show_mark(attempt.max_score)
        return f"{show_mark(attempt.score)} / {of}" if attempt.score is not None else f"- / {of}"

    @admin.display(description=gettext_lazy("per cent"), empty_value="–")
    def per_cent(self, attempt: Attempt) -> str | None:
        if attempt.score is None or not attempt.max_score:
            return None
        return f"{percent(attempt.score, attempt.max_score):.0f} %"

    @admin.display(description=gettext_lazy("answers and grades"))
    def record(self, attempt: Attempt) -> SafeString:
        lines = attempt_record(attempt, READER, now=timezone.now())
        address = reverse(f"{self.admin_site.name}:quizzes_attempt_mark", args=[attempt.pk])
        context = {
            "lines": lines,
            "waiting": [line.review.slot.number for line in lines if line.waits],
            "mark_address": address,
        }
        return render_to_string("admin/quizzes/attempt/_record.html", context)

    def render_change_form(
        self, request: HttpRequest, context: dict[str, Any], *args: Any, **kwargs: Any
    ) -> HttpResponse:
        """Named by who took what; the audit log, which outlives accounts, has a number for it."""
        attempt = kwargs.get("obj")
        name = f"{attempt.learner}, {attempt.quiz}" if attempt else ""
        return super().render_change_form(
            request, context | {"subtitle": name, "name": name}, *args, **kwargs
        )

    def get_urls(self) -> list[URLPattern]:
        mark = self.admin_site.admin_view(self.mark_view)
        return [path("<int:pk>/mark/", mark, name="quizzes_attempt_mark"), *super().get_urls()]

    def mark_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        """`mark` is the number of a question, `point-n` are the points that its answer has."""
        if not request.user.has_perm("quizzes.add_grade"):
            raise PermissionDenied
        number = request.POST.get("mark", "")
        if not number.isdecimal() or len(number) > 4:
            raise Http404
        ticked = [each for each in request.POST.getlist(f"point-{number}") if each.isdecimal()]
        points = [int(each) for each in ticked if len(each) < 4]
        try:
            grade = mark_answer(pk, int(number), points, by=account(request), now=timezone.now())
        except NoSuchAttempt as refusal:
            raise Http404 from refusal
        except Malformed as refusal:
            messages.error(request, say(refusal.message))
        else:
            said = {"number": number, "mark": show_mark(grade.mark)}
            self.message_user(request, _("Question %(number)s has %(mark)s now.") % said)
        return redirect(f"{self.admin_site.name}:quizzes_attempt_change", pk)
