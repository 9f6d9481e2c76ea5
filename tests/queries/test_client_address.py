"""Whose budget a request uses: an address that its sender cannot make up."""

from ipaddress import ip_network

import pytest
from django.test import RequestFactory

from quizzes.queries.client_address import client_address

PROXIES = ["10.0.0.0/8", "2001:db8:ffff::/48"]


def address(remote, forwarded=None):
    headers = {} if forwarded is None else {"HTTP_X_FORWARDED_FOR": forwarded}
    return client_address(RequestFactory().get("/", REMOTE_ADDR=remote, **headers))


@pytest.fixture(autouse=True)
def _proxies(settings):
    settings.TRUSTED_PROXIES = [ip_network(each) for each in PROXIES]


@pytest.mark.parametrize(
    ("remote", "forwarded", "expected"),
    [
        ("203.0.113.7", None, "203.0.113.7"),
        ("203.0.113.7", "198.51.100.1", "203.0.113.7"),
        ("10.0.0.1", "198.51.100.1", "198.51.100.1"),
        ("10.0.0.1", "192.0.2.9, 198.51.100.1", "198.51.100.1"),
        ("10.0.0.1", "192.0.2.9,198.51.100.1,10.1.2.3", "198.51.100.1"),
        ("10.0.0.1", "10.0.0.9", "10.0.0.9"),
        ("10.0.0.1", "", "10.0.0.1"),
        ("10.0.0.1", "made up", "10.0.0.1"),
        ("10.0.0.1", "192.0.2.9, made up", "10.0.0.1"),
        ("2001:db8:ffff::1", "2001:db8:1:2:3:4:5:6", "2001:db8:1:2::"),
        ("2001:db8:1:2:9:9:9:9", None, "2001:db8:1:2::"),
        ("::ffff:203.0.113.7", None, "203.0.113.7"),
        ("", "198.51.100.1", None),
    ],
)
def test_the_nearest_address_that_is_no_trusted_proxys(remote, forwarded, expected):
    assert address(remote, forwarded) == expected


def test_without_trusted_proxies_the_header_says_nothing(settings):
    settings.TRUSTED_PROXIES = []

    assert address("10.0.0.1", "198.51.100.1") == "10.0.0.1"
