"""The list of tokens says whose they are and how long they last, and no token is made there."""

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from knox.models import AuthToken

from quizzes.models import User
from tests.builders import make_user

pytestmark = pytest.mark.django_db


@pytest.fixture
def client(superuser: User) -> Client:
    client = Client()
    client.force_login(superuser)
    return client


@pytest.fixture
def token() -> AuthToken:
    return AuthToken.objects.create(user=make_user("robot"))[0]


def test_the_list_has_owner_and_dates_and_no_digest(client: Client, token: AuthToken) -> None:
    page = client.get(reverse("admin:knox_authtoken_changelist")).content.decode()

    assert ">robot<" in page
    assert 'class="field-created' in page
    assert 'class="field-expiry' in page
    assert f">{token.digest}<" not in page


def test_a_token_may_be_made_to_end_sooner(client: Client, token: AuthToken) -> None:
    end = timezone.now() + timedelta(days=1)
    sent = {"expiry_0": end.date().isoformat(), "expiry_1": "12:00:00", "user": "99"}

    reply = client.post(reverse("admin:knox_authtoken_change", args=[token.pk]), sent)

    token.refresh_from_db()
    assert reply.status_code == 302
    assert (token.expiry.date(), token.user.username) == (end.date(), "robot")


def test_no_token_is_made_here(client: Client) -> None:
    assert client.get(reverse("admin:knox_authtoken_add")).status_code == 403
