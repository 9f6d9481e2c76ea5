"""Tags of many at once: two actions of a list, each with a page that asks which."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.contrib import admin, messages
from django.contrib.admin.helpers import ACTION_CHECKBOX_NAME
from django.contrib.admin.views.main import ChangeList
from django.db.models import Model, QuerySet, prefetch_related_objects
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from quizzes.actions.tagging import add_tags, take_tags
from quizzes.admin.tag_field import TagsField
from quizzes.queries.tags import tags_of

SHOWN = 20
"""Of the chosen, that the page names; the rest are counted."""


class NamingForm(forms.Form):
    tag_names = TagsField(help_text=gettext_lazy("Parted by commas. New ones are made."))


class TakingForm(forms.Form):
    tags = forms.MultipleChoiceField(
        label=gettext_lazy("Tags to take off"), widget=forms.CheckboxSelectMultiple
    )

    def __init__(self, held: Iterable[Any], data: Any = None) -> None:
        super().__init__(data)
        choices = [(tag.handle, f"{tag} ({tag.held})") for tag in held]
        self.fields["tags"].choices = choices  # type: ignore[attr-defined]


class TaggingAdmin(admin.ModelAdmin):
    """Base of the admin of what has tags; its forms are `TaggedForm`s."""

    def get_changelist_instance(self, request: HttpRequest) -> ChangeList:
        """With the tags of the rows of this page, in one statement more."""
        changelist = super().get_changelist_instance(request)
        prefetch_related_objects(list(changelist.result_list), "tags")
        return changelist

    @admin.display(description=gettext_lazy("tags"), empty_value="–")
    def tag_names(self, item: Any) -> str:
        return ", ".join(tag.name for tag in item.tags.all())

    @admin.action(description=gettext_lazy("Tag…"), permissions=["change"])
    def tag_chosen(self, request: HttpRequest, chosen: QuerySet[Any]) -> HttpResponse | None:
        form = NamingForm(request.POST if "apply" in request.POST else None)
        if not form.is_valid():
            return self._asking(request, chosen, form, title=_("Tag these"), verb=_("Tag"))
        names = form.cleaned_data["tag_names"]
        count = add_tags(chosen, names)
        text = ngettext("%(count)d tagged: %(names)s.", "%(count)d tagged: %(names)s.", count)
        self._say(request, text, count, names)
        return None

    @admin.action(description=gettext_lazy("Take a tag off…"), permissions=["change"])
    def untag_chosen(self, request: HttpRequest, chosen: QuerySet[Any]) -> HttpResponse | None:
        held = list(tags_of(chosen))
        if not held:
            self.message_user(request, _("None of them has a tag."), messages.WARNING)
            return None
        form = TakingForm(held, request.POST if "apply" in request.POST else None)
        if not form.is_valid():
            title = _("Take tags off these")
            return self._asking(request, chosen, form, title=title, verb=_("Take off"))
        tags = [tag for tag in held if tag.handle in form.cleaned_data["tags"]]
        count = take_tags(chosen, tags)
        text = _("Taken off %(count)d: %(names)s.")
        self._say(request, text, count, [tag.name for tag in tags])
        return None

    def _say(self, request: HttpRequest, text: str, count: int, names: Any) -> None:
        said = {"count": count, "names": ", ".join(names)}
        self.message_user(request, text % said, messages.SUCCESS)

    def _asking(
        self, request: HttpRequest, chosen: QuerySet[Model], form: forms.Form, **said: str
    ) -> HttpResponse:
        """The page, which sends the list's own form again; its address keeps the filters."""
        count = chosen.count()
        context = {
            **self.admin_site.each_context(request),
            **said,
            "opts": self.opts,
            "form": form,
            "chosen": chosen[:SHOWN],
            "count": count,
            "more": max(0, count - SHOWN),
            "sent": [
                (name, value)
                for name in ("action", "select_across", ACTION_CHECKBOX_NAME)
                for value in request.POST.getlist(name)
            ],
            "back": request.get_full_path(),
        }
        return TemplateResponse(request, "admin/quizzes/tag/ask.html", context)
