"""Who is an instructor: whoever may author, and not everybody who may look into the admin."""

import pytest
from django.contrib.auth.models import AnonymousUser
from django.db import connection
from django.test.utils import CaptureQueriesContext

from quizzes.actions.instructors import make_instructor, unmake_instructor
from quizzes.models import User
from quizzes.permissions import Who, hash_token, identify
from tests.builders import make_user

pytestmark = pytest.mark.django_db


def asking(user):
    """The account as a request reads it, with nothing remembered."""
    return identify(User.objects.get(pk=user.pk))


def test_access_to_the_admin_alone_makes_no_instructor():
    user = User.objects.create_user("clerk", is_staff=True)

    assert asking(user) == Who(user_id=user.pk)


def test_the_role_makes_an_instructor_and_goes_with_it():
    user = make_user()
    roles = [asking(user).is_instructor]

    make_instructor(user)
    roles.append(asking(user).is_instructor)
    unmake_instructor(user)
    roles.append(asking(user).is_instructor)

    assert roles == [False, True, False]


def test_a_member_of_the_group_who_lost_the_admin_is_no_instructor():
    user = make_user()
    make_instructor(user)
    User.objects.update(is_staff=False)

    assert asking(user).is_instructor is False


@pytest.mark.parametrize(("is_active", "expected"), [(True, True), (False, False)])
def test_a_superuser_is_an_instructor_while_the_account_is_active(is_active, expected):
    user = make_user(is_staff=True, is_superuser=True, is_active=is_active)

    assert asking(user).is_instructor is expected


def test_to_identify_a_learner_takes_no_statement():
    user = User.objects.get(pk=make_user().pk)

    with CaptureQueriesContext(connection) as captured:
        assert identify(user) == Who(user_id=user.pk)
        assert identify(AnonymousUser(), guest_token="x") == Who(token_hash=hash_token("x"))

    assert len(captured) == 0
