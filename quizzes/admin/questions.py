"""Questions: the list, the choice of a kind, and the form that is made from the kind."""

from typing import Any
from urllib.parse import urlencode

from django import forms
from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.db.models import Count, IntegerField, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from quizzes.actions.count_findings import count_findings
from quizzes.actions.revise_question import revise_question
from quizzes.admin.asking import account
from quizzes.admin.choosing import choosing_page, chosen_article
from quizzes.admin.findings import FindingsFilter, findings_column, form_findings
from quizzes.admin.previews import preview
from quizzes.admin.publishing import PublishingAdmin
from quizzes.admin.question_form import QuestionForm, question_form
from quizzes.domain import kinds
from quizzes.models import Article, Question, Slot


class KindFilter(admin.SimpleListFilter):
    title = gettext_lazy("kind")
    parameter_name = "kind"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return [(kind.id, _(kind.label)) for kind in kinds.all_kinds().values()]

    def queryset(self, request: HttpRequest, queryset: QuerySet) -> QuerySet:
        return queryset.filter(kind=self.value()) if self.value() else queryset


@admin.register(Question)
class QuestionAdmin(PublishingAdmin):
    list_display = ("stem", "kind_label", "worth", "status", "times_used", findings_column)
    list_filter = ("worth", "status", KindFilter, FindingsFilter, "article")
    search_fields = ("current__stem",)
    search_help_text = gettext_lazy("Words of the question")
    list_per_page = 50

    class Media:
        css = {"all": ["quizzes/admin.css"]}

    def get_queryset(self, request: HttpRequest) -> QuerySet[Question]:
        uses = (
            Slot.objects.filter(revision__question=OuterRef("pk"))
            .order_by()
            .values("revision__question")
            .annotate(n=Count("pk"))
            .values("n")
        )
        return (
            super()
            .get_queryset(request)
            .select_related("current__key_spec", "article")
            .defer("article__text")
            .annotate(used=Coalesce(Subquery(uses, output_field=IntegerField()), 0))
        )

    @admin.display(description=gettext_lazy("question"), ordering="current__stem")
    def stem(self, question: Question) -> str:
        return str(question)

    @admin.display(description=gettext_lazy("kind"), ordering="kind")
    def kind_label(self, question: Question) -> str:
        kind = kinds.find(question.kind)
        return _(kind.label) if kind else question.kind

    @admin.display(description=gettext_lazy("times used"))
    def times_used(self, question: Question) -> int:
        return question.used  # type: ignore[attr-defined]

    def has_change_permission(self, request: HttpRequest, obj: Question | None = None) -> bool:
        """Questions of a kind that this installation lacks can be looked at only."""
        known = obj is None or kinds.find(obj.kind) is not None
        return known and super().has_change_permission(request, obj)

    def add_view(
        self, request: HttpRequest, form_url: str = "", extra_context: Any = None
    ) -> HttpResponse:
        if not self.has_add_permission(request):
            raise PermissionDenied
        if kinds.find(request.GET.get("kind", "")) is None:
            choices = ((kind.id, _(kind.label), "") for kind in kinds.all_kinds().values())
            return choosing_page(self, request, title=_("Add a question"), kinds=choices)
        return super().add_view(request, form_url, extra_context)

    def get_form(
        self, request: HttpRequest, obj: Question | None = None, change: bool = False, **kwargs: Any
    ) -> type[forms.ModelForm]:
        kind = kinds.find(obj.kind if obj else request.GET.get("kind", ""))
        if kind is None or not self._may_edit(request, obj):
            return forms.modelform_factory(Question, fields=[])
        return question_form(kind, self._article(request, obj))

    def _may_edit(self, request: HttpRequest, obj: Question | None) -> bool:
        return self.has_change_permission(request, obj) if obj else self.has_add_permission(request)

    def _article(self, request: HttpRequest, obj: Question | None) -> Article | None:
        return obj.article if obj else chosen_article(request)

    def get_readonly_fields(
        self, request: HttpRequest, obj: Question | None = None
    ) -> tuple[str, ...]:
        return ("kind_label", "article_title", "status")

    @admin.display(description=gettext_lazy("article"))
    def article_title(self, question: Question) -> str:
        return str(question.article or _("none"))

    def get_fieldsets(self, request: HttpRequest, obj: Question | None = None) -> Any:
        form = self.get_form(request, obj)
        if not issubclass(form, QuestionForm):
            return [(None, {"fields": ("kind_label", "article_title", "status", "stem")})]
        return question_fieldsets(form, is_new=obj is None)

    def get_changeform_initial_data(self, request: HttpRequest) -> dict[str, Any]:
        """What the address names is the kind and the article: no field of the form."""
        return {}

    def render_change_form(
        self, request: HttpRequest, context: dict[str, Any], *args: Any, **kwargs: Any
    ) -> HttpResponse:
        form = context["adminform"].form
        if isinstance(form, QuestionForm):
            context |= {"preview": preview(form), "has_preview": True}
            context["findings"] = form_findings(form)
        return super().render_change_form(request, context, *args, **kwargs)

    def save_model(
        self, request: HttpRequest, obj: Question, form: QuestionForm, change: bool
    ) -> None:
        assert form.content is not None
        if change:
            obj.save(update_fields=["worth"])
        else:
            obj.owner = account(request)
        revise_question(obj, form.content, now=timezone.now(), by=account(request))

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:
        super().save_related(request, form, formsets, change)
        count_findings(form.instance.article)

    def response_add(
        self, request: HttpRequest, obj: Question, post_url_continue: str | None = None
    ) -> HttpResponse:
        """Another question is wanted of the same kind, on the same article."""
        response = super().response_add(request, obj, post_url_continue)
        if "_addanother" in request.POST:
            chosen = {"kind": obj.kind} | ({"article": obj.article_id} if obj.article_id else {})
            return HttpResponseRedirect(f"{request.path}?{urlencode(chosen)}")
        return response


def question_fieldsets(form: type[QuestionForm], *, is_new: bool) -> list[Any]:
    """The form's fields in the order in which a question is written."""
    rows = [each.of for each in form.kind.ROWS]
    scalars = [name for name in form.base_fields if name.startswith(("spec_", "key_spec_"))]
    plain = [name for name in scalars if name not in form.advanced]
    about = ["kind_label", "article_title"] + ([] if is_new else ["status"])
    sets = [
        (None, {"fields": [tuple(about), "stem", *plain, "seen"]}),
        *(
            (
                _(each.label),
                {
                    "fields": [each.of],
                    "classes": ["question-rows-set"],
                    "description": _(each.help) if each.help else "",
                },
            )
            for each in form.kind.ROWS
        ),
        (_("After the answer"), {"fields": ["explanation", "facts"]}),
        (_("Marking"), {"fields": [("points", "worth")]}),
    ]
    assert set(rows) <= set(form.base_fields)
    if form.advanced:
        sets.append((_("Advanced"), {"fields": list(form.advanced), "classes": ["collapse"]}))
    return sets
