"""Load a bank: create what is new, follow what changed in the file, keep what a person edited."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.db import transaction

from quizzes.actions.count_findings import count_findings
from quizzes.actions.write_bank import Writer
from quizzes.domain.interchange.native_yaml import Bank, FileProblem, digest
from quizzes.domain.interchange.native_yaml.bank import Row
from quizzes.models import Article, LoadedRow
from quizzes.models.user import User
from quizzes.queries.banks import bank_rows, row_uuid
from quizzes.queries.taken_names import taken_elsewhere


@dataclass(slots=True)
class Loaded:
    """How many rows were created, updated and left alone; `kept` are edited ones, with lines."""

    created: int = 0
    updated: int = 0
    unchanged: int = 0
    kept: list[tuple[int, str]] = field(default_factory=list)


class Taken(ValueError):
    """Rows of the file have a name that belongs to something else; nothing was loaded."""

    def __init__(self, problems: Sequence[FileProblem]) -> None:
        super().__init__(", ".join(problem.message.code for problem in problems))
        self.problems = tuple(problems)


@transaction.atomic
def load_bank(bank: Bank, *, now: datetime, owner: User | None = None) -> Loaded:
    """Bring the database to what the file says, in one transaction.

    A row whose content in the database is not what the last load left there has been edited by a
    person: it is reported in `kept` and not touched. Rows that the file no longer has stay.
    Raises Taken where a slug or a uuid is another article's.
    """
    if taken := taken_elsewhere(bank):
        raise Taken(taken)
    article = Article.objects.filter(uuid=bank.article.uuid).first()
    present = bank_rows(article) if article else {}
    remembered = dict(LoadedRow.objects.filter(pk__in=list(present)).values_list("uuid", "sha256"))
    loaded, write = Loaded(), Writer(bank.article.uuid, now=now, owner=owner)
    marks: list[LoadedRow] = []
    parts: tuple[tuple[Sequence[Row], Callable[[Any], None]], ...] = (
        ((bank.article,), write.article),
        (bank.actors, write.actor),
        (bank.factors, write.factor),
        (bank.facts, write.fact),
        (bank.questions, write.question),
        (bank.quizzes, write.quiz),
    )
    for rows, write_row in parts:
        for row in rows:
            uuid, wanted = row_uuid(bank.article.uuid, row), digest(row)
            held = digest(present[uuid]) if uuid in present else None
            if held == wanted:
                loaded.unchanged += 1
            elif held is None:
                write_row(row)
                loaded.created += 1
            elif held == remembered.get(uuid):
                write_row(row)
                loaded.updated += 1
            else:
                loaded.kept.append((row.line, str(getattr(row, "id", "") or uuid)))
                continue
            if remembered.get(uuid) != wanted:
                marks.append(LoadedRow(uuid=uuid, sha256=wanted))
    if marks:
        count_findings(Article.objects.get(uuid=bank.article.uuid))
    LoadedRow.objects.bulk_create(
        marks, update_conflicts=True, unique_fields=["uuid"], update_fields=["sha256"]
    )
    return loaded
