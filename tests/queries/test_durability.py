"""What would let an acknowledged answer be lost is read from the connection as it is."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.db import connection, connections

from quizzes.queries.durability import weaknesses

pytestmark = pytest.mark.django_db(transaction=True)

WEAKENED = {
    "sqlite": {
        "PRAGMA synchronous = NORMAL": "SQLite's synchronous is 1; it must be FULL (2).",
        "PRAGMA journal_mode = DELETE": "SQLite's journal_mode is delete; it must be WAL.",
        "PRAGMA journal_mode = MEMORY": (
            "SQLite's journal_mode is memory: a crash would lose the database."
        ),
    },
    "postgresql": {
        "SET synchronous_commit TO off": "PostgreSQL's synchronous_commit is off; it must be on.",
    },
}[connection.vendor]


@pytest.fixture(params=WEAKENED)
def weakness(request):
    with connection.cursor() as cursor:
        cursor.execute(request.param)
    yield WEAKENED[request.param]
    connection.close()
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute("PRAGMA journal_mode = WAL")


def test_the_settings_as_they_are_have_no_weakness():
    assert weaknesses() == []


def test_a_weak_setting_is_said(weakness):
    assert weaknesses() == [weakness]


def test_serve_does_not_begin_on_a_weak_database(weakness):
    out = StringIO()

    with pytest.raises(CommandError, match=r"SQLite|PostgreSQL") as refusal:
        call_command("serve", stdout=out)

    assert (str(refusal.value), out.getvalue()) == (weakness, "")


@pytest.mark.skipif(connection.vendor != "sqlite", reason="only SQLite has this setting")
def test_on_sqlite_a_transaction_takes_the_writers_place_at_its_beginning(monkeypatch):
    connection.ensure_connection()
    monkeypatch.setattr(connections["default"], "transaction_mode", "DEFERRED")

    assert weaknesses() == [
        "SQLite's transaction_mode must be IMMEDIATE, or writers fail under load."
    ]
