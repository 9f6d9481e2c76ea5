"""What would lose an answer, or give away a secret, keeps the server from starting."""

import os
import signal
import subprocess
import sys

import pytest
from django.conf import settings

from quizzes.queries.durability import weaknesses
from tests.crash.serving import ROOT, environment, free_port

pytestmark = [pytest.mark.crash, pytest.mark.django_db(transaction=True)]

ENGINE = settings.DATABASES["default"]["ENGINE"].rpartition(".")[2]
WEAKNESSES = {
    "sqlite3": {
        "synchronous": "SQLite's synchronous is 1; it must be FULL (2).",
        "journal": "SQLite's journal_mode is delete; it must be WAL.",
        "transactions": "SQLite's transaction_mode must be IMMEDIATE",
    },
    "postgresql": {"commit": "PostgreSQL's synchronous_commit is off; it must be on."},
}[ENGINE]


def run(*command, env):
    """Exit code and both outputs; one that serves after all is ended with all its workers."""
    process = subprocess.Popen(
        [sys.executable, *command],
        cwd=ROOT,
        env=env,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    try:
        out, err = process.communicate(timeout=30)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)  # the session that was started above
        out, err = process.communicate()
    return subprocess.CompletedProcess(command, process.returncode, out, err)


def test_the_settings_as_they_are_have_no_weakness(shared_database):
    assert weaknesses() == []


@pytest.mark.parametrize("weak", WEAKNESSES)
def test_serve_and_wsgi_refuse_weak_durability(shared_database, tmp_path, weak):
    weakened = {"DJANGO_SETTINGS_MODULE": "tests.crash.weak_settings", "WEAK": weak}
    env = environment(tmp_path, DATABASE_URL=shared_database, **weakened)

    for command in (
        ("manage.py", "serve", "--port", str(free_port())),
        ("-c", "import quizsite.wsgi"),
    ):
        refused = run(*command, env=env)

        assert refused.returncode == 1, refused.stdout
        assert WEAKNESSES[weak] in refused.stderr


def test_serve_refuses_a_database_that_is_not_migrated(tmp_path):
    env = environment(tmp_path, DATABASE_URL=f"sqlite:///{tmp_path / 'empty.sqlite3'}")

    assert run("manage.py", "serve", "--port", str(free_port()), env=env).returncode == 1


@pytest.mark.parametrize("debug", [None, "0", "False"])
def test_nothing_starts_without_a_secret_key(tmp_path, debug):
    env = environment(tmp_path) | ({"DEBUG": debug} if debug else {})
    del env["SECRET_KEY"]

    refused = run("manage.py", "check", env=env)

    assert refused.returncode == 1
    assert "SECRET_KEY must be set when DEBUG is 0" in refused.stderr
    assert list(tmp_path.iterdir()) == []
