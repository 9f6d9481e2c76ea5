"""What the lint finds, for authors: below a question's preview, and in the list of questions."""

from dataclasses import dataclass
from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from quizzes.admin.question_form import QuestionForm
from quizzes.domain.lint import ERROR
from quizzes.models import Question
from quizzes.queries.authoring import stored_content
from quizzes.queries.lint_findings import content_findings
from quizzes.wording import say


@dataclass(frozen=True, slots=True)
class Remark:
    """A finding in words; one that `blocks` keeps the question from being published."""

    rule: str
    sentence: str
    blocks: bool


def form_findings(form: QuestionForm) -> tuple[Remark, ...]:
    """Of what was typed, or of what is stored; nothing while that is no whole question."""
    question = form.instance
    if form.is_bound:
        content = form.content
        facts = [fact.uuid for fact in form.cleaned_data.get("facts") or ()] if content else []
    else:
        content = stored_content(question.current) if question.current else None
        facts = list(question.facts.values_list("uuid", flat=True)) if content else []
    if content is None:
        return ()
    found = content_findings(question, content, facts=facts)
    return tuple(Remark(each.rule, say(each.message), each.level == ERROR) for each in found)


@admin.display(description=gettext_lazy("warnings"), ordering="findings")
def findings_column(question: Question) -> str:
    """A dash where nothing has been counted since the last change."""
    return "–" if question.findings is None else str(question.findings)


class FindingsFilter(admin.SimpleListFilter):
    title = gettext_lazy("warnings")
    parameter_name = "warnings"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return [("some", _("Has warnings")), ("none", _("Has none")), ("?", _("Not looked at"))]

    def queryset(self, request: HttpRequest, queryset: QuerySet) -> QuerySet:
        chosen: dict[str | None, dict[str, Any]] = {
            "some": {"findings__gt": 0},
            "none": {"findings": 0},
            "?": {"findings": None},
        }
        return queryset.filter(**chosen.get(self.value(), {}))
