"""The file itself: the same bytes for the same deck, nothing left on the disk."""

import io
import json
import os
import sqlite3
import subprocess
import sys
import tempfile
import zipfile
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from quizzes.domain.interchange.anki import (
    Composition,
    Link,
    Package,
    build_package,
    compose,
    write,
)
from tests.domain.interchange.anki.samples import HOME, SMALL, WRITTEN, deck, item, typed
from tests.domain.interchange.anki.test_composing import PAIRS

PRINT_DIGEST = (
    "import hashlib; from quizzes.domain.interchange.anki import build_package;"
    "from tests.domain.interchange.anki.samples import SMALL;"
    "print(hashlib.sha256(build_package(SMALL).content).hexdigest())"
)


def rows(package: Package, sql: str) -> list[Any]:
    with zipfile.ZipFile(io.BytesIO(package.content)) as archive:
        database = archive.read("collection.anki2")
    connection = sqlite3.connect(":memory:")
    connection.deserialize(database)
    return connection.execute(sql).fetchall()


def test_package_counts_what_it_holds() -> None:
    package = build_package(SMALL)

    assert (package.notes, package.cards, package.skipped) == (4, 4, ())
    assert rows(package, "select count() from notes") == [(4,)]
    assert rows(package, "select count() from cards") == [(4,)]


def test_a_note_that_is_asked_both_ways_has_two_cards() -> None:
    link = Link("Ada Reed", reversible=True)
    both = item(1, PAIRS, links={"p1": link, "p2": link})

    package = build_package(deck(both, names=frozenset({"Ada Reed"})))

    assert (package.notes, package.cards) == (2, 4)
    cards = rows(package, "select nid, ord from cards order by nid, ord")
    notes = [number for (number,) in rows(package, "select id from notes order by id")]
    assert cards == [(note, place) for note in notes for place in (0, 1)]


def test_members_are_deflated_and_carry_no_clock() -> None:
    with zipfile.ZipFile(io.BytesIO(build_package(SMALL).content)) as archive:
        found = [(each.filename, each.compress_type, each.date_time) for each in archive.filelist]

    when = (2025, 1, 1, 0, 0, 0)
    assert found == [("collection.anki2", 8, when), ("media", 8, when)]


def test_two_processes_write_the_same_bytes() -> None:
    digests = [
        subprocess.run(
            [sys.executable, "-c", PRINT_DIGEST],
            env={**os.environ, "PYTHONHASHSEED": seed},
            check=True,
            capture_output=True,
            text=True,
        ).stdout
        for seed in ("1", "2")
    ]

    assert len(digests[0]) == 65
    assert digests[0] == digests[1]


def test_a_thousand_exports_leave_no_file_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))

    contents = {build_package(SMALL).content for _ in range(1000)}

    assert len(contents) == 1
    assert list(tmp_path.iterdir()) == []


def test_ids_tell_when_a_question_was_written_and_never_meet() -> None:
    items = [item(n, typed(f"Who flew in {n}?", "Blériot")) for n in range(1000, 1500)]
    package = build_package(deck(*items))

    ids = [row[0] for row in rows(package, "select id from notes")]
    assert len(set(ids)) == 500
    assert min(ids) > (WRITTEN - 86_400) * 1000
    assert max(ids) <= WRITTEN * 1000


def test_notes_carry_the_time_at_which_their_content_changed() -> None:
    composition = compose(SMALL)
    dated = [
        replace(note, changed_at=1_000 + place) for place, note in enumerate(composition.notes)
    ]

    package = write(replace(composition, notes=tuple(dated)))

    assert sorted(rows(package, "select mod from notes")) == [(1000,), (1001,), (1002,), (1003,)]


def test_only_the_note_types_in_use_are_sent() -> None:
    one_note = replace(SMALL, items=SMALL.items[:1])
    ((models,),) = rows(build_package(one_note), "select models from col")

    assert [model["name"] for model in json.loads(models).values()] == ["Quizsite Question"]


def test_an_empty_deck_is_a_package_without_notes() -> None:
    package = build_package(deck())

    ((decks,),) = rows(package, "select decks from col")
    assert (package.notes, package.cards) == (0, 0)
    assert HOME.name in [each["name"] for each in json.loads(decks).values()]


def test_a_guid_that_stands_twice_is_refused() -> None:
    composition = compose(SMALL)
    twice = Composition(SMALL, (composition.notes[0], composition.notes[0]), ())

    with pytest.raises(ValueError, match="one guid"):
        write(twice)


def test_an_empty_first_field_is_refused() -> None:
    note = compose(SMALL).notes[0]
    empty = Composition(SMALL, (replace(note, fields=("", *note.fields[1:])),), ())

    with pytest.raises(ValueError, match="first field"):
        write(empty)
