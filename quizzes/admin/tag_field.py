"""The tags of a question or a quiz as one line of text, in a form that has one."""

from typing import Any

from django import forms
from django.forms import Script
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from quizzes.domain.messages import Malformed
from quizzes.domain.tags import LONGEST_TAG, MOST_TAGS, listed_tags
from quizzes.queries.tags import names_to_offer
from quizzes.wording import say


class TagsInput(forms.TextInput):
    """With the known tags to choose from: the first by the browser, those after commas by a script.

    Without the script the others are typed.
    """

    class Media:
        js = (Script("quizzes/admin/tags.js", type="module"),)

    def render(self, name: str, value: Any, attrs: Any = None, renderer: Any = None) -> SafeString:
        known = f"known_{name}"
        typed = super().render(name, value, {**(attrs or {}), "list": known}, renderer)
        options = format_html_join(
            "", '<option value="{}">', ((each,) for each in names_to_offer())
        )
        return format_html('{}<datalist id="{}">{}</datalist>', typed, known, options)


class TagsField(forms.CharField):
    """Names parted by commas; its value is the tuple of them."""

    widget = TagsInput(attrs={"class": "vTextField", "autocomplete": "off"})

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(label=_("Tags"), max_length=MOST_TAGS * (LONGEST_TAG + 2), **kwargs)

    def clean(self, value: Any) -> Any:
        try:
            names = listed_tags(super().clean(value))
        except Malformed as refusal:
            raise forms.ValidationError(say(refusal.message)) from refusal
        if self.required and not names:
            raise forms.ValidationError(self.error_messages["required"], code="required")
        return names


class TaggedForm(forms.ModelForm):
    """Base of the forms of what has tags; `cleaned_data["tag_names"]` is for an action to store."""

    tag_names = TagsField(
        required=False,
        help_text=_(
            "Parted by commas. Learners see those of a quiz, and in Anki those of questions."
        ),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance.pk:
            self.initial["tag_names"] = ", ".join(tag.name for tag in self.instance.tags.all())
