"""The inbox: what learners say of questions, decided with one press."""

from typing import Any

from django.contrib import admin, messages
from django.contrib.admin.options import IncorrectLookupParameters
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from quizzes.actions.decide_remark import TAKES_ALIASES, accept_remarks, decline_remarks
from quizzes.admin.article_choice import ArticleFilter
from quizzes.admin.asking import account
from quizzes.domain.messages import Malformed
from quizzes.models import Remark
from quizzes.queries.inbox import group_remarks
from quizzes.wording import say

MOST = 200


class StateFilter(admin.SimpleListFilter):
    """Open ones at first."""

    title = gettext_lazy("state")
    parameter_name = "state"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return [(str(value), str(label)) for value, label in Remark.State.choices]

    def queryset(self, request: HttpRequest, queryset: QuerySet) -> QuerySet:
        known = self.value() in Remark.State.values
        return queryset.filter(state=self.value() if known else Remark.State.OPEN)


@admin.register(Remark)
class RemarkAdmin(admin.ModelAdmin):
    list_filter = (StateFilter, "kind", ("revision__question__article", ArticleFilter))
    list_per_page = MOST
    list_select_related = ("revision__question__current", "step", "learner__user", "decided_by")
    ordering = ("-id",)
    actions = None

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def changelist_view(self, request: HttpRequest, extra_context: Any = None) -> HttpResponse:
        if not self.has_view_permission(request):
            raise PermissionDenied
        if request.method == "POST":
            return self._decide(request)
        try:
            found = self.get_changelist_instance(request)
        except IncorrectLookupParameters:
            return redirect(request.path)
        state = request.GET.get("state", "")
        context = {
            **self.admin_site.each_context(request),
            "opts": self.opts,
            "title": _("Inbox"),
            "cl": found,
            "groups": group_remarks(found.result_list),
            "states": Remark.State.choices,
            "state": state if state in Remark.State.values else Remark.State.OPEN,
            "takes_aliases": TAKES_ALIASES,
            "may_decide": self.has_change_permission(request),
        }
        return TemplateResponse(request, "admin/quizzes/remark/inbox.html", context)

    def change_view(
        self, request: HttpRequest, object_id: str, form_url: str = "", extra_context: Any = None
    ) -> HttpResponse:
        """A remark stands in the inbox, and has no page of its own."""
        if request.method == "POST" or not self.has_view_permission(request):
            raise PermissionDenied
        return redirect("admin:quizzes_remark_changelist")

    def history_view(
        self, request: HttpRequest, object_id: str, extra_context: Any = None
    ) -> HttpResponse:
        if not self.has_view_permission(request):
            raise PermissionDenied
        return redirect("admin:quizzes_remark_changelist")

    def _decide(self, request: HttpRequest) -> HttpResponse:
        """`remark`, once for each of one group, and `accept` or `decline`."""
        if not self.has_change_permission(request):
            raise PermissionDenied
        numbers = [each for each in request.POST.getlist("remark")[:MOST] if _is_number(each)]
        rows = Remark.objects.filter(pk__in=numbers).order_by("-id")
        groups = group_remarks(rows.select_related(*self.list_select_related))
        if len(groups) == 1:
            self._decide_group(request, list(groups[0].remarks))
        return redirect("admin:quizzes_remark_changelist")

    def _decide_group(self, request: HttpRequest, remarks: list[Remark]) -> None:
        by, now = account(request), timezone.now()
        if "accept" not in request.POST:
            count = decline_remarks(remarks, by=by, now=now)
            said = ngettext("%d remark declined.", "%d remarks declined.", count) % count
        else:
            try:
                corrected = accept_remarks(remarks, by=by, now=now)
            except Malformed as refusal:
                messages.error(request, say(refusal.message))
                return
            said = (
                _("Accepted: the answer is right from revision %d on.") % corrected.number
                if corrected
                else _("Accepted.")
            )
        self.message_user(request, said, messages.SUCCESS)


def _is_number(text: str) -> bool:
    return text.isdecimal() and len(text) < 19
