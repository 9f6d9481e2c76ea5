"""Demo accounts: made once, each with the rights of its role."""

import pytest

from quizzes.actions.demo_accounts import make_demo_accounts
from quizzes.actions.instructors import GROUP
from quizzes.models import User

pytestmark = pytest.mark.django_db


def test_accounts_are_made_once_with_their_rights() -> None:
    made = [sorted(make_demo_accounts()), sorted(make_demo_accounts())]

    assert made == [["admin", "instructor", "learner"], []]
    rights = User.objects.order_by("username").values_list(
        "username", "is_staff", "is_superuser", "groups__name"
    )
    assert list(rights) == [
        ("admin", True, True, None),
        ("instructor", True, False, GROUP),
        ("learner", False, False, None),
    ]


def test_passwords_open_the_accounts() -> None:
    passwords = make_demo_accounts()

    assert all(
        User.objects.get(username=name).check_password(password)
        for name, password in passwords.items()
    )
    assert len(set(passwords.values())) == 3
