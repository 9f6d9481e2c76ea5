"""Attempts as they happened: every answer that came in and every grade it got, to be read."""

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy

from quizzes.admin.reading import ReadOnlyAdmin
from quizzes.domain.grading import show_mark
from quizzes.models import Attempt
from quizzes.permissions import Who
from quizzes.queries.attempt_records import attempt_record

READER = Who(is_instructor=True)
"""Whoever may look at attempts in the admin sees all of them."""


@admin.register(Attempt)
class AttemptAdmin(ReadOnlyAdmin):
    list_display = ("quiz", "learner", "started_at", "closed_at", "closing", "marks")
    list_filter = ("quiz", "closing")
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

    @admin.display(description=gettext_lazy("answers and grades"))
    def record(self, attempt: Attempt) -> SafeString:
        lines = attempt_record(attempt, READER, now=timezone.now())
        return render_to_string("admin/quizzes/attempt/_record.html", {"lines": lines})
