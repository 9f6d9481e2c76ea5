"""The role of instructors: a group with listed permissions, given and taken with an entry each."""

import pytest
from django.contrib.auth.models import Permission

from quizzes.actions.instructors import (
    PERMISSIONS,
    make_instructor,
    set_up_instructors,
    unmake_instructor,
)
from quizzes.models import AuditEntry
from tests.builders import make_user

pytestmark = pytest.mark.django_db


def test_group_is_put_back_to_the_list() -> None:
    listed = {f"{verb}_{model}" for model, verbs in PERMISSIONS.items() for verb in verbs}
    group = set_up_instructors()
    group.permissions.set(Permission.objects.filter(codename__in=["change_user", "view_fact"]))

    again = set_up_instructors()

    assert again == group
    assert set(group.permissions.values_list("codename", flat=True)) == listed


def test_nothing_in_the_list_reaches_accounts() -> None:
    group = set_up_instructors()

    apps = set(group.permissions.values_list("content_type__app_label", flat=True))

    assert apps == {"quizzes"}
    assert {"user", "learner", "card", "review"}.isdisjoint(PERMISSIONS)


def test_role_is_given_and_taken_once() -> None:
    user, head = make_user("teacher"), make_user("head")

    done = [
        make_instructor(user, by=head, why="Joined."),
        make_instructor(user, by=head),
        unmake_instructor(user, by=head),
        unmake_instructor(user, by=head),
    ]

    assert done == [True, False, True, False]
    user.refresh_from_db()
    assert (user.is_staff, user.is_superuser, user.groups.count()) == (False, False, 0)
    learner = {"is_active": True, "is_staff": False, "is_superuser": False, "groups": []}
    instructor = learner | {"is_staff": True, "groups": ["Instructors"]}
    found = AuditEntry.objects.order_by("id").values_list("subject", "before", "after", "why")
    assert list(found) == [
        ("teacher", learner, instructor, "Joined."),
        ("teacher", instructor, learner, ""),
    ]


def test_superuser_keeps_the_admin() -> None:
    head = make_user("head", is_staff=True, is_superuser=True)
    make_instructor(head)

    unmake_instructor(head)

    head.refresh_from_db()
    assert (head.is_staff, head.groups.count()) == (True, 0)
