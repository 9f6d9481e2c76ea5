"""The instructors' admin site."""

from collections.abc import Iterable
from typing import Any

from django.contrib.admin import AdminSite, ModelAdmin
from django.db.models import Model
from django.http import HttpRequest
from django.template.response import TemplateResponse
from django.utils.translation import gettext_lazy as _

from quizzes.admin.lookups import with_declared_lookups
from quizzes.permissions import identify
from quizzes.queries.waiting import waiting_for


class QuizAdminSite(AdminSite):
    site_header = _("quizsite")
    site_title = _("quizsite")
    index_title = _("Authoring")
    index_template = "admin/quizzes/index.html"

    def index(self, request: HttpRequest, extra_context: Any = None) -> TemplateResponse:
        """Above the list of tables: where a new article begins, and what waits."""
        who = identify(request.user)
        waiting = waiting_for(who) if who.is_instructor else None
        return super().index(request, {"waiting": waiting, **(extra_context or {})})

    def register(
        self,
        model_or_iterable: type[Model] | Iterable[type[Model]],
        admin_class: type[ModelAdmin] | None = None,
        **options: Any,
    ) -> None:
        """As Django does it, with lookups limited: of what other packages register as well."""
        guarded = with_declared_lookups(admin_class or ModelAdmin)
        super().register(model_or_iterable, guarded, **options)
