"""Facts: one form for a fact and the details of its kind."""

from typing import Any

from django import forms
from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.db.models import Count, IntegerField, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.http import HttpRequest, HttpResponse
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from quizzes.actions.delete_fact import delete_fact
from quizzes.actions.write_fact import write_fact
from quizzes.admin.article_choice import ArticleFilter
from quizzes.admin.choosing import choosing_page, chosen_article
from quizzes.admin.fact_form import DETAIL_FIELDS, FactForm, fact_form
from quizzes.models import Fact, Question
from quizzes.permissions import identify
from quizzes.queries.facts import questions_on

KINDS = (
    (Fact.Kind.EVENT, gettext_lazy("Something that happened, with its date.")),
    (Fact.Kind.ROLE, gettext_lazy("Who somebody is, or what a body does.")),
    (Fact.Kind.CLAIM, gettext_lazy("Who says that what leads to what.")),
    (Fact.Kind.FIGURE, gettext_lazy("A number that matters.")),
)


@admin.register(Fact)
class FactAdmin(admin.ModelAdmin):
    list_display = ("statement", "kind", "worth", "paragraph", "questions_count", "article")
    list_filter = ("kind", "worth", ("article", ArticleFilter))
    search_fields = ("statement",)

    class Media:
        css = {"all": ["quizzes/admin.css"]}

    def get_queryset(self, request: HttpRequest) -> QuerySet[Fact]:
        resting = (
            Question.objects.filter(facts=OuterRef("pk"))
            .order_by()
            .values("facts")
            .annotate(n=Count("pk"))
            .values("n")
        )
        return (
            super()
            .get_queryset(request)
            .select_related("article")
            .defer("article__text")
            .annotate(rests=Coalesce(Subquery(resting, output_field=IntegerField()), 0))
        )

    @admin.display(description=gettext_lazy("questions"))
    def questions_count(self, fact: Fact) -> int:
        return fact.rests  # type: ignore[attr-defined]

    def add_view(
        self, request: HttpRequest, form_url: str = "", extra_context: Any = None
    ) -> HttpResponse:
        if not self.has_add_permission(request):
            raise PermissionDenied
        known = request.GET.get("kind") in Fact.Kind.values
        if not known or chosen_article(request) is None:
            return choosing_page(
                self,
                request,
                title=_("Add a fact"),
                kinds=((kind.value, str(capfirst(kind.label)), str(says)) for kind, says in KINDS),
                article_needed=True,
            )
        return super().add_view(request, form_url, extra_context)

    def get_form(
        self, request: HttpRequest, obj: Fact | None = None, change: bool = False, **kwargs: Any
    ) -> type[forms.ModelForm]:
        article = obj.article if obj else chosen_article(request)
        kind = obj.kind if obj else request.GET.get("kind", "")
        if article is None or kind not in Fact.Kind.values or not self._may_edit(request, obj):
            return forms.modelform_factory(Fact, fields=[])
        return fact_form(kind, article, who=identify(request.user))

    def _may_edit(self, request: HttpRequest, obj: Fact | None) -> bool:
        return self.has_change_permission(request, obj) if obj else self.has_add_permission(request)

    def get_readonly_fields(self, request: HttpRequest, obj: Fact | None = None) -> tuple[str, ...]:
        return ("kind", "article_title")

    @admin.display(description=gettext_lazy("article"))
    def article_title(self, fact: Fact) -> str:
        return str(fact.article) if fact.article_id else ""

    def get_fieldsets(self, request: HttpRequest, obj: Fact | None = None) -> Any:
        form = self.get_form(request, obj)
        if not issubclass(form, FactForm):
            plain = ("article_title", "kind", "statement", "worth", "paragraph")
            return [(None, {"fields": plain})]
        quote = [name for name in ("quote",) if name in form.base_fields]
        return [
            (None, {"fields": ["statement", ("worth", "paragraph"), *quote]}),
            (capfirst(Fact.Kind(form.kind).label), {"fields": list(DETAIL_FIELDS[form.kind])}),
            (_("People and bodies in it"), {"fields": ["actors"]}),
        ]

    def get_changeform_initial_data(self, request: HttpRequest) -> dict[str, Any]:
        return {}

    def save_model(self, request: HttpRequest, obj: Fact, form: FactForm, change: bool) -> None:
        write_fact(obj, form.details, actors=form.cleaned_data["actors"])

    def get_deleted_objects(self, objs: Any, request: HttpRequest) -> Any:
        """The questions that rest on a fact keep it from being deleted."""
        *found, protected = super().get_deleted_objects(objs, request)
        return *found, [*protected, *map(str, questions_on(list(objs)))]

    def delete_model(self, request: HttpRequest, obj: Fact) -> None:
        delete_fact(obj)

    def delete_queryset(self, request: HttpRequest, queryset: QuerySet[Fact]) -> None:
        for fact in queryset:
            delete_fact(fact)

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:
        """Nothing is left: the actors were stored with the fact."""
