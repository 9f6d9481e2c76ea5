"""Paste or upload an article, have it derived, and watch until the review queue is ready."""

from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django_tasks import TaskResultStatus, default_task_backend
from django_tasks.exceptions import TaskResultDoesNotExist

from quizzes.actions.derive_article import start_derivation
from quizzes.actions.write_article import write_article
from quizzes.admin.asking import account
from quizzes.admin.date_fields import HOW_TO_WRITE, DateTextField
from quizzes.domain.derivation.files import MOST_CHARACTERS, storable, text_of_file
from quizzes.domain.messages import Malformed, Message
from quizzes.models import Article
from quizzes.permissions import identify, may_read_text
from quizzes.queries.derivation_results import remarks_on
from quizzes.queries.free_slugs import free_slug
from quizzes.wording import say

SECONDS = 2
"""Between two looks at a derivation that runs."""


class PastedField(forms.CharField):
    """Text from anywhere: what cannot be stored of it is left out, and too much is refused."""

    def to_python(self, value: Any) -> str:
        text = storable(super().to_python(value) or "")
        if len(text) > MOST_CHARACTERS:
            refusal = Message.of("file.too_long", most=MOST_CHARACTERS, count=len(text))
            raise forms.ValidationError(say(refusal), "too_long")
        return text


class NewArticleForm(forms.ModelForm):
    """What an instructor must say of a text before it is derived: where it is from, and whose."""

    field_order = ("title", "text", "file", "text_licence")

    published = DateTextField(
        label=gettext_lazy("Date of publication"), required=False, help_text=HOW_TO_WRITE
    )
    url = forms.URLField(label=gettext_lazy("Link"), required=False, assume_scheme="https")
    text = PastedField(
        label=gettext_lazy("Text"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 15}),
        help_text=gettext_lazy("A blank line between paragraphs."),
    )
    file = forms.FileField(
        label=gettext_lazy("Or a file"),
        required=False,
        help_text=gettext_lazy("Text, HTML, Word (.docx) or PDF, at most 5 MB."),
    )

    class Meta:
        model = Article
        fields = ["title", "author", "publication", "published", "url", "text_licence", "text"]
        labels = {"text_licence": gettext_lazy("Whose text is it?")}
        help_texts = {
            "text_licence": gettext_lazy("A publisher’s text is shown to nobody but you."),
        }

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        upload = cleaned.get("file")
        text = (cleaned.get("text") or "").replace("\r\n", "\n").strip()
        if upload:
            try:
                text = text_of_file(upload.name, upload.read())
            except Malformed as refusal:
                self.add_error("file", say(refusal.message))
        elif not text and "text" not in self.errors:
            self.add_error("text", _("Paste the text, or choose a file."))
        cleaned["text"] = text
        return cleaned


class Deriving:
    """The addresses of pasting and deriving, for the admin of articles to take in."""

    admin_site: Any

    def get_urls(self) -> list[URLPattern]:
        view = self.admin_site.admin_view
        return [
            path("paste/", view(self.paste), name="quizzes_article_paste"),
            path("<path:object_id>/derive/", view(self.derive), name="quizzes_article_derive"),
            *super().get_urls(),  # type: ignore[misc]
        ]

    def paste(self, request: HttpRequest) -> HttpResponse:
        if not self.has_add_permission(request):  # type: ignore[attr-defined]
            raise PermissionDenied
        form = NewArticleForm(request.POST or None, request.FILES or None)
        if request.method == "POST" and form.is_valid():
            article = form.save(commit=False)
            article.slug = free_slug(Article, article.title)
            write_article(article, by=account(request))
            return self._started(request, article)
        context = {
            **self.admin_site.each_context(request),
            "title": _("Paste an article"),
            "opts": Article._meta,
            "form": form,
        }
        return TemplateResponse(request, "admin/quizzes/proposal/paste.html", context)

    def derive(self, request: HttpRequest, object_id: str) -> HttpResponse:
        """POST starts; GET with `job` shows how it goes, and leads to the queue at the end."""
        article = self.get_object(request, object_id)  # type: ignore[attr-defined]
        if article is None:
            raise Http404
        if not may_read_text(identify(request.user), article):
            raise PermissionDenied
        if request.method == "POST":
            return self._started(request, article)
        try:
            result = default_task_backend.get_result(request.GET.get("job", ""))
        except TaskResultDoesNotExist as error:
            raise Http404 from error
        if result.kwargs.get("article") != article.pk:
            raise Http404
        if result.status == TaskResultStatus.SUCCESSFUL:
            for remark in remarks_on(result.return_value or {}):
                messages.warning(request, say(remark))
            return HttpResponseRedirect(reverse("admin:quizzes_article_review", args=[article.pk]))
        context = {
            **self.admin_site.each_context(request),
            "title": _("Reading the article"),
            "opts": Article._meta,
            "article": article,
            "failed": result.status == TaskResultStatus.FAILED,
            "waits": result.status == TaskResultStatus.READY,
            "seconds": SECONDS,
        }
        return TemplateResponse(request, "admin/quizzes/proposal/progress.html", context)

    def _started(self, request: HttpRequest, article: Article) -> HttpResponse:
        job = start_derivation(article, by=account(request))
        address = reverse("admin:quizzes_article_derive", args=[article.pk])
        return HttpResponseRedirect(f"{address}?job={job.id}")
