"""Clients of an instructor, of a superuser and of a learner."""

import pytest
from django.test import Client

from quizzes.actions.instructors import make_instructor
from quizzes.models import User
from tests.builders import make_user


@pytest.fixture
def instructor(db: None) -> User:
    user = make_user("teacher")
    make_instructor(user)
    return user


@pytest.fixture
def client_of_instructor(instructor: User) -> Client:
    client = Client()
    client.force_login(instructor)
    return client


@pytest.fixture
def superuser(db: None) -> User:
    return make_user("head", is_staff=True, is_superuser=True)
