"""Quizzes with their policies and their sections; each section has a page for its members."""

from typing import Any

from django import forms
from django.contrib import admin
from django.db.models import Count, F, QuerySet, Window
from django.db.models.functions import RowNumber
from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from quizzes.actions.write_quiz import arrange_sections, write_quiz
from quizzes.admin.asking import account
from quizzes.admin.publishing import PublishingAdmin
from quizzes.models import Quiz, Section

LAST = 10_000
"""The place of a section that was given none."""


class SectionForm(forms.ModelForm):
    """A section as a row of its quiz. `place` is no column: two rows may swap their places."""

    place = forms.IntegerField(
        label=gettext_lazy("Order"), required=False, min_value=1, max_value=LAST
    )

    class Meta:
        model = Section
        fields = ["title", "draw"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance.pk:
            self.initial["place"] = self.instance.rank


class SectionInline(admin.TabularInline):
    model = Section
    form = SectionForm
    fields = ("place", "title", "draw", "members")
    readonly_fields = ("members",)
    extra = 1

    def get_queryset(self, request: HttpRequest) -> QuerySet[Section]:
        rank = Window(RowNumber(), partition_by=[F("quiz")], order_by=[F("position")])
        return super().get_queryset(request).annotate(count=Count("members"), rank=rank)

    @admin.display(description=gettext_lazy("questions"))
    def members(self, section: Section) -> SafeString | str:
        if not section.pk:
            return _("Save first, then choose them.")
        url = reverse(f"{self.admin_site.name}:quizzes_section_change", args=[section.pk])
        return format_html('<a href="{}">{}</a>', url, _("Choose (%d)") % section.count)  # type: ignore[attr-defined]


@admin.register(Quiz)
class QuizAdmin(PublishingAdmin):
    list_display = ("title", "article", "status", "feedback", "sections_count", "version")
    list_filter = ("status", "article")
    search_fields = ("title", "description")
    prepopulated_fields = {"slug": ("title",)}
    inlines = (SectionInline,)
    readonly_fields = ("status", "version")

    def get_queryset(self, request: HttpRequest) -> QuerySet[Quiz]:
        return (
            super()
            .get_queryset(request)
            .select_related("article")
            .defer("article__text")
            .annotate(section_count=Count("sections"))
        )

    @admin.display(description=gettext_lazy("sections"))
    def sections_count(self, quiz: Quiz) -> int:
        return quiz.section_count  # type: ignore[attr-defined]

    def get_fieldsets(self, request: HttpRequest, obj: Quiz | None = None) -> Any:
        return [
            (None, {"fields": ["title", "slug", "article", "description"]}),
            (
                _("Taking it"),
                {"fields": [("feedback", "layout"), "time_limit", "open_for_practice"]},
            ),
            (_("Keys"), {"fields": ["answers_from"]}),
            *([(_("State"), {"fields": [("status", "version")]})] if obj else []),
        ]

    def get_prepopulated_fields(self, request: HttpRequest, obj: Quiz | None = None) -> Any:
        return self.prepopulated_fields if obj is None else {}

    def save_model(self, request: HttpRequest, obj: Quiz, form: Any, change: bool) -> None:
        if not change:
            obj.owner = account(request)
        write_quiz(obj, by=account(request))

    def save_formset(self, request: HttpRequest, form: Any, formset: Any, change: bool) -> None:
        """All sections at once, in the order of their places."""
        formset.save(commit=False)
        if not (formset.new_objects or formset.changed_objects or formset.deleted_objects):
            return
        kept = [
            (each.cleaned_data.get("place") or LAST, number, each.instance)
            for number, each in enumerate(formset.forms)
            if each.instance not in formset.deleted_objects
            and (each.instance.pk or each.has_changed())
        ]
        arrange_sections(
            form.instance,
            [section for _place, _number, section in sorted(kept, key=lambda row: row[:2])],
            removed=formset.deleted_objects,
        )
