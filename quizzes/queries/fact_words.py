"""A fact in lines of words, so that what it said can be held against what it says now."""

from collections.abc import Iterator
from typing import Any

from django.db.models import Model, QuerySet
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from quizzes.models import Claim, Event, Fact, Figure, Role

DETAILS: dict[str, type[Event | Role | Claim | Figure]] = {
    Fact.Kind.EVENT: Event,
    Fact.Kind.ROLE: Role,
    Fact.Kind.CLAIM: Claim,
    Fact.Kind.FIGURE: Figure,
}
"""The row of its kind that a fact has."""

WORKED_OUT = frozenset({"fact", "first_day", "last_day"})
Words = tuple[str, ...]


def words_of(facts: QuerySet[Fact]) -> dict[int, Words]:
    """Statement, details and who is in it, by the fact's id. Two statements."""
    rows = facts.select_related(
        *("event", "figure", "role__actor", "claim__cause", "claim__effect"),
        *("claim__speaker", "claim__reported_by"),
    )
    return {fact.pk: tuple(_lines(fact)) for fact in rows.prefetch_related("actors")}


def _lines(fact: Fact) -> Iterator[str]:
    yield fact.statement
    if (row := getattr(fact, fact.kind, None)) is not None:
        yield from _details(row)
    if names := sorted(actor.name for actor in fact.actors.all()):
        yield f"{_('People and bodies')}: {', '.join(names)}"


def _details(row: Model) -> Iterator[str]:
    for field in row._meta.concrete_fields:
        value: Any = getattr(row, field.name)
        if field.name in WORKED_OUT or value in (None, "", False):
            continue
        label = _("Date") if field.name == "edtf" else capfirst(str(field.verbose_name))
        said = _("yes") if value is True else value
        if field.choices:
            said = getattr(row, f"get_{field.name}_display")()
        yield f"{label}: {said}"
