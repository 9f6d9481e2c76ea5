"""Revisions kept in the process: they never change, so each is read once and not at every request.

What is shown and what is right are kept apart. Code that serves learners asks for `kept_shown`,
which has no key to give away; `kept_questions` is for drawing, grading and what is revealed.
"""

from collections import OrderedDict
from collections.abc import Iterable, Mapping
from functools import partial
from threading import Lock
from typing import Generic, TypeVar

from django.db import transaction

from quizzes.domain import kinds
from quizzes.domain.answers import LOOKS_AT_PARTS
from quizzes.domain.questions import Option, Question, Shown
from quizzes.models import Slot
from quizzes.queries.revisions import shown_revisions, with_keys

MOST_KEPT = 2000
"""Revisions of each of the two; at some 3 kB each, a few megabytes of a worker."""

V = TypeVar("V")


class _Kept(Generic[V]):
    """At most `MOST_KEPT` values by the revision's id; the one not asked for longest goes first."""

    def __init__(self) -> None:
        self._values: OrderedDict[int, V] = OrderedDict()
        self._lock = Lock()

    def find(self, ids: Iterable[int]) -> dict[int, V]:
        with self._lock:
            found = {pk: self._values[pk] for pk in ids if pk in self._values}
            for pk in found:
                self._values.move_to_end(pk)
        return found

    def add(self, values: Mapping[int, V]) -> None:
        with self._lock:
            self._values.update(values)
            while len(self._values) > MOST_KEPT:
                self._values.popitem(last=False)

    def clear(self) -> None:
        with self._lock:
            self._values.clear()


_SHOWN: _Kept[Shown] = _Kept()
_QUESTIONS: _Kept[Question] = _Kept()


def kept_shown(ids: Iterable[int]) -> dict[int, Shown]:
    """What learners may see of each revision, by its id. One statement, or none."""
    wanted = set(ids)
    found = _SHOWN.find(wanted)
    if missing := wanted - found.keys():
        read = shown_revisions(missing)
        _keep(_SHOWN, read)
        found |= read
    return found


def kept_questions(ids: Iterable[int]) -> dict[int, Question]:
    """Each revision with its key, by its id. Two statements, or one, or none."""
    wanted = set(ids)
    found = _QUESTIONS.find(wanted)
    if missing := wanted - found.keys():
        read = with_keys(kept_shown(missing))
        _keep(_QUESTIONS, read)
        found |= read
    return found


def readable_slots(slots: Iterable[Slot]) -> dict[int, Shown]:
    """What reading an answer takes, by the slot's id; the slots come with `revision__question`.

    No statement, as a slot holds the ids of its options; one, or none, where a shape looks at the
    parts of a question.
    """
    slots = list(slots)
    whole = kept_shown(slot.revision_id for slot in slots if _shape(slot) in LOOKS_AT_PARTS)
    return {slot.pk: whole.get(slot.revision_id) or _by_ids(slot) for slot in slots}


def _shape(slot: Slot) -> str:
    kind = kinds.find(slot.revision.question.kind)
    return kind.shape if kind else ""


def _by_ids(slot: Slot) -> Shown:
    revision = slot.revision
    options = tuple(Option(option_id, "") for option_id in slot.order)
    return Shown(revision.question.kind, revision.stem, spec=revision.spec, options=options)


def forget_revisions() -> None:
    """Start anew, as a process does that has just begun; for a database put in place of another."""
    _SHOWN.clear()
    _QUESTIONS.clear()


def _keep(kept: _Kept[V], read: Mapping[int, V]) -> None:
    # Only once it is committed: what is rolled back leaves its id to another revision.
    transaction.on_commit(partial(kept.add, read))
