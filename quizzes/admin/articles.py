"""Articles with their remarks; what belongs to them is reached by links."""

from typing import Any

from django import forms
from django.contrib import admin
from django.db.models import Count, QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from quizzes.actions.delete_source import delete_source
from quizzes.actions.write_article import write_article
from quizzes.admin.asking import account
from quizzes.admin.date_fields import HOW_TO_WRITE, DateTextField
from quizzes.admin.deriving import Deriving
from quizzes.admin.publishing import PublishingAdmin
from quizzes.admin.quiz_making import QuizMaking
from quizzes.admin.review_queue import ReviewQueue
from quizzes.admin.yields import Yields
from quizzes.models import Article, Proposal, SourceRemark
from quizzes.models.publishing import Status
from quizzes.permissions import OPEN_LICENCES, identify, may_read_text, may_write_text


class ArticleForm(forms.ModelForm):
    published = DateTextField(
        label=gettext_lazy("Date of publication"), required=False, help_text=HOW_TO_WRITE
    )
    url = forms.URLField(
        label=gettext_lazy("Link"),
        required=False,
        assume_scheme="https",
        widget=forms.URLInput(attrs={"class": "vLargeTextField"}),
    )

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
        widgets = {"title": forms.TextInput(attrs={"class": "vLargeTextField"})}
        help_texts = {
            "text": gettext_lazy(
                "Shown to you alone while its licence is the publisher’s; under any other licence "
                "shown to everybody who may see the article."
            )
        }

    def clean_text(self) -> str:
        """With plain line breaks: spans count characters, and browsers send two for each break."""
        return self.cleaned_data["text"].replace("\r\n", "\n")


class RemarkInline(admin.TabularInline):
    model = SourceRemark
    extra = 1


@admin.register(Article)
class ArticleAdmin(Deriving, ReviewQueue, QuizMaking, Yields, PublishingAdmin):
    form = ArticleForm
    list_display = ("title", "author", "publication", "published", "status", "has_text")
    list_filter = ("status", "text_licence")
    search_fields = ("title", "author", "publication")
    prepopulated_fields = {"slug": ("title",)}
    inlines = (RemarkInline,)
    actions = (*PublishingAdmin.actions, "delete_texts")

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
            *([(_("Parts"), {"fields": ["parts", "derived", "status", "owner"]})] if obj else []),
        ]

    def get_readonly_fields(self, request: HttpRequest, obj: Article | None = None) -> list[str]:
        """A licence decides who may read the text, so only who may write that may set it."""
        fixed = obj is not None and obj.status != Status.DRAFT
        others = obj is not None and not may_write_text(identify(request.user), obj)
        return [
            *("text_note", "parts", "derived", "status", "owner"),
            *(["deck_name"] if fixed else []),
            *(["text_licence"] if others else []),
        ]

    def get_prepopulated_fields(self, request: HttpRequest, obj: Article | None = None) -> Any:
        """The slug is part of addresses that are out: it follows the title only at first."""
        return self.prepopulated_fields if obj is None else {}

    @admin.display(description=gettext_lazy("text"))
    def text_note(self, article: Article) -> str:
        if article.text_licence in OPEN_LICENCES:
            return _("The text is stored and shown to everybody who may see the article.")
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

    @admin.action(description=gettext_lazy("Delete the text, keep the facts"))
    def delete_texts(self, request: HttpRequest, chosen: QuerySet[Article]) -> None:
        who = identify(request.user)
        own = [article for article in chosen if may_read_text(who, article)]
        count = sum(delete_source(article, by=account(request)) for article in own)
        text = ngettext("%(n)d text deleted.", "%(n)d texts deleted.", count)
        self.message_user(request, text % {"n": count})

    @admin.display(description=gettext_lazy("derived"))
    def derived(self, article: Article) -> SafeString:
        """The way to the review queue."""
        waiting = article.proposals.filter(state=Proposal.State.PENDING).count()
        address = reverse(f"{self.admin_site.name}:quizzes_article_review", args=[article.pk])
        text = ngettext("%(n)d waits for review", "%(n)d wait for review", waiting)
        return format_html('<a href="{}">{}</a>', address, text % {"n": waiting})

    def save_model(self, request: HttpRequest, obj: Article, form: Any, change: bool) -> None:
        write_article(obj, by=account(request))


_PARTS = (
    ("facts", "fact", gettext_lazy("facts")),
    ("actors", "actor", gettext_lazy("people and bodies")),
    ("factors", "factor", gettext_lazy("factors of the causal map")),
    ("questions", "question", gettext_lazy("questions")),
    ("quizzes", "quiz", gettext_lazy("quizzes")),
)
"""Name of the relation, of the model, and what it is called."""
