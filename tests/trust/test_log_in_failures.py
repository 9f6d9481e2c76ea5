"""Passwords cannot be tried without end, at any door, under any name, from any made-up address."""

from datetime import timedelta
from ipaddress import ip_network
from itertools import count

import pytest
from axes.models import AccessAttempt
from django.db.models import F
from django.test import Client

from tests.builders import make_user

pytestmark = pytest.mark.django_db

PASSWORD = "a-long-password-7"
DOORS = {
    "sign-in": ("/sign-in/", "application/x-www-form-urlencoded"),
    "admin": ("/admin/login/", "application/x-www-form-urlencoded"),
    "token": ("/api/v1/auth/token/", "application/json"),
}
TAKEN = {"sign-in": 302, "admin": 302, "token": 200}
WRONG = {"sign-in": 200, "admin": 200, "token": 401}
LOCKED = 429

_names = count(1)


def knock(door, username, password, *, address="203.0.113.1", **headers):
    path, content_type = DOORS[door]
    body = {"username": username, "password": password}
    client = Client(REMOTE_ADDR=address)
    if content_type.endswith("json"):
        return client.post(path, body, content_type=content_type, headers=headers).status_code
    return client.post(path, body, headers=headers).status_code


def guess(door, **where):
    """A wrong password for a name that was not tried before."""
    return knock(door, f"somebody-{next(_names)}", "wrong", **where)


@pytest.fixture(autouse=True)
def _budgets(settings):
    settings.LOGIN_FAILURES_ADDRESS = 4
    settings.LOGIN_FAILURES_OVERALL = 9
    settings.TRUSTED_PROXIES = [ip_network("10.0.0.0/8")]


@pytest.mark.parametrize("door", DOORS)
def test_an_address_has_one_budget_for_all_names(door):
    user = make_user(is_staff=True)

    statuses = [guess(door) for _ in range(5)]

    assert statuses == [WRONG[door]] * 4 + [LOCKED]
    assert knock(door, user.username, PASSWORD) == LOCKED
    assert knock(door, user.username, PASSWORD, address="203.0.113.2") == TAKEN[door]


def test_the_doors_share_the_budget():
    for door in ("sign-in", "admin", "token", "token"):
        assert guess(door) == WRONG[door]

    assert [guess(door) for door in DOORS] == [LOCKED] * 3


@pytest.mark.parametrize("door", DOORS)
def test_made_up_addresses_do_not_help(door):
    statuses = [guess(door, **{"X-Forwarded-For": f"198.51.100.{n}"}) for n in range(6)]
    behind_a_proxy = [
        guess(door, address="10.0.0.1", **{"X-Forwarded-For": f"198.51.100.{n}, 192.0.2.5"})
        for n in range(6)
    ]

    assert statuses == behind_a_proxy == [WRONG[door]] * 4 + [LOCKED] * 2


def test_clients_of_a_trusted_proxy_have_a_budget_each():
    for _ in range(5):
        guess("token", address="10.0.0.1", **{"X-Forwarded-For": "192.0.2.5"})

    assert guess("token", address="10.0.0.1", **{"X-Forwarded-For": "192.0.2.6"}) == 401


def test_all_addresses_together_have_a_budget():
    statuses = [guess("token", address=f"203.0.113.{n}") for n in range(11)]

    assert statuses == [401] * 9 + [LOCKED] * 2


def test_a_pause_ends_in_time_whoever_goes_on_trying():
    for _ in range(6):
        guess("token")
    assert guess("sign-in") == LOCKED

    AccessAttempt.objects.update(attempt_time=F("attempt_time") - timedelta(minutes=15, seconds=1))

    assert guess("sign-in") == WRONG["sign-in"]


def test_ones_own_log_in_gives_back_ones_own_failures_and_no_others():
    user = make_user()
    knock("token", user.username, "wrong")
    assert [guess("token"), guess("token")] == [401, 401]

    assert knock("sign-in", user.username, PASSWORD) == 302

    assert AccessAttempt.objects.filter(username=user.username).count() == 0
    assert [guess("token") for _ in range(3)] == [401, 401, LOCKED]
