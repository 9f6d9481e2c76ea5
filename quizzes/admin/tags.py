"""Tags themselves: to give one another name, or to delete it off everything that has it."""

from typing import Any

from django import forms
from django.contrib import admin
from django.db.models import Count, QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy

from quizzes.actions.tagging import write_tag
from quizzes.domain.messages import Malformed, Message
from quizzes.domain.tags import tag_name
from quizzes.models import Tag
from quizzes.queries.tags import namesake
from quizzes.wording import say


class TagForm(forms.ModelForm):
    class Meta:
        model = Tag
        fields = ["name"]

    def clean_name(self) -> str:
        try:
            name = tag_name(self.cleaned_data["name"])
        except Malformed as refusal:
            raise forms.ValidationError(say(refusal.message)) from refusal
        if other := namesake(self.instance, name):
            raise forms.ValidationError(say(Message.of("tag.taken", name=other.name)))
        return name


@admin.register(Tag)
class TagAdmin(admin.ModelAdmin):
    form = TagForm
    list_display = ("name", "questions_count", "quizzes_count")
    search_fields = ("name",)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Tag]:
        counts = {
            "question_count": Count("questions", distinct=True),
            "quiz_count": Count("quizzes", distinct=True),
        }
        return super().get_queryset(request).annotate(**counts)

    @admin.display(description=gettext_lazy("questions"), ordering="question_count")
    def questions_count(self, tag: Tag) -> SafeString:
        return self._counted(tag, "question")

    @admin.display(description=gettext_lazy("quizzes"), ordering="quiz_count")
    def quizzes_count(self, tag: Tag) -> SafeString:
        return self._counted(tag, "quiz")

    def _counted(self, tag: Tag, model: str) -> SafeString:
        """How many have it, as a link to the list of these."""
        url = reverse(f"{self.admin_site.name}:quizzes_{model}_changelist")
        count = getattr(tag, f"{model}_count")
        return format_html('<a href="{}?tags__id__exact={}">{}</a>', url, tag.pk, count)

    def save_model(self, request: HttpRequest, obj: Tag, form: Any, change: bool) -> None:
        write_tag(obj, form.cleaned_data["name"])
