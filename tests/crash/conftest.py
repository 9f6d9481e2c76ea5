"""A database that several connections, and other processes, may open at the same time."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import pytest
from django.db import connections

from quizzes.queries.kept_revisions import forget_revisions


@pytest.fixture
def shared_database(transactional_db: None, tmp_path: Path) -> Iterator[str]:
    """The DATABASE_URL of the test's database, committed for others to see.

    On SQLite the tests run in memory, which one connection has to itself. Here they go on in a
    file, with the same settings as in service.
    """
    forget_revisions()
    memory = connections["default"]
    try:
        if memory.vendor == "sqlite":
            yield from _in_a_file(memory, tmp_path / "quizsite.sqlite3")
        else:
            yield _url_of_server(memory.settings_dict)
    finally:
        forget_revisions()


def _in_a_file(memory, path: Path) -> Iterator[str]:
    memory.ensure_connection()
    with sqlite3.connect(path) as file:
        memory.connection.backup(file)
    file.close()
    name = memory.settings_dict["NAME"]
    del connections["default"]
    memory.settings_dict["NAME"] = str(path)
    try:
        yield f"sqlite:///{path}"
    finally:
        connections["default"].close()
        connections["default"] = memory
        memory.settings_dict["NAME"] = name


def _url_of_server(settings: dict[str, str]) -> str:
    host = quote(settings["HOST"], safe="")
    return f"postgres://{settings['USER']}@{host}:{settings['PORT']}/{settings['NAME']}"
