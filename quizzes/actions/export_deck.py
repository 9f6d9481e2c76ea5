"""Make the Anki package of an article or a quiz, and keep what each note held and since when.

Command, page and API all call these, so they all give the same bytes.
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from quizzes.domain.interchange.anki import (
    Composition,
    Deck,
    Note,
    Package,
    Selection,
    compose,
    write,
)
from quizzes.models import Article, ExportedNote, Quiz
from quizzes.queries.decks import DEFAULT, article_deck, quiz_deck

_NEWER = timedelta(seconds=2)
"""Anki compares whole seconds; a note with its options shown is one newer than without."""


def package_for_article(
    article: Article,
    selection: Selection = DEFAULT,
    *,
    now: datetime,
    for_learners: bool = False,
) -> Package:
    """What is selected of the article's deck.

    `for_learners` leaves out what a quiz keeps back from them now.
    """
    deck = article_deck(article, selection, learners_at=now if for_learners else None)
    return _package(deck, now=now)


def package_for_quiz(quiz: Quiz, selection: Selection = DEFAULT, *, now: datetime) -> Package:
    """What is selected of the quiz's questions, in the deck of its article."""
    return _package(quiz_deck(quiz, selection), now=now)


def _package(deck: Deck, *, now: datetime) -> Package:
    composition = compose(deck)
    return write(replace(composition, notes=tuple(_dated(composition, now=now))))


def _dated(composition: Composition, *, now: datetime) -> Iterable[Note]:
    """The notes with the time at which what they hold last changed. Two statements at most.

    A note that is new here changed when its question was last revised. One that differs from what
    was last exported changed at that revision, if it is newer; if not, then something in it was
    edited that keeps no time (a fact, a claim, the article, a status), and it changed now at the
    latest. Nothing is written while nothing changed.
    """
    guids = [note.guid for note in composition.notes]
    known = ExportedNote.objects.in_bulk(guids)
    rows = [_row(note, known.get(note.guid), now=now) for note in composition.notes]
    ExportedNote.objects.bulk_create(
        [row for row in rows if row is not known.get(row.guid)],
        update_conflicts=True,
        unique_fields=["guid"],
        update_fields=["sha256", "changed_at"],
    )
    return (
        replace(note, changed_at=int(row.changed_at.timestamp()))
        for note, row in zip(composition.notes, rows, strict=True)
    )


def _row(note: Note, known: ExportedNote | None, *, now: datetime) -> ExportedNote:
    digest = note.digest
    if known and known.sha256 == digest:
        return known
    changed_at = datetime.fromtimestamp(note.changed_at, UTC)
    if known and changed_at < (newer := known.changed_at + _NEWER):
        changed_at = max(now.replace(microsecond=0), newer)
    return ExportedNote(guid=note.guid, sha256=digest, changed_at=changed_at)
