"""After a key was corrected: what each policy would change in attempts, and the choice of one."""

from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from quizzes.actions.regrade import Regraded, plan_regrade, regrade_question
from quizzes.admin.publishing import PublishingAdmin
from quizzes.domain.correcting import Policy
from quizzes.models import Question
from quizzes.permissions import identify
from quizzes.queries.regrading import was_asked

POLICIES = {
    Policy.NEVER_LOWER: (
        gettext_lazy("By the key as it is now, nobody loses"),
        gettext_lazy("Every answer is graded again; who would lose points keeps them."),
    ),
    Policy.CURRENT_KEY: (
        gettext_lazy("By the key as it is now"),
        gettext_lazy("Every answer is graded again, up and down."),
    ),
    Policy.FULL_CREDIT: (
        gettext_lazy("The points for everybody"),
        gettext_lazy("Whoever was asked gets them, whatever the answer."),
    ),
    Policy.DROP_QUESTION: (
        gettext_lazy("Leave the question out"),
        gettext_lazy("It counts for nobody, neither in the score nor in the maximum."),
    ),
}


@dataclass(frozen=True, slots=True)
class Outlook:
    """How many finished attempts one policy touches, and how many of them rise and fall."""

    policy: str
    label: str
    help: str
    attempts: int
    higher: int
    lower: int


def outlooks(question: Question) -> tuple[Outlook, ...]:
    """Of every policy; nothing is written."""
    return tuple(_outlook(policy, plan_regrade([question], policy=policy)) for policy in POLICIES)


def _outlook(policy: Policy, found: tuple[Regraded, ...]) -> Outlook:
    label, says = POLICIES[policy]
    shares = [
        (each.before * each.max_after, each.after * each.max_before)  # of the maximum, compared
        for each in found
    ]
    return Outlook(
        policy=str(policy),
        label=str(label),
        help=str(says),
        attempts=len(found),
        higher=sum(after > before for before, after in shares),
        lower=sum(after < before for before, after in shares),
    )


class Regrading(PublishingAdmin):
    """The page that a corrected key leads to; it can be left, and come back to."""

    def get_urls(self) -> list[URLPattern]:
        view = self.admin_site.admin_view(self.regrade_view)
        own = [path("<path:object_id>/regrade/", view, name="quizzes_question_regrade")]
        return [*own, *super().get_urls()]

    def render_change_form(
        self, request: HttpRequest, context: dict[str, Any], *args: Any, **kwargs: Any
    ) -> Any:
        question = kwargs.get("obj")
        context["may_regrade"] = question is not None and is_corrected(question)
        return super().render_change_form(request, context, *args, **kwargs)

    def response_change(self, request: HttpRequest, obj: Question) -> HttpResponse:
        response = super().response_change(request, obj)
        if "corrects" in request.POST and is_corrected(obj) and was_asked(obj):
            return redirect("admin:quizzes_question_regrade", obj.pk)
        return response

    def regrade_view(self, request: HttpRequest, object_id: str) -> HttpResponse:
        """`policy` is the one that is chosen, for the revision that the page showed."""
        may = self.has_change_permission(request) and request.user.has_perm("quizzes.add_grade")
        if not may:
            raise PermissionDenied
        question = self.get_object(request, object_id)
        if question is None or question.current is None:
            raise Http404
        if request.method == "POST":
            return self._regrade(request, question, revision=str(question.current.number))
        context = {
            **self.admin_site.each_context(request),
            "opts": self.opts,
            "title": _("Attempts under the corrected key"),
            "question": question,
            "outlooks": outlooks(question),
        }
        return TemplateResponse(request, "admin/quizzes/question/regrade.html", context)

    def _regrade(self, request: HttpRequest, question: Question, *, revision: str) -> HttpResponse:
        chosen = request.POST.get("policy", "")
        if chosen not in {str(policy) for policy in POLICIES}:
            messages.error(request, _("Choose what becomes of the attempts."))
            return redirect("admin:quizzes_question_regrade", question.pk)
        if request.POST.get("revision") != revision:
            messages.error(request, _("The question was changed meanwhile: look again."))
            return redirect("admin:quizzes_question_regrade", question.pk)
        who, now = identify(request.user), timezone.now()
        done = regrade_question(question, policy=Policy(chosen), who=who, now=now)
        said = ngettext(
            "%d attempt has another score.", "%d attempts have another score.", len(done)
        )
        self.message_user(request, said % len(done), messages.SUCCESS)
        return redirect("admin:quizzes_question_changelist")


def is_corrected(question: Question) -> bool:
    return question.current is not None and question.current.corrects_id is not None
