"""`verify`: every stored score equals its replay; the database is whole and has no orphans."""

import sys
from dataclasses import asdict
from typing import Any

from django.db import connection

from quizzes.management.commands._output import JsonCommand
from quizzes.queries.replay import replay_attempts


class Command(JsonCommand):
    help = "Check integrity and that every stored score equals its replay; exit 1 if not."

    def handle(self, *args: Any, **options: Any) -> None:
        problems = [*_integrity(), *(asdict(mismatch) for mismatch in replay_attempts())]
        for problem in problems:
            self.stderr.write(" ".join(str(value) for value in problem.values()))
        self.report(options, {"problems": problems}, f"{len(problems)} problems found.")
        if problems:
            sys.exit(1)


def _integrity() -> list[dict[str, str]]:
    """What the database itself finds wrong: broken pages (SQLite) and rows that point nowhere."""
    found = []
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA integrity_check")
            found = [{"what": row[0]} for row in cursor.fetchall() if row[0] != "ok"]
            cursor.execute("PRAGMA foreign_key_check")
            found += [{"what": f"{row[0]} {row[1]} points nowhere"} for row in cursor.fetchall()]
    return found
