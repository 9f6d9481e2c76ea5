"""Whoever takes a quiz: every flow runs for a guest and for somebody signed in."""

import pytest
from django.test import Client

from tests.builders import make_user


@pytest.fixture(params=["guest", "account"])
def taker(request, db) -> Client:
    client = Client()
    if request.param == "account":
        client.force_login(make_user())
    return client


@pytest.fixture(autouse=True)
def quick_passwords(settings) -> None:
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
