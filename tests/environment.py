"""Loaded before Django's settings (see pyproject.toml): a secret key for this run alone."""

import os

os.environ.setdefault(
    "SECRET_KEY", "a key for the tests of this run alone, long enough for all checks"
)
os.environ.setdefault("DEBUG", "1")
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")  # Playwright beside the ORM
