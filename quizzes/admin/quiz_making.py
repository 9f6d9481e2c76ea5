"""From the end of the review queue to a quiz: the accepted questions are ticked already."""

from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from quizzes.actions.publishing import NotReady
from quizzes.actions.quiz_of_questions import quiz_of_questions
from quizzes.admin.asking import account
from quizzes.domain.gaps import readable
from quizzes.models import Article, Question, Quiz
from quizzes.queries.accepted import one_for_each_fact, unasked_questions
from quizzes.wording import say


class QuestionsField(forms.ModelMultipleChoiceField):
    widget = forms.CheckboxSelectMultiple

    def label_from_instance(self, question: Question) -> str:
        return readable(str(question))


class QuizOfQuestionsForm(forms.Form):
    title = forms.CharField(label=gettext_lazy("Title"), max_length=200)
    questions = QuestionsField(
        label=gettext_lazy("Questions"),
        queryset=Question.objects.none(),
        help_text=gettext_lazy("Of several on one fact, the first is ticked."),
    )
    draw = forms.IntegerField(
        label=gettext_lazy("How many are asked"),
        required=False,
        min_value=1,
        max_value=1000,
        help_text=gettext_lazy("Drawn at random for each attempt; empty for all that are ticked."),
    )

    def __init__(self, article: Article, data: Any = None) -> None:
        unasked = unasked_questions(article)
        chosen = [] if data else [question.pk for question in one_for_each_fact(unasked)]
        super().__init__(data, initial={"title": article.title[:200], "questions": chosen})
        self.fields["questions"].queryset = unasked  # type: ignore[attr-defined]


class QuizMaking:
    """The address of the form, for the admin of articles to take in."""

    admin_site: Any

    def get_urls(self) -> list[URLPattern]:
        view = self.admin_site.admin_view(self.make_quiz)
        own = [path("<path:object_id>/quiz/", view, name="quizzes_article_quiz")]
        return own + super().get_urls()  # type: ignore[misc]

    def make_quiz(self, request: HttpRequest, object_id: str) -> HttpResponse:
        article = self.get_object(request, object_id)  # type: ignore[attr-defined]
        if article is None:
            raise Http404
        if not request.user.has_perm("quizzes.add_quiz"):
            raise PermissionDenied
        form = QuizOfQuestionsForm(article, request.POST or None)
        sent = request.method == "POST" and form.is_valid()
        if sent and (quiz := _made(request, article, form)):
            return HttpResponseRedirect(reverse("admin:quizzes_quiz_change", args=[quiz.pk]))
        context = {
            **self.admin_site.each_context(request),
            "title": _("Make a quiz"),
            "opts": Article._meta,
            "article": article,
            "form": form,
        }
        return TemplateResponse(request, "admin/quizzes/proposal/make_quiz.html", context)


def _made(request: HttpRequest, article: Article, form: QuizOfQuestionsForm) -> Quiz | None:
    """The quiz; None if it cannot be published, which the form then says."""
    given, published = form.cleaned_data, request.POST.get("do") == "publish"
    try:
        quiz = quiz_of_questions(
            article,
            list(given["questions"]),
            title=given["title"],
            by=account(request),
            draw=given["draw"],
            published=published,
        )
    except NotReady as refusal:
        form.add_error(None, say(refusal.message))
        return None
    messages.success(request, _said(quiz, published=published))
    return quiz


def _said(quiz: Quiz, *, published: bool) -> str:
    if not published:
        return _("“%(quiz)s” is a draft that nobody can take yet.") % {"quiz": quiz}
    link = format_html(
        '<a href="{}">{}</a>', reverse("web:quiz", args=[quiz.slug]), _("Open it as learners do")
    )
    said = _("“%(quiz)s” is published.") % {"quiz": quiz}
    return format_html("{} {}", said, link)
