"""Store or remove an actor or a factor: facts that name it say something else then."""

from collections.abc import Sequence

from django.db import transaction
from django.db.models import ProtectedError, Q, QuerySet

from quizzes.actions.count_findings import count_findings
from quizzes.actions.mark_stale import marking_stale
from quizzes.models import Actor, ActorAlias, Article, Fact, Factor


class PartInUse(Exception):
    """Facts speak of it."""


def write_part(part: Actor | Factor) -> None:
    """Save it. Its other names are rows of their own: count the findings after those."""
    with marking_stale(facts_that_name(type(part).objects.filter(pk=part.pk))):
        part.save()


@transaction.atomic
def write_actor(
    article: Article, handle: str, *, name: str, kind: str, aliases: Sequence[str] = ()
) -> tuple[Actor, bool]:
    """The article's actor of that handle, as given from now on, and whether it was made."""
    with marking_stale(facts_that_name(Actor.objects.filter(article=article, handle=handle))):
        actor, made = Actor.objects.update_or_create(
            article=article, handle=handle, defaults={"name": name, "kind": kind}
        )
    actor.aliases.all().delete()
    ActorAlias.objects.bulk_create(
        ActorAlias(actor=actor, name=alias) for alias in dict.fromkeys(aliases)
    )
    count_findings(article)
    return actor, made


@transaction.atomic
def write_factor(article: Article, handle: str, *, label: str) -> tuple[Factor, bool]:
    """The same for a node of the causal map."""
    with marking_stale(facts_that_name(Factor.objects.filter(article=article, handle=handle))):
        factor, made = Factor.objects.update_or_create(
            article=article, handle=handle, defaults={"label": label}
        )
    count_findings(article)
    return factor, made


@transaction.atomic
def remove_part(part: Actor | Factor) -> None:
    """Raises PartInUse, and removes nothing, where a role or a claim names it."""
    named = facts_that_name(type(part).objects.filter(pk=part.pk))
    try:
        with marking_stale(named):
            part.delete()
    except ProtectedError as refusal:
        raise PartInUse from refusal
    count_findings(part.article)


def facts_that_name(parts: QuerySet[Actor] | QuerySet[Factor]) -> QuerySet[Fact]:
    """The facts as they are now: a change of the parts does not take any away."""
    if parts.model is Factor:
        named = Q(claim__cause__in=parts) | Q(claim__effect__in=parts)
    else:
        named = (
            Q(actors__in=parts)
            | Q(role__actor__in=parts)
            | Q(claim__speaker__in=parts)
            | Q(claim__reported_by__in=parts)
        )
    pks = Fact.objects.filter(named).order_by().values_list("pk", flat=True)
    return Fact.objects.filter(pk__in=list(pks))
