"""A database and a data folder of the benchmark's own, with the project's settings otherwise.

Enter this before anything of Django is imported: settings are read from the environment once.
"""

import os
import secrets
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def surroundings() -> Iterator[Path]:
    """Gives the folder. SQLite as deployed: WAL, synchronous FULL, IMMEDIATE; DEBUG off."""
    with tempfile.TemporaryDirectory(prefix="quizsite-bench-") as name:
        folder = Path(name)
        os.environ |= {
            "API_CALLS_PER_MINUTE": "0",
            "DJANGO_SETTINGS_MODULE": "quizsite.settings",
            "SECRET_KEY": secrets.token_urlsafe(50),
            "DEBUG": "0",
            "DATA_DIR": name,
            "DATABASE_URL": f"sqlite:///{folder / 'bench.sqlite3'}",
            "LOG_LEVEL": "ERROR",
        }
        import django  # after the environment is set

        django.setup()
        from django.core.management import call_command
        from django.db import connection
        from django.test import override_settings

        from quizzes.queries.durability import weaknesses

        call_command("migrate", verbosity=0)
        call_command("collectstatic", interactive=False, verbosity=0)
        if found := weaknesses():
            raise RuntimeError(" ".join(found))
        from tests.bench.baselines import make_tables

        make_tables()
        with override_settings(ROOT_URLCONF="tests.bench.urls"):
            try:
                yield folder
            finally:
                connection.close()
