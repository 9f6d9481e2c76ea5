"""Quizzes with their policies, their sections and the questions of these, on one form."""

from typing import Any

from django import forms
from django.contrib import admin, messages
from django.db.models import Count, F, QuerySet, Window
from django.db.models.functions import RowNumber
from django.forms import Script
from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from quizzes.actions.tagging import set_tags
from quizzes.actions.write_quiz import arrange_sections, write_quiz
from quizzes.admin.article_choice import ArticleFilter, ChoosesArticle
from quizzes.admin.asking import account
from quizzes.admin.choose_members import ChooseField, choosable, draw_problem, in_order
from quizzes.admin.choosing import chosen_article
from quizzes.admin.publish_beside import PublishBeside
from quizzes.admin.publishing import PublishingAdmin
from quizzes.admin.tag_field import TaggedForm
from quizzes.admin.tagging import TaggingAdmin
from quizzes.models import Question, Quiz, Section
from quizzes.models.publishing import Status
from quizzes.queries.quotes import over_quoting
from quizzes.wording import say

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
            self.initial["chosen"] = self.members_before

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        if wrong := draw_problem(cleaned.get("draw"), len(cleaned.get("chosen") or ())):
            self.add_error("draw", wrong)
        return cleaned

    @property
    def new_members(self) -> list[Question] | None:
        """None if they were left as they are."""
        if "chosen" not in self.changed_data:
            return None
        return in_order(self.cleaned_data["chosen"], self.members_before)

    @property
    def members_before(self) -> list[int]:
        """Of the section as it is stored, in their order; prefetched."""
        members = self.instance.members.all() if self.instance.pk else ()
        return [member.question_id for member in members]


class SectionInline(admin.StackedInline):
    model = Section
    form = SectionForm
    fields = (("place", "title", "draw"), "chosen", "members")
    readonly_fields = ("members",)
    extra = 1

    def get_queryset(self, request: HttpRequest) -> QuerySet[Section]:
        rank = Window(RowNumber(), partition_by=[F("quiz")], order_by=[F("position")])
        rows = super().get_queryset(request).select_related("quiz")
        return rows.annotate(rank=rank).prefetch_related("members")

    def get_formset(self, request: HttpRequest, obj: Quiz | None = None, **kwargs: Any) -> Any:
        article = obj.article if obj else chosen_article(request)
        chosen = ChooseField(choosable(article, obj))
        kwargs["form"] = type("SectionForm", (SectionForm,), {"chosen": chosen})
        return super().get_formset(request, obj, **kwargs)

    def get_fields(self, request: HttpRequest, obj: Quiz | None = None) -> Any:
        """Who may only look has no form, and so no checkboxes."""
        if self.has_change_permission(request, obj) or self.has_add_permission(request, obj):
            return self.fields
        return ("title", "draw", "members")

    @admin.display(description=gettext_lazy("their order"))
    def members(self, section: Section) -> SafeString | str:
        if not section.pk:
            return _("As they are listed, until you number them.")
        url = reverse(f"{self.admin_site.name}:quizzes_section_change", args=[section.pk])
        return format_html('<a href="{}">{}</a>', url, _("Number the questions"))


@admin.register(Quiz)
class QuizAdmin(ChoosesArticle, PublishBeside, TaggingAdmin, PublishingAdmin):
    form = TaggedForm
    list_display = (
        "title",
        "article",
        "status",
        "feedback",
        "sections_count",
        "version",
        "tag_names",
    )
    list_filter = ("status", ("article", ArticleFilter), "tags")
    search_fields = ("title", "description", "tags__name")
    actions = (*PublishingAdmin.actions, "tag_chosen", "untag_chosen")
    prepopulated_fields = {"slug": ("title",)}
    inlines = (SectionInline,)
    readonly_fields = ("status", "version", "scores")

    class Media:
        css = {"all": ["quizzes/admin.css"]}
        js = (Script("quizzes/admin/members.js", type="module"),)

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

    def formfield_for_dbfield(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        """Date and time apart have one label between them: each is told what it is."""
        field = super().formfield_for_dbfield(db_field, request, **kwargs)
        if db_field.name == "answers_from" and field is not None:
            for widget, label in zip(field.widget.widgets, (_("Date"), _("Time")), strict=True):
                widget.attrs["aria-label"] = label
        return field

    @admin.display(description=gettext_lazy("scores"))
    def scores(self, quiz: Quiz) -> SafeString:
        url = reverse(f"{self.admin_site.name}:quizzes_attempt_changelist")
        address = f"{url}?quiz__id__exact={quiz.pk}&state=finished"
        return format_html('<a href="{}">{}</a>', address, _("Finished attempts"))

    def get_changeform_initial_data(self, request: HttpRequest) -> dict[str, Any]:
        article = chosen_article(request)
        return {"article": article.pk} if article else {}

    def get_fieldsets(self, request: HttpRequest, obj: Quiz | None = None) -> Any:
        return [
            (None, {"fields": ["title", "slug", "article", "description", "tag_names"]}),
            (
                _("Taking it"),
                {"fields": [("feedback", "layout"), "time_limit", "open_for_practice"]},
            ),
            (_("Keys"), {"fields": ["answers_from"]}),
            *([(_("State"), {"fields": [("status", "version", "scores")]})] if obj else []),
        ]

    def get_prepopulated_fields(self, request: HttpRequest, obj: Quiz | None = None) -> Any:
        return self.prepopulated_fields if obj is None else {}

    def save_model(self, request: HttpRequest, obj: Quiz, form: Any, change: bool) -> None:
        if not change:
            obj.owner = account(request)
        write_quiz(obj, by=account(request))
        set_tags(obj, form.cleaned_data["tag_names"])

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:
        """What a published quiz quotes too much of is said; for a draft publishing says it."""
        super().save_related(request, form, formsets, change)
        if form.instance.status == Status.PUBLISHED:
            for finding in over_quoting(form.instance):
                messages.warning(request, say(finding.message))

    def save_formset(self, request: HttpRequest, form: Any, formset: Any, change: bool) -> None:
        """All sections at once, in the order of their places."""
        formset.save(commit=False)
        if not (formset.new_objects or formset.changed_objects or formset.deleted_objects):
            return
        kept = [
            (form_.cleaned_data.get("place") or LAST, number, form_)
            for number, form_ in enumerate(formset.forms)
            if form_.instance not in formset.deleted_objects
            and (form_.instance.pk or form_.has_changed())
        ]
        ordered = [form_ for _place, _number, form_ in sorted(kept, key=lambda row: row[:2])]
        arrange_sections(
            form.instance,
            [form_.instance for form_ in ordered],
            removed=formset.deleted_objects,
            members=[form_.new_members for form_ in ordered],
        )
