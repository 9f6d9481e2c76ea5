"""Who gets into the admin, and how far."""

import pytest
from django.contrib import admin
from django.contrib.auth.models import Permission
from django.test import Client
from django.urls import reverse

from quizzes.actions.instructors import make_instructor, unmake_instructor
from quizzes.models import Attempt, AuditEntry, User
from tests.admin.filling import fields_of
from tests.builders import make_quiz, make_user

PASSWORD = "a-long-password-7"

ALLOWED = {
    "actor": "view add change delete",
    "article": "view add change",
    "attempt": "view",
    "auditentry": "view",
    "fact": "view add change delete",
    "factor": "view add change delete",
    "question": "view add change",
    "quiz": "view add change",
    "remark": "view change",
    "section": "view change delete",
    "tag": "view add change delete",
}
"""What instructors may do, of all that is registered with the site."""


def log_in(client: Client, username: str, password: str = PASSWORD) -> int:
    data = {"username": username, "password": password}
    return client.post("/admin/login/", data).status_code


def test_instructor_may_do_what_is_listed_and_nothing_else(rf, instructor: User) -> None:
    request = rf.get("/admin/")
    request.user = instructor

    allowed = {}
    for model, model_admin in admin.site._registry.items():
        verbs = [
            verb
            for verb in ("view", "add", "change", "delete")
            if getattr(model_admin, f"has_{verb}_permission")(request)
        ]
        if verbs:
            allowed[model._meta.model_name] = " ".join(verbs)

    assert allowed == ALLOWED


@pytest.mark.parametrize("model", ["auth_group", "quizzes_user", "knox_authtoken"])
def test_accounts_groups_and_tokens_are_closed_to_instructors(
    model: str, client_of_instructor: Client
) -> None:
    page = client_of_instructor.get(reverse(f"admin:{model}_changelist"))

    assert page.status_code == 403


def test_permission_to_change_accounts_makes_no_superuser(
    instructor: User, client_of_instructor: Client
) -> None:
    given = Permission.objects.filter(codename__in=["change_user", "view_user", "change_group"])
    instructor.user_permissions.set(given)
    url = reverse("admin:quizzes_user_change", args=[instructor.pk])

    answers = [
        client_of_instructor.get(url).status_code,
        client_of_instructor.post(url, {"is_superuser": "on"}).status_code,
    ]

    instructor.refresh_from_db()
    assert (answers, instructor.is_superuser) == ([403, 403], False)


def test_superuser_changes_a_role_and_it_is_logged(superuser: User) -> None:
    client, user = Client(), make_user("new")
    client.force_login(superuser)
    url = reverse("admin:quizzes_user_change", args=[user.pk])
    sent = fields_of(client.get(url)) | {"is_staff": "on", "_save": "1"}

    client.post(url, sent)

    entry = AuditEntry.objects.get(subject="new")
    nothing = {"is_active": True, "is_staff": False, "is_superuser": False, "groups": []}
    assert (entry.action, entry.by, entry.before, entry.after) == (
        "change role",
        superuser,
        nothing,
        nothing | {"is_staff": True},
    )


def test_superuser_makes_and_unmakes_instructors_from_the_list(superuser: User) -> None:
    client, user = Client(), make_user("new")
    client.force_login(superuser)

    roles = []
    for action in ("make_instructors", "unmake_instructors"):
        chosen = {"_selected_action": [user.pk], "action": action}
        client.post(reverse("admin:quizzes_user_changelist"), chosen)
        user.refresh_from_db()
        roles.append((user.is_staff, list(user.groups.values_list("name", flat=True))))

    assert roles == [(True, ["Instructors"]), (False, [])]
    assert AuditEntry.objects.filter(action="change role", by=superuser).count() == 2


def test_learner_is_turned_away(db: None) -> None:
    make_user("reader")
    client = Client()

    assert log_in(client, "reader") == 200
    page = client.get("/admin/")

    assert page.headers["Location"] == "/admin/login/?next=/admin/"


def test_who_is_no_instructor_any_more_is_turned_away(instructor: User) -> None:
    client = Client()
    log_in(client, "teacher")
    assert client.get("/admin/").status_code == 200

    unmake_instructor(instructor)

    assert client.get("/admin/").status_code == 302


def test_failed_log_ins_are_counted(settings, instructor: User) -> None:
    settings.AXES_FAILURE_LIMIT = 3
    client = Client()

    answers = [log_in(client, "teacher", "wrong") for _ in range(3)]

    assert answers == [200, 200, 429]
    assert log_in(client, "teacher") == 429
    assert client.get("/admin/").status_code == 302


@pytest.mark.parametrize("model", ["attempt", "auditentry"])
def test_records_cannot_be_written(model: str, client_of_instructor: Client) -> None:
    make_instructor(make_user("other"))
    page = client_of_instructor.post(reverse(f"admin:quizzes_{model}_add"), {})
    assert page.status_code == 403

    if model == "auditentry":
        entry = AuditEntry.objects.first()
        url = reverse("admin:quizzes_auditentry_change", args=[entry.pk])
        page = client_of_instructor.post(url, {"action": "other"})
        entry.refresh_from_db()
        assert (page.status_code, entry.action) == (403, "change role")
    assert not Attempt.objects.exists()


def test_what_was_used_cannot_be_deleted(client_of_instructor: Client) -> None:
    quiz = make_quiz(["date"])

    answers = [
        client_of_instructor.post(
            reverse(f"admin:quizzes_{row._meta.model_name}_delete", args=[row.pk]), {"post": "yes"}
        ).status_code
        for row in (quiz, quiz.article, quiz.sections.get().questions.get())
    ]

    assert answers == [403, 403, 403]
