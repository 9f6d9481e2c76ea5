"""The instructors' admin site."""

from collections.abc import Iterable
from typing import Any

from django.contrib.admin import AdminSite, ModelAdmin
from django.db.models import Model
from django.utils.translation import gettext_lazy as _

from quizzes.admin.lookups import with_declared_lookups


class QuizAdminSite(AdminSite):
    site_header = _("quizsite")
    site_title = _("quizsite")
    index_title = _("Authoring")

    def register(
        self,
        model_or_iterable: type[Model] | Iterable[type[Model]],
        admin_class: type[ModelAdmin] | None = None,
        **options: Any,
    ) -> None:
        """As Django does it, with lookups limited: of what other packages register as well."""
        guarded = with_declared_lookups(admin_class or ModelAdmin)
        super().register(model_or_iterable, guarded, **options)
