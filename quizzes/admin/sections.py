"""The members of a section in their order, on a page of its own.

Which they are is chosen on the quiz's form; here a number beside each says where it stands.
"""

from typing import Any

from django import forms
from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy

from quizzes.actions.write_quiz import set_members
from quizzes.admin.choose_members import draw_problem
from quizzes.admin.member_field import MembersField, questions_to_offer
from quizzes.models import Section


class MembersForm(forms.ModelForm):
    """Base of the section forms: `members` is declared where the quiz is known."""

    class Meta:
        model = Section
        fields = ["title", "draw"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        members = self.instance.members.order_by("position")
        self.initial["members"] = list(members.values_list("question", flat=True))

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        if wrong := draw_problem(cleaned.get("draw"), len(cleaned.get("members") or ())):
            self.add_error("draw", wrong)
        return cleaned


@admin.register(Section)
class SectionAdmin(admin.ModelAdmin):
    readonly_fields = ("quiz_link",)
    fieldsets = (
        (None, {"fields": ["quiz_link", ("title", "draw")]}),
        (gettext_lazy("Questions"), {"fields": ["members"], "classes": ["members-set"]}),
    )

    class Media:
        css = {"all": ["quizzes/admin.css"]}

    def get_model_perms(self, request: HttpRequest) -> dict[str, bool]:
        """Not in the index: a section is reached from its quiz."""
        return {}

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def get_queryset(self, request: HttpRequest) -> QuerySet[Section]:
        return (
            super()
            .get_queryset(request)
            .select_related("quiz__article")
            .defer("quiz__article__text")
        )

    def get_form(
        self, request: HttpRequest, obj: Section | None = None, change: bool = False, **kwargs: Any
    ) -> type[forms.ModelForm]:
        if obj is None or not self.has_change_permission(request, obj):
            return forms.modelform_factory(Section, fields=[])
        field = MembersField(questions_to_offer(obj))
        return type("SectionMembersForm", (MembersForm,), {"members": field})

    def get_fieldsets(self, request: HttpRequest, obj: Section | None = None) -> Any:
        if self.has_change_permission(request, obj):
            return self.fieldsets
        return [(None, {"fields": ["quiz_link", "title", "draw"]})]

    @admin.display(description=gettext_lazy("quiz"))
    def quiz_link(self, section: Section) -> SafeString:
        url = reverse(f"{self.admin_site.name}:quizzes_quiz_change", args=[section.quiz_id])
        return format_html('<a href="{}">{}</a>', url, section.quiz)

    def response_change(self, request: HttpRequest, obj: Section) -> HttpResponse:
        """Back to the quiz, from which one came."""
        response = super().response_change(request, obj)
        if "_continue" in request.POST:
            return response
        return redirect(f"{self.admin_site.name}:quizzes_quiz_change", obj.quiz_id)

    def save_model(self, request: HttpRequest, obj: Section, form: Any, change: bool) -> None:
        super().save_model(request, obj, form, change)
        set_members(obj, form.cleaned_data["members"])
