"""Store a fact together with the details of its kind: event, role, claim or figure."""

from collections.abc import Iterable, Mapping
from typing import Any

from django.db import transaction

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

    The days of an event are worked out from its `edtf`; ValueError if that cannot be read.
    """
    fact.save()
    fact.actors.set(actors)
    if fact.kind == Fact.Kind.EVENT:
        set_event(fact, **details)
    else:
        DETAILS[fact.kind].objects.update_or_create(fact=fact, defaults=dict(details))
    count_findings(fact.article)
