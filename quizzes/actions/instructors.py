"""Who is an instructor: an account with access to the admin, in the group “Instructors”.

The group is made by an action that set-up calls, and not by a migration: Django writes the rows of
permissions only after all migrations have run, so on a new database a migration would find none;
and a later change of the list below would need a migration of its own each time. The action may
be called again and again: it puts the group back to the list.
"""

from django.contrib.auth.models import Group, Permission
from django.db import transaction
from django.db.models import Q

from quizzes.actions.audit import leave_entry
from quizzes.models import User

GROUP = "Instructors"

_EVERYTHING = ("view", "add", "change", "delete")
_NO_DELETION = ("view", "add", "change")
_READING = ("view",)

PERMISSIONS = {
    # What has been answered or handed out is retired, never deleted.
    "article": _NO_DELETION,
    "question": _NO_DELETION,
    "quiz": _NO_DELETION,
    "sourceremark": _EVERYTHING,
    "actor": _EVERYTHING,
    "actoralias": _EVERYTHING,
    "factor": _EVERYTHING,
    "fact": _EVERYTHING,
    "section": _EVERYTHING,
    "sectionquestion": _EVERYTHING,
    "tag": _EVERYTHING,
    "attempt": _READING,
    # A grade is added by marking an open answer, and never changed.
    "grade": ("view", "add"),
    "remark": ("view", "change"),
    "auditentry": _READING,
}
"""What instructors may do, by the name of the model."""


def set_up_instructors() -> Group:
    """The group with exactly these permissions. Three statements or four."""
    wanted = Q()
    for model, verbs in PERMISSIONS.items():
        wanted |= Q(codename__in=[f"{verb}_{model}" for verb in verbs])
    group, _ = Group.objects.get_or_create(name=GROUP)
    group.permissions.set(Permission.objects.filter(wanted, content_type__app_label="quizzes"))
    return group


@transaction.atomic
def make_instructor(user: User, *, by: User | None = None, why: str = "") -> bool:
    """Let the account author and publish; False if it already could. One audit entry."""
    group = set_up_instructors()
    before = role_of(user)
    user.is_staff = True
    user.save(update_fields=["is_staff"])
    user.groups.add(group)
    return change_role(user, before=before, by=by, why=why)


@transaction.atomic
def unmake_instructor(user: User, *, by: User | None = None, why: str = "") -> bool:
    """Take the role away; what the account wrote stays. A superuser keeps the admin."""
    before = role_of(user)
    user.is_staff = user.is_superuser
    user.save(update_fields=["is_staff"])
    user.groups.remove(*Group.objects.filter(name=GROUP))
    return change_role(user, before=before, by=by, why=why)


def role_of(user: User) -> dict[str, object]:
    """What decides how much an account may do."""
    return {
        "is_active": user.is_active,
        "is_staff": user.is_staff,
        "is_superuser": user.is_superuser,
        "groups": sorted(user.groups.values_list("name", flat=True)),
    }


def change_role(user: User, *, before: dict[str, object], by: User | None, why: str = "") -> bool:
    """Log that the role was another one `before`; False if it was not."""
    if (after := role_of(user)) == before:
        return False
    leave_entry("change role", user, by=by, before=before, after=after, why=why)
    return True
