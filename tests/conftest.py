"""What every test starts from."""

from django.conf import settings


def pytest_configure() -> None:
    # Slow on purpose in service; no test here is about how passwords are hashed.
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
