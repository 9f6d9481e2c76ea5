"""What a learner's collection remembers us by: guids of notes, ids of decks, notes and cards.

Anki matches notes by guid alone. So a guid is made of the question's UUID and of which of its
notes it is, and never of a wording: a mended typo is then the same card with its history.
"""

import hashlib
from collections.abc import Iterable, Iterator
from uuid import UUID

import genanki

_DAY = 86_400_000
"""Milliseconds."""
_EPOCH, _SPAN = 1_000_000_000_000, 700_000_000_000
"""Deck ids look like Anki's own, which are times in milliseconds: these lie in 2001 to 2023."""


def note_guid(question: UUID, *part: str) -> str:
    """The guid of one note of a question; `part` says which, in words that never change."""
    return str(genanki.guid_for(str(question), *part))


def pair_guid(question: UUID, first: str, second: str) -> str:
    """The guid of a note on two events, by their public ids, which are kept when one is reworded.

    In alphabetical order: to correct which came first does not make another note.
    """
    return note_guid(question, "timeline", *sorted((first, second)))


def deck_id(home: UUID) -> int:
    return _EPOCH + _number(str(home)) % _SPAN


def row_ids(rows: Iterable[tuple[str, int]], *, taken: Iterable[int] = ()) -> Iterator[int]:
    """An id for each (name, seconds since 1970 at which its question was written).

    Anki shows the id of a note or card as the time at which it was made, so it is that time, less
    up to a day by which rows of one moment are told apart. Ids that still meet are counted up, as
    are those in `taken`.
    """
    taken = set(taken)
    for name, created_at in rows:
        row_id = max(1, created_at * 1000 - _number(name) % _DAY)
        while row_id in taken:
            row_id += 1
        taken.add(row_id)
        yield row_id


def _number(text: str) -> int:
    return int.from_bytes(hashlib.sha256(text.encode()).digest()[:8], "big")
