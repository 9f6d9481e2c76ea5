"""Tokens of programs: whose they are and how long they last. They are made over the API alone."""

from django.contrib import admin
from django.http import HttpRequest
from knox.admin import AuthTokenAdmin
from knox.models import AuthToken

from quizzes.admin.people import ForSuperusers

admin.site.unregister(AuthToken)


@admin.register(AuthToken)
class TokenAdmin(ForSuperusers, AuthTokenAdmin):  # type: ignore[misc]  # knox has no types
    list_display = ("user", "created", "expiry")
    list_display_links = ("user",)
    list_select_related = ("user",)
    ordering = ("-created",)
    search_fields = ("user__username",)
    fields = ("user", "created", "expiry")
    readonly_fields = ("user", "created")

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False
