"""Store a fact together with the details of its kind: event, role, claim or figure."""

from collections.abc import Iterable, Mapping
from typing import Any

from django.db import transaction

from quizzes.actions.count_findings import count_findings
from quizzes.actions.date_event import set_event
from quizzes.actions.mark_stale import marking_stale
from quizzes.models import Actor, Fact
from quizzes.queries.fact_words import DETAILS


@transaction.atomic
def write_fact(fact: Fact, details: Mapping[str, Any], *, actors: Iterable[Actor] = ()) -> None:
    """Save the fact and the row of its kind; `details` are that row's fields by name.

    The days of an event are worked out from its `edtf`; ValueError if that cannot be read. Where
    the fact says something else than before, the questions that rest on it become stale.
    """
    with marking_stale(Fact.objects.filter(pk=fact.pk)):
        fact.save()
        fact.actors.set(actors)
        if fact.kind == Fact.Kind.EVENT:
            set_event(fact, **details)
        else:
            DETAILS[fact.kind].objects.update_or_create(fact=fact, defaults=dict(details))
    count_findings(fact.article)
