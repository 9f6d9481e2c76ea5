"""The actors and the factors that the facts of an article speak of."""

from typing import Any

from django import forms
from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.text import slugify
from django.utils.translation import gettext_lazy

from quizzes.actions.count_findings import count_findings
from quizzes.actions.write_part import remove_part, write_part
from quizzes.admin.article_choice import ArticleFilter, ChoosesArticle
from quizzes.models import Actor, ActorAlias, Article, Factor


class HandledForm(forms.ModelForm):
    """A row with a handle, by which bank files name it; empty, it is made from the name."""

    handle = forms.SlugField(
        max_length=80,
        required=False,
        help_text=gettext_lazy("How bank files name it. Left empty, it is made from the name."),
    )
    source = "name"

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        if not cleaned.get("handle") and cleaned.get(self.source) and cleaned.get("article"):
            cleaned["handle"] = self._free_handle(cleaned["article"], cleaned[self.source])
        return cleaned

    def _free_handle(self, article: Article, name: str) -> str:
        stem = slugify(name)[:70] or "item"
        rows = self._meta.model.objects.filter(article=article).exclude(pk=self.instance.pk)
        taken = set(rows.values_list("handle", flat=True))
        numbered = (f"{stem}-{number}" for number in range(2, len(taken) + 3))
        return next(each for each in (stem, *numbered) if each not in taken)


class ActorForm(HandledForm):
    class Meta:
        model = Actor
        fields = ["article", "name", "kind", "handle"]


class FactorForm(HandledForm):
    source = "label"

    class Meta:
        model = Factor
        fields = ["article", "label", "handle"]


class AliasInline(admin.TabularInline):
    model = ActorAlias
    extra = 3


class PartAdmin(ChoosesArticle):
    """Base of what belongs to one article."""

    list_select_related = ("article",)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        return super().get_queryset(request).select_related("article").defer("article__text")

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        write_part(obj)

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:
        super().save_related(request, form, formsets, change)
        count_findings(form.instance.article)

    def delete_model(self, request: HttpRequest, obj: Any) -> None:
        remove_part(obj)

    def delete_queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> None:
        for part in queryset:
            remove_part(part)


@admin.register(Actor)
class ActorAdmin(PartAdmin):
    form = ActorForm
    list_display = ("name", "kind", "handle", "article")
    list_filter = ("kind", ("article", ArticleFilter))
    search_fields = ("name", "aliases__name")
    inlines = (AliasInline,)


@admin.register(Factor)
class FactorAdmin(PartAdmin):
    form = FactorForm
    list_display = ("label", "handle", "article")
    list_filter = (("article", ArticleFilter),)
    search_fields = ("label",)
