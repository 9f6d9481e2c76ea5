"""What every test starts from."""

import os

import hypothesis
from django.conf import settings

# A check in continuous integration must not fail by chance; people's runs go on searching.
hypothesis.settings.register_profile("ci", derandomize=True, deadline=None)
if os.environ.get("CI"):
    hypothesis.settings.load_profile("ci")


def pytest_configure() -> None:
    # Slow on purpose in service; no test here is about how passwords are hashed.
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    # All tests of a process have one cache, and many an account number 1.
    settings.API_CALLS_PER_MINUTE = 0
