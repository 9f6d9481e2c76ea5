"""What the lint finds, for authors: below a question's preview, and in the list of questions."""

from collections.abc import Iterable, Mapping
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
    reason: str = ""
    """Why it is right as it is, if somebody said so."""


@dataclass(frozen=True, slots=True)
class Argued:
    """What may be argued away: all that one rule says, and the reason that was given or typed."""

    name: str
    sentences: tuple[str, ...]
    reason: str


PREFIX = "argue-"
"""Of the names of the fields with reasons; the rule follows."""


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
    return tuple(
        Remark(
            each.rule,
            say(each.message),
            blocks=each.level == ERROR,
            reason="" if each.level == ERROR else question.lint_exceptions.get(each.rule, ""),
        )
        for each in content_findings(question, content, facts=facts)
    )


def to_argue(form: QuestionForm, found: Iterable[Remark]) -> tuple[Argued, ...]:
    """The warnings that were found, rule by rule, and what was argued away before."""
    said: dict[str, list[str]] = {rule: [] for rule in form.instance.lint_exceptions}
    for each in found:
        if not each.blocks:
            said.setdefault(each.rule, []).append(each.sentence)
    given = form.instance.lint_exceptions | typed_reasons(form.data)
    return tuple(
        Argued(f"{PREFIX}{rule}", tuple(sentences) or (rule,), given.get(rule, ""))
        for rule, sentences in said.items()
    )


def typed_reasons(data: Mapping[str, Any]) -> dict[str, str]:
    """By rule."""
    return {
        name.removeprefix(PREFIX): data[name]
        for name in data
        if name.startswith(PREFIX) and isinstance(data[name], str)
    }


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
