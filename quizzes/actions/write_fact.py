"""Store a fact together with the details of its kind: event, role, claim or figure."""

from collections.abc import Iterable, Mapping
from typing import Any

from django.db import transaction
from django.db.models.functions import Now
from django.forms import model_to_dict

from quizzes.actions.count_findings import count_findings
from quizzes.actions.date_event import set_event
from quizzes.models import Actor, Claim, Event, Fact, Figure, Role

DETAILS: dict[str, type[Event | Role | Claim | Figure]] = {
    Fact.Kind.EVENT: Event,
    Fact.Kind.ROLE: Role,
    Fact.Kind.CLAIM: Claim,
    Fact.Kind.FIGURE: Figure,
}


@transaction.atomic
def write_fact(fact: Fact, details: Mapping[str, Any], *, actors: Iterable[Actor] = ()) -> None:
    """Save the fact and the row of its kind; `details` are that row's fields by name.

    The days of an event are worked out from its `edtf`; ValueError if that cannot be read. Where
    the fact says something else than before, the questions that rest on it become stale.
    """
    if fact.pk is not None and _says_something_else(fact, details):
        fact.questions.filter(stale_since=None).update(stale_since=Now())
    fact.save()
    fact.actors.set(actors)
    if fact.kind == Fact.Kind.EVENT:
        set_event(fact, **details)
    else:
        DETAILS[fact.kind].objects.update_or_create(fact=fact, defaults=dict(details))
    count_findings(fact.article)


def _says_something_else(fact: Fact, details: Mapping[str, Any]) -> bool:
    if fact.statement != Fact.objects.values_list("statement", flat=True).get(pk=fact.pk):
        return True
    row = DETAILS[fact.kind].objects.filter(fact=fact).first()
    stored = model_to_dict(row) if row else {}
    return any(stored.get(name) != getattr(value, "pk", value) for name, value in details.items())
