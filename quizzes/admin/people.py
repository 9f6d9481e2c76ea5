"""Accounts and groups. Only superusers get here, whatever permissions anyone was given:
who may change accounts could make themselves a superuser."""

from typing import Any

from django.contrib import admin, messages
from django.contrib.auth.admin import GroupAdmin as DjangoGroupAdmin
from django.contrib.auth.admin import UserAdmin as DjangoUserAdmin
from django.contrib.auth.models import Group
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from quizzes.actions.instructors import change_role, make_instructor, role_of, unmake_instructor
from quizzes.admin.asking import account
from quizzes.models import User

admin.site.unregister(Group)


class ForSuperusers(admin.ModelAdmin):
    def has_module_permission(self, request: HttpRequest) -> bool:
        return self._is_superuser(request)

    def has_view_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return self._is_superuser(request)

    def has_add_permission(self, request: HttpRequest) -> bool:
        return self._is_superuser(request)

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return self._is_superuser(request)

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return self._is_superuser(request)

    def _is_superuser(self, request: HttpRequest) -> bool:
        return bool(request.user.is_active and request.user.is_superuser)


@admin.register(Group)
class GroupAdmin(ForSuperusers, DjangoGroupAdmin):
    pass


@admin.register(User)
class UserAdmin(ForSuperusers, DjangoUserAdmin):
    actions = ("make_instructors", "unmake_instructors")
    fieldsets = (
        *(DjangoUserAdmin.fieldsets or ()),
        (gettext_lazy("Language and time"), {"fields": ("locale", "time_zone")}),
    )

    @admin.action(description=gettext_lazy("Make instructors"))
    def make_instructors(self, request: HttpRequest, chosen: QuerySet[User]) -> None:
        made = sum(make_instructor(user, by=account(request)) for user in chosen)
        said = _("Accounts that are instructors now: %d") % made
        self.message_user(request, said, messages.SUCCESS)

    @admin.action(description=gettext_lazy("Take the role of instructor away"))
    def unmake_instructors(self, request: HttpRequest, chosen: QuerySet[User]) -> None:
        unmade = sum(unmake_instructor(user, by=account(request)) for user in chosen)
        said = _("Accounts that are no instructors any more: %d") % unmade
        self.message_user(request, said, messages.SUCCESS)

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:
        """Groups are stored last, so that only here the whole change of role is known."""
        before = form.role_before if change else {}
        super().save_related(request, form, formsets, change)
        change_role(form.instance, before=before, by=account(request))

    def save_model(self, request: HttpRequest, obj: User, form: Any, change: bool) -> None:
        if change:
            form.role_before = role_of(User.objects.get(pk=obj.pk))
        super().save_model(request, obj, form, change)
