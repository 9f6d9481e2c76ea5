"""Questions: the choice of a kind, and the form that is made from the kind."""

from typing import Any

from django import forms
from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from quizzes.actions.argue_warnings import argue_warnings
from quizzes.actions.revise_question import revise_question
from quizzes.actions.tagging import set_tags
from quizzes.actions.write_quiz import add_member
from quizzes.admin.asking import account
from quizzes.admin.beginning import named_in, other_forms, query_after
from quizzes.admin.choosing import choosing_page, chosen_article
from quizzes.admin.findings import form_findings, to_argue, typed_reasons
from quizzes.admin.previews import preview
from quizzes.admin.question_form import QuestionForm, question_form
from quizzes.admin.question_history import changes_of, events_of
from quizzes.admin.question_list import QuestionList
from quizzes.admin.regrading import Regrading
from quizzes.admin.stale import StaleWalk
from quizzes.domain import kinds
from quizzes.models import Question
from quizzes.models.publishing import Status


@admin.register(Question)
class QuestionAdmin(Regrading, StaleWalk, QuestionList):
    save_as = True
    object_history_template = "admin/quizzes/question/history.html"

    class Media:
        css = {"all": ["quizzes/admin.css"]}

    def has_change_permission(self, request: HttpRequest, obj: Question | None = None) -> bool:
        """Questions of a kind that this installation lacks can be looked at only."""
        known = obj is None or kinds.find(obj.kind) is not None
        return known and super().has_change_permission(request, obj)

    def add_view(
        self, request: HttpRequest, form_url: str = "", extra_context: Any = None
    ) -> HttpResponse:
        if not self.has_add_permission(request):
            raise PermissionDenied
        if kinds.find(request.GET.get("kind", "")) is None:
            choices = ((kind.id, _(kind.label), "") for kind in kinds.all_kinds().values())
            return choosing_page(
                self, request, title=_("Add a question"), kinds=choices, kept=named_in(request)
            )
        context = other_forms(request) | (extra_context or {})
        return super().add_view(request, form_url, context)

    def get_form(
        self, request: HttpRequest, obj: Question | None = None, change: bool = False, **kwargs: Any
    ) -> type[forms.ModelForm]:
        origin = obj or self._copied(request)
        kind = kinds.find(origin.kind if origin else request.GET.get("kind", ""))
        if kind is None or not self._may_edit(request, obj):
            return forms.modelform_factory(Question, fields=[])
        article = origin.article if origin else chosen_article(request)
        return question_form(kind, article, is_new=origin is None, correctable=_is_published(obj))

    def _copied(self, request: HttpRequest) -> Question | None:
        """The question of whose form a copy is saved."""
        match = request.resolver_match
        if "_saveasnew" not in request.POST or match is None or "object_id" not in match.kwargs:
            return None
        return self.get_object(request, match.kwargs["object_id"])

    def _may_edit(self, request: HttpRequest, obj: Question | None) -> bool:
        return self.has_change_permission(request, obj) if obj else self.has_add_permission(request)

    def get_readonly_fields(
        self, request: HttpRequest, obj: Question | None = None
    ) -> tuple[str, ...]:
        return ("kind_label", "article_title", "status")

    @admin.display(description=gettext_lazy("article"))
    def article_title(self, question: Question) -> str:
        return str(question.article or _("none"))

    def get_fieldsets(self, request: HttpRequest, obj: Question | None = None) -> Any:
        form = self.get_form(request, obj)
        if not issubclass(form, QuestionForm):
            return [(None, {"fields": ("kind_label", "article_title", "status", "stem")})]
        return question_fieldsets(form, is_new=obj is None)

    def get_changeform_initial_data(self, request: HttpRequest) -> dict[str, Any]:
        """Beside kind and article, which are no fields, the address names what the last one had."""
        return named_in(request)

    def changeform_view(
        self,
        request: HttpRequest,
        object_id: str | None = None,
        form_url: str = "",
        extra_context: Any = None,
    ) -> HttpResponse:
        """A live preview writes nothing, and takes no transaction for which saves would wait."""
        if request.POST.get("_preview") == "part":
            return self._changeform_view(  # type: ignore[attr-defined]
                request, object_id, form_url, extra_context
            )
        return super().changeform_view(request, object_id, form_url, extra_context)

    def render_change_form(
        self, request: HttpRequest, context: dict[str, Any], *args: Any, **kwargs: Any
    ) -> HttpResponse:
        form = context["adminform"].form
        if isinstance(form, QuestionForm):
            context |= {"preview": preview(form), "has_preview": True}
            found = form_findings(form)
            context["findings"] = tuple(each for each in found if not each.reason)
            context["to_argue"] = to_argue(form, found)
            if request.POST.get("_preview") == "part":
                return render(request, "admin/quizzes/question/_preview.html", context)
        return super().render_change_form(request, context, *args, **kwargs)

    def save_model(
        self, request: HttpRequest, obj: Question, form: QuestionForm, change: bool
    ) -> None:
        assert form.content is not None
        if change:
            obj.save(update_fields=["worth"])
        else:
            obj.owner = account(request)
        corrects = obj.current if form.cleaned_data.get("corrects") else None
        by = account(request)
        revise_question(obj, form.content, now=timezone.now(), by=by, corrects=corrects)
        argue_warnings(obj, typed_reasons(request.POST))
        set_tags(obj, form.cleaned_data["tag_names"])
        if section := form.cleaned_data.get("section"):
            add_member(section, obj)

    def history_view(
        self, request: HttpRequest, object_id: str, extra_context: Any = None
    ) -> HttpResponse:
        question = self.get_object(request, object_id)
        found = {"changes": changes_of(question), "events": events_of(question)} if question else {}
        return super().history_view(request, object_id, {**found, **(extra_context or {})})

    def response_add(
        self, request: HttpRequest, obj: Question, post_url_continue: str | None = None
    ) -> HttpResponse:
        """Another question is wanted of the same kind and worth, on the same article and quiz."""
        response = super().response_add(request, obj, post_url_continue)
        if "_addanother" in request.POST:
            query = query_after(obj, section=request.POST.get("section", ""))
            return HttpResponseRedirect(f"{request.path}?{query}")
        return response


def _is_published(question: Question | None) -> bool:
    return question is not None and question.status == Status.PUBLISHED


def question_fieldsets(form: type[QuestionForm], *, is_new: bool) -> list[Any]:
    """The form's fields in the order in which a question is written."""
    rows = [each.of for each in form.kind.ROWS]
    scalars = [name for name in form.base_fields if name.startswith(("spec_", "key_spec_"))]
    plain = [name for name in scalars if name not in form.advanced]
    corrects = [name for name in ("corrects",) if name in form.base_fields]
    sections = [name for name in ("section",) if name in form.base_fields]
    about = ["kind_label", "article_title"] + ([] if is_new else ["status"])
    sets = [
        (None, {"fields": [tuple(about), "stem", *plain, "seen"]}),
        *(
            (
                _(each.label),
                {
                    "fields": [each.of],
                    "classes": ["question-rows-set"],
                    "description": _(each.help) if each.help else "",
                },
            )
            for each in form.kind.ROWS
        ),
        (_("After the answer"), {"fields": ["explanation", "facts"]}),
        (_("Marking"), {"fields": [("points", "worth"), "tag_names", *corrects, *sections]}),
    ]
    assert set(rows) <= set(form.base_fields)
    if form.advanced:
        sets.append((_("Advanced"), {"fields": list(form.advanced), "classes": ["collapse"]}))
    return sets
