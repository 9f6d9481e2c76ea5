"""The list of questions: its filters, and how each fared with learners."""

from datetime import datetime
from typing import Any

from django.contrib import admin, messages
from django.contrib.admin.views.main import ChangeList
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from quizzes.actions.set_worth import set_worth
from quizzes.admin.article_choice import ArticleFilter
from quizzes.admin.beginning import first_query
from quizzes.admin.facility import FacilityFilter
from quizzes.admin.findings import FindingsFilter, findings_column
from quizzes.admin.publishing import PublishingAdmin
from quizzes.admin.stale import StaleFilter
from quizzes.admin.tagging import TaggingAdmin
from quizzes.domain import kinds
from quizzes.models import Question
from quizzes.models.publishing import Worth
from quizzes.queries.authoring import authors
from quizzes.queries.question_uses import Uses, uses_of
from quizzes.queries.stale import stale_questions


class KindFilter(admin.SimpleListFilter):
    title = gettext_lazy("kind")
    parameter_name = "kind"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return [(kind.id, _(kind.label)) for kind in kinds.all_kinds().values()]

    def queryset(self, request: HttpRequest, queryset: QuerySet) -> QuerySet:
        return queryset.filter(kind=self.value()) if self.value() else queryset


class AuthorFilter(admin.SimpleListFilter):
    """Those who wrote a question, and no other accounts."""

    title = gettext_lazy("author")
    parameter_name = "author"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return [(str(pk), name) for pk, name in authors()]

    def queryset(self, request: HttpRequest, queryset: QuerySet) -> QuerySet:
        value = self.value() or ""
        known = value.isdecimal() and len(value) < 19
        return queryset.filter(owner=int(value)) if known else queryset


class UsesChangeList(ChangeList):
    """With the uses of the questions of this page, in one statement more."""

    def get_results(self, request: HttpRequest) -> None:
        super().get_results(request)
        self.result_list = list(self.result_list)
        uses = uses_of(self.result_list)
        for question in self.result_list:
            question.uses = uses.get(question.pk, Uses())


class QuestionList(TaggingAdmin, PublishingAdmin):
    """Columns, filters and bulk actions; the form is `quizzes.admin.questions`."""

    list_display = (
        "stem",
        "kind_label",
        "worth",
        "status",
        findings_column,
        "times_used",
        "facility",
        "last_changed",
        "tag_names",
    )
    list_filter = (
        ("article", ArticleFilter),
        "worth",
        KindFilter,
        "status",
        FindingsFilter,
        FacilityFilter,
        StaleFilter,
        "tags",
        AuthorFilter,
    )
    search_fields = ("current__stem", "tags__name")
    search_help_text = gettext_lazy("Words of the question or of its tags")
    list_per_page = 50
    actions = (
        "publish_chosen",
        "retire_chosen",
        "tag_chosen",
        "untag_chosen",
        "make_core",
        "make_support",
        "make_trivia",
    )

    def get_changelist(self, request: HttpRequest, **kwargs: Any) -> type[ChangeList]:
        return UsesChangeList

    def get_queryset(self, request: HttpRequest) -> QuerySet[Question]:
        return (
            super()
            .get_queryset(request)
            .select_related("current__key_spec", "article")
            .defer("article__text")
        )

    def changelist_view(self, request: HttpRequest, extra_context: Any = None) -> HttpResponse:
        """The link that adds leads right to a form."""
        add = self.has_add_permission(request)
        context = {
            "first_query": first_query(request) if add else "",
            "stale_count": stale_questions().count(),
            **(extra_context or {}),
        }
        return super().changelist_view(request, context)

    @admin.display(description=gettext_lazy("question"), ordering="current__stem")
    def stem(self, question: Question) -> str:
        return str(question)

    @admin.display(description=gettext_lazy("kind"), ordering="kind")
    def kind_label(self, question: Question) -> str:
        kind = kinds.find(question.kind)
        return _(kind.label) if kind else question.kind

    @admin.display(description=gettext_lazy("times used"))
    def times_used(self, question: Question) -> int:
        return question.uses.times  # type: ignore[attr-defined]

    @admin.display(description=gettext_lazy("right"), empty_value="–")
    def facility(self, question: Question) -> str | None:
        share = question.uses.facility  # type: ignore[attr-defined]
        return None if share is None else f"{share * 100:.0f} %"

    @admin.display(description=gettext_lazy("last changed"), ordering="current__created_at")
    def last_changed(self, question: Question) -> datetime | None:
        return question.current.created_at if question.current else None

    @admin.action(description=gettext_lazy("Worth: core"), permissions=["change"])
    def make_core(self, request: HttpRequest, chosen: QuerySet[Question]) -> None:
        self._set_worth(request, chosen, Worth.CORE)

    @admin.action(description=gettext_lazy("Worth: support"), permissions=["change"])
    def make_support(self, request: HttpRequest, chosen: QuerySet[Question]) -> None:
        self._set_worth(request, chosen, Worth.SUPPORT)

    @admin.action(description=gettext_lazy("Worth: trivia"), permissions=["change"])
    def make_trivia(self, request: HttpRequest, chosen: QuerySet[Question]) -> None:
        self._set_worth(request, chosen, Worth.TRIVIA)

    def _set_worth(self, request: HttpRequest, chosen: QuerySet[Question], worth: Worth) -> None:
        changed = set_worth(chosen, worth)
        said = {"changed": changed, "worth": worth.label}
        self.message_user(request, _("%(worth)s from now on: %(changed)d") % said, messages.SUCCESS)
