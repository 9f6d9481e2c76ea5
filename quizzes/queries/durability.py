"""Whether the database keeps what it acknowledges: read from the live connection, not settings."""

from typing import Any

from django.db import connection


def weaknesses() -> list[str]:
    """What would let an acknowledged answer be lost; [] where nothing would."""
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            return _sqlite(cursor)
        return _postgresql(cursor)


def _sqlite(cursor: Any) -> list[str]:
    def pragma(name: str) -> str:
        cursor.execute(f"PRAGMA {name}")
        return str(cursor.fetchone()[0]).lower()

    found = []
    if (mode := pragma("journal_mode")) not in {"wal", "memory"}:
        found.append(f"SQLite's journal_mode is {mode}; it must be WAL.")
    if mode == "memory" and not connection.is_in_memory_db():  # type: ignore[attr-defined]
        found.append("SQLite's journal_mode is memory: a crash would lose the database.")
    if int(level := pragma("synchronous")) < 2:
        found.append(f"SQLite's synchronous is {level}; it must be FULL (2).")
    if connection.transaction_mode != "IMMEDIATE":  # type: ignore[attr-defined]
        found.append("SQLite's transaction_mode must be IMMEDIATE, or writers fail under load.")
    return found


def _postgresql(cursor: Any) -> list[str]:
    found = []
    for name in ("synchronous_commit", "fsync", "full_page_writes"):
        cursor.execute("SELECT current_setting(%s)", [name])
        if cursor.fetchone()[0] == "off":
            found.append(f"PostgreSQL's {name} is off; it must be on.")
    return found
