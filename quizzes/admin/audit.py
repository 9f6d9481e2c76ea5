"""The audit log, to be read."""

from django.contrib import admin

from quizzes.admin.reading import ReadOnlyAdmin
from quizzes.models import AuditEntry


@admin.register(AuditEntry)
class AuditEntryAdmin(ReadOnlyAdmin):
    list_display = ("at", "by", "action", "subject", "why")
    list_filter = ("action", "at")
    list_select_related = ("by",)
    search_fields = ("subject", "why")
    fields = ("at", "by", "action", "subject", "subject_uuid", "before", "after", "why")
