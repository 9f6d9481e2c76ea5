"""Questions that rest on what was edited, one after another."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.db.models import QuerySet

from quizzes.models import Fact, Question


@dataclass(frozen=True, slots=True)
class FactChange:
    """What a fact said and what it says now, in lines.

    `fact` is None where the question does not rest on it any more and it was deleted.
    """

    fact: int | None
    before: tuple[str, ...]
    after: tuple[str, ...]


def stale_questions() -> QuerySet[Question]:
    return Question.objects.filter(stale_since__isnull=False).order_by("pk")


def stale_after(pk: int) -> Question | None:
    """The first stale one after this id, or else the first of all."""
    stale = stale_questions().select_related("current", "article").defer("article__text")
    return stale.filter(pk__gt=pk).first() or stale.first()


def fact_changes(question: Question) -> tuple[FactChange, ...]:
    """What became of the facts of a stale question."""
    return tuple(_changes(question))


def _changes(question: Question) -> Iterator[FactChange]:
    changed = question.stale_facts
    ids = {str(uuid): pk for uuid, pk in _ids(list(changed))}
    for uuid, said in changed.items():
        yield FactChange(ids.get(uuid), tuple(said["before"]), tuple(said["after"]))


def _ids(uuids: list[str]) -> QuerySet:
    return Fact.objects.filter(uuid__in=uuids).values_list("uuid", "pk")
