"""A learner with the real Anki: imports packages into a collection of their own and looks at them.

with learner() as anki:
    log = anki.take(package.content)
    anki.faults()        # [] if every card shows and the collection is sound
    anki.study(5)
"""

import re
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from anki import import_export_pb2 as messages
from anki.collection import Collection, ImportAnkiPackageOptions, ImportAnkiPackageRequest
from anki.notes import Note

_STYLE = re.compile(r"<style>.*?</style>", re.DOTALL)
_MARKS_OF_FAILURE = ("{{", "Found '", "unknown field", "The front of this card is blank")
_GOOD = 3


@dataclass(frozen=True, slots=True)
class Log:
    """How many notes of a package were new, taken over, left alone or refused."""

    new: int = 0
    updated: int = 0
    duplicate: int = 0
    conflicting: int = 0


class AnkiLearner:
    """One collection, in a folder that goes with it."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.collection = Collection(str(folder / "collection.anki2"))

    def take(self, content: bytes) -> Log:
        """Import a package as Anki does unless told otherwise: what is newer is taken over."""
        path = self._folder / "taken.apkg"
        path.write_bytes(content)
        newer = messages.IMPORT_ANKI_PACKAGE_UPDATE_CONDITION_IF_NEWER
        options = ImportAnkiPackageOptions(update_notes=newer, update_notetypes=newer)
        request = ImportAnkiPackageRequest(package_path=str(path), options=options)
        log = self.collection.import_anki_package(request).log
        self.collection.models._clear_cache()
        return Log(len(log.new), len(log.updated), len(log.duplicate), len(log.conflicting))

    def notes(self) -> dict[str, Note]:
        """Every note by its guid."""
        notes = (self.collection.get_note(note) for note in self.collection.find_notes(""))
        return {note.guid: note for note in notes}

    def fields(self) -> dict[str, dict[str, str]]:
        return {guid: dict(note.items()) for guid, note in self.notes().items()}

    def faces(self) -> list[tuple[str, str]]:
        """Both sides of every card as HTML, in the order in which new cards come."""
        cards = self.collection.db.list("select id from cards order by due, ord, id")
        return [self._faces(card) for card in cards]

    def decks(self) -> dict[str, int]:
        """How many cards each deck holds by itself, without those that hold none."""
        counts = {
            deck.name: self.collection.db.scalar("select count() from cards where did = ?", deck.id)
            for deck in self.collection.decks.all_names_and_ids()
        }
        return {name: count for name, count in counts.items() if count}

    def study(self, count: int) -> None:
        """Answer that many new cards as Good."""
        for deck in self.collection.decks.all_names_and_ids():
            self.collection.decks.select(deck.id)
            for queued in self.collection.sched.get_queued_cards(fetch_limit=count).cards:
                card = self.collection.get_card(queued.card.id)
                card.start_timer()
                self.collection.sched.answerCard(card, _GOOD)

    def schedule(self) -> list[tuple[Any, ...]]:
        """All that an import might upset of each card."""
        rows = "select nid, ord, did, type, queue, due, reps, ivl, data from cards order by id"
        return [tuple(row) for row in self.collection.db.all(rows)]

    def faults(self) -> list[str]:
        """What Anki has to complain of. It also repairs the database, so this comes last."""
        found = []
        for front, back in self.faces():
            text = re.sub(r"<[^>]+>", "", front).strip()
            found += [f"{mark} in {text}" for mark in _MARKS_OF_FAILURE if mark in front + back]
            if not text or front == back or "<script" in (front + back).lower():
                found.append(f"a bad card: {front}")
        found += [f"an empty card of {each.note_id}" for each in self._empty_cards()]
        if self.collection.media.check().missing:
            found.append("a missing picture or sound")
        before = self.collection.card_count()
        report, sound = self.collection.fix_integrity()
        if not sound or self.collection.card_count() != before:
            found.append(report)
        return found

    def _faces(self, card_id: int) -> tuple[str, str]:
        card = self.collection.get_card(card_id)
        return _STYLE.sub("", card.question(reload=True)), _STYLE.sub("", card.answer())

    def _empty_cards(self) -> list[Any]:
        return list(self.collection.get_empty_cards().notes)


@contextmanager
def learner() -> Iterator[AnkiLearner]:
    with tempfile.TemporaryDirectory() as folder:
        anki = AnkiLearner(Path(folder))
        try:
            yield anki
        finally:
            anki.collection.close()
