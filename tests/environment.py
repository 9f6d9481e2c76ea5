"""Loaded before Django's settings (see pyproject.toml): a secret key for this run alone.

SQLite's database lies in a file, as in operation: one in memory is one connection that all threads
of a live server share, so that a save and a page would run in each other's transactions.
"""

import os
import tempfile

os.environ.setdefault(
    "SECRET_KEY", "a key for the tests of this run alone, long enough for all checks"
)
os.environ.setdefault("DEBUG", "1")
os.environ.setdefault("TEST_DATABASE", f"{tempfile.mkdtemp(prefix='quizsite-')}/test.sqlite3")
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")  # Playwright beside the ORM
