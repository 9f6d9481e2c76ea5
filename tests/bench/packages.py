"""P12: writing an Anki package of 10,000 notes, against its bare rows and against stock genanki."""

import io
import sqlite3
import tempfile
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import genanki

from quizzes.domain.interchange.anki import Composition, Deck, compose, write
from quizzes.domain.interchange.anki.notetypes import NOTETYPES
from tests.bench.figures import Figure, Target
from tests.bench.timing import race, timed
from tests.domain.interchange.anki.samples import HOME, choice, item

NOTES = 10_000
ROUNDS = 10


@dataclass(frozen=True, slots=True)
class Rows:
    """A database as the statements that make its tables, and the rows of each table."""

    schema: tuple[str, ...]
    tables: dict[str, Sequence[tuple[Any, ...]]]


def figures() -> list[Figure]:
    deck = _deck()
    composition = compose(deck)
    package = write(composition)
    if package.notes != NOTES:
        raise RuntimeError(f"{package.notes} notes: {composition.skipped[:1]}")
    rows = _rows(package.content)
    with tempfile.TemporaryDirectory(prefix="quizsite-bench-") as folder:
        path = Path(folder) / "stock.apkg"
        times = race(
            {
                "ours": lambda: lambda: write(composition),
                "whole": lambda: lambda: write(compose(deck)),
                "raw": lambda: lambda: _raw(rows),
                "stock": lambda: lambda: _stock(composition, path),
            },
            rounds=ROUNDS,
        )
        stock_bytes = path.stat().st_size
    name = f"apkg of {NOTES:,} notes"
    return [
        timed(
            "P12",
            f"{name}, CPU: writer / raw rows and zip",
            ours=times["ours"],
            baseline=times["raw"],
            target="<= 1.6",
            by_cpu=True,
        ),
        timed(
            "P12",
            f"{name}, CPU: composing and writing / raw rows and zip",
            ours=times["whole"],
            baseline=times["raw"],
            target="",
            by_cpu=True,
        ),
        timed(
            "P12",
            f"{name}, wall: writer / stock genanki",
            ours=times["ours"],
            baseline=times["stock"],
            target="<= 0.5",
        ),
        Figure(
            "P12",
            f"{name}, bytes: ours / stock genanki",
            ours=f"{len(package.content):,} B",
            baseline=f"{stock_bytes:,} B",
            value=len(package.content) / stock_bytes,
            target=Target.of("<= 0.30"),
        ),
    ]


def _deck() -> Deck:
    """Questions of which no two have one front."""
    items = (
        item(
            number,
            choice(
                f"Who flew aeroplane number {number} over the Channel?",
                f"Captain {_name(number)}",
                explanation=f"The log of flight {number} names the pilot.",
            ),
        )
        for number in range(1, NOTES + 1)
    )
    return Deck(HOME, tuple(items), names=frozenset({"Channel"}))


def _name(number: int) -> str:
    """A name of its own for each number, in letters: a number would be given away by the front."""
    return "".join(chr(ord("a") + int(digit)) for digit in str(number)).title()


def _rows(content: bytes) -> Rows:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        data = archive.read("collection.anki2")
    connection = sqlite3.connect(":memory:")
    connection.deserialize(data)
    made = connection.execute(
        "SELECT type, name, sql FROM sqlite_master"
        " WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite%'"
    ).fetchall()
    tables = {
        name: connection.execute(f"SELECT * FROM {name}").fetchall()
        for kind, name, _ in made
        if kind == "table"
    }
    connection.close()
    return Rows(tuple(sql for _, _, sql in made), tables)


def _raw(rows: Rows) -> bytes:
    connection = sqlite3.connect(":memory:")
    for statement in rows.schema:
        connection.execute(statement)
    for name, found in rows.tables.items():
        if found:
            marks = ",".join("?" * len(found[0]))
            connection.executemany(f"INSERT INTO {name} VALUES ({marks})", found)
    connection.commit()
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("collection.anki2", connection.serialize())
        archive.writestr("media", b"{}")
    connection.close()
    return buffer.getvalue()


def _stock(composition: Composition, path: Path) -> None:
    """The same notes through genanki's own classes, as its documentation shows."""
    deck = genanki.Deck(1, "Benchmark")
    for note in composition.notes:
        deck.add_note(
            genanki.Note(
                model=NOTETYPES[note.notetype],
                fields=list(note.fields),
                tags=list(note.tags),
                guid=note.guid,
            )
        )
    genanki.Package(deck).write_to_file(path)
