"""Articles with their remarks, and the actors and factors that their facts speak of."""

from typing import Any

from django import forms
from django.contrib import admin
from django.db.models import Count, QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html_join
from django.utils.safestring import SafeString
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from quizzes.actions.write_article import write_article
from quizzes.admin.date_fields import HOW_TO_WRITE, DateTextField
from quizzes.admin.publishing import PublishingAdmin
from quizzes.models import Actor, ActorAlias, Article, Factor, SourceRemark
from quizzes.models.publishing import Status
from quizzes.permissions import identify, may_write_text


class ArticleForm(forms.ModelForm):
    published = DateTextField(
        label=gettext_lazy("Date of publication"), required=False, help_text=HOW_TO_WRITE
    )
    url = forms.URLField(label=gettext_lazy("Link"), required=False, assume_scheme="https")

    class Meta:
        model = Article
        fields = [
            "title",
            "slug",
            "author",
            "publication",
            "published",
            "url",
            "text",
            "text_licence",
            "facts_shown",
            "sequence",
            "deck_name",
        ]

    def clean_text(self) -> str:
        """With plain line breaks: spans count characters, and browsers send two for each break."""
        return self.cleaned_data["text"].replace("\r\n", "\n")


class RemarkInline(admin.TabularInline):
    model = SourceRemark
    extra = 1


@admin.register(Article)
class ArticleAdmin(PublishingAdmin):
    form = ArticleForm
    list_display = ("title", "author", "publication", "published", "status", "has_text")
    list_filter = ("status", "text_licence")
    search_fields = ("title", "author", "publication")
    prepopulated_fields = {"slug": ("title",)}
    inlines = (RemarkInline,)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Article]:
        return super().get_queryset(request).select_related("owner").defer("text")

    @admin.display(description=gettext_lazy("text"), boolean=True)
    def has_text(self, article: Article) -> bool:
        return bool(article.text_sha256)

    def get_fieldsets(self, request: HttpRequest, obj: Article | None = None) -> Any:
        who = identify(request.user)
        writes = obj is None or may_write_text(who, obj)
        return [
            (None, {"fields": ["title", "slug", ("author", "publication"), "published", "url"]}),
            (_("Text"), {"fields": ["text" if writes else "text_note", "text_licence"]}),
            (
                _("Facts and cards"),
                {"fields": ["facts_shown", ("sequence", "deck_name")]},
            ),
            *([(_("Parts"), {"fields": ["parts", "status", "owner"]})] if obj else []),
        ]

    def get_readonly_fields(self, request: HttpRequest, obj: Article | None = None) -> list[str]:
        fixed = obj is not None and obj.status != Status.DRAFT
        return ["text_note", "parts", "status", "owner", *(["deck_name"] if fixed else [])]

    def get_prepopulated_fields(self, request: HttpRequest, obj: Article | None = None) -> Any:
        """The slug is part of addresses that are out: it follows the title only at first."""
        return self.prepopulated_fields if obj is None else {}

    @admin.display(description=gettext_lazy("text"))
    def text_note(self, article: Article) -> str:
        if article.owner is None:
            return _("The text is stored and shown to nobody: the article has no owner.")
        return _("The text is stored; only %(owner)s can read it.") % {"owner": article.owner}

    @admin.display(description=gettext_lazy("belongs to it"))
    def parts(self, article: Article) -> SafeString:
        """Links to what the article is made of, and to adding more."""
        counted = Article.objects.filter(pk=article.pk).aggregate(
            **{name: Count(name, distinct=True) for name, *_rest in _PARTS}
        )
        return format_html_join(
            "",
            '<p class="article-part"><a href="{}?article__id__exact={}">{} ({})</a> · '
            '<a href="{}?article={}">{}</a></p>',
            (
                (
                    reverse(f"{self.admin_site.name}:quizzes_{model}_changelist"),
                    article.pk,
                    label,
                    counted[name],
                    reverse(f"{self.admin_site.name}:quizzes_{model}_add"),
                    article.pk,
                    _("add"),
                )
                for name, model, label in _PARTS
            ),
        )

    def save_model(self, request: HttpRequest, obj: Article, form: Any, change: bool) -> None:
        write_article(obj, by=request.user)


_PARTS = (
    ("facts", "fact", gettext_lazy("facts")),
    ("actors", "actor", gettext_lazy("people and bodies")),
    ("factors", "factor", gettext_lazy("factors of the causal map")),
    ("questions", "question", gettext_lazy("questions")),
    ("quizzes", "quiz", gettext_lazy("quizzes")),
)
"""Name of the relation, of the model, and what it is called."""


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


class PartAdmin(admin.ModelAdmin):
    """Base of what belongs to one article."""

    list_filter = ("article",)
    list_select_related = ("article",)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        return super().get_queryset(request).select_related("article").defer("article__text")


@admin.register(Actor)
class ActorAdmin(PartAdmin):
    form = ActorForm
    list_display = ("name", "kind", "handle", "article")
    list_filter = ("kind", "article")
    search_fields = ("name", "aliases__name")
    inlines = (AliasInline,)


@admin.register(Factor)
class FactorAdmin(PartAdmin):
    form = FactorForm
    list_display = ("label", "handle", "article")
    search_fields = ("label",)
