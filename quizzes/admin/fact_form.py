"""The form of a fact: its statement and place, and the fields of its kind's own table."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from quizzes.actions.write_article import span_of
from quizzes.admin.date_fields import HOW_TO_WRITE, DateTextField
from quizzes.domain.facts import is_figure
from quizzes.models import Actor, Article, Fact, Factor
from quizzes.permissions import Who, may_read_text
from quizzes.queries.fact_words import DETAILS

DETAIL_FIELDS: dict[str, tuple[str, ...]] = {
    Fact.Kind.EVENT: ("edtf", "extent", "inferred"),
    Fact.Kind.ROLE: ("actor", "title"),
    Fact.Kind.CLAIM: (
        "speaker",
        "reported_by",
        "stance",
        "strength",
        "cause",
        "relation",
        "effect",
    ),
    Fact.Kind.FIGURE: ("value", "unit", "of", "precision"),
}


class FactForm(forms.ModelForm):
    """Base of the forms that `fact_form` makes."""

    kind: str
    article: Article

    class Meta:
        model = Fact
        fields = ["statement", "worth", "paragraph", "actors"]
        widgets = {"statement": forms.Textarea(attrs={"rows": 3})}
        help_texts = {
            "statement": _("One sentence in your own words, true without the article beside it."),
            "paragraph": _("Counted from 1 at the first paragraph of the text."),
            "actors": _("Tick everyone the fact is about."),
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.instance.kind, self.instance.article = self.kind, self.article
        stored = DETAILS[self.kind].objects.filter(fact=self.instance.pk).first()
        if stored:
            details = forms.model_to_dict(stored, DETAIL_FIELDS[self.kind])
            self.initial = {**details, **self.initial}
        if "quote" in self.fields and self.instance.start is not None:
            words = self.article.text[self.instance.start : self.instance.end]
            self.initial["quote"] = words

    @property
    def details(self) -> dict[str, Any]:
        return {name: self.cleaned_data[name] for name in DETAIL_FIELDS[self.kind]}

    def clean_quote(self) -> str:
        """Sets the span; words that stand nowhere, or twice, cannot be found again."""
        words = self.cleaned_data["quote"].replace("\r\n", "\n").strip()
        span = span_of(words, self.article.text)
        if words and span is None:
            times = self.article.text.count(words)
            raise forms.ValidationError(
                _("Copy more of the words: these stand in the text more than once.")
                if times
                else _("Copy the words exactly: these do not stand in the text.")
            )
        self.instance.start, self.instance.end = span or (None, None)
        return words

    def clean_value(self) -> str:
        value = self.cleaned_data["value"].strip().replace(",", "")
        if not is_figure(value):
            raise forms.ValidationError(_("Write a number, or a fraction such as 1/3."))
        return value

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        if self.kind == Fact.Kind.CLAIM and not {"cause", "effect"} & set(self.errors):
            cause, effect = cleaned.get("cause"), cleaned.get("effect")
            if (cause is None) != (effect is None):
                missing = "cause" if cause is None else "effect"
                self.add_error(missing, _("Give both a cause and an effect, or neither."))
            elif cause is not None and cause == effect:
                self.add_error("effect", _("Nothing is its own cause: choose another effect."))
        return cleaned


def fact_form(kind: str, article: Article, *, who: Who) -> type[FactForm]:
    """The form class for facts of this kind, with choices from this article alone."""
    actors = Actor.objects.filter(article=article)
    made: dict[str, Any] = {"kind": kind, "article": article}
    made |= forms.fields_for_model(DETAILS[kind], DETAIL_FIELDS[kind])
    for name in ("actor", "speaker", "reported_by"):
        if name in made:
            made[name].queryset = actors
    for name in ("cause", "effect"):
        if name in made:
            made[name].queryset = Factor.objects.filter(article=article)
    if kind == Fact.Kind.EVENT:
        made["edtf"] = DateTextField(label=_("When"), help_text=HOW_TO_WRITE)
    made["actors"] = forms.ModelMultipleChoiceField(
        label=_("Actors"),
        queryset=actors,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    if may_read_text(who, article) and article.text_sha256:
        made["quote"] = forms.CharField(
            label=_("Passage"),
            required=False,
            widget=forms.Textarea(attrs={"rows": 3}),
            help_text=_("The words of the article that say so, copied from its text."),
        )
    return type("FactForm", (FactForm,), made)
