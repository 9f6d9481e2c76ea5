"""Write and remove the actors and factors that the facts of an article speak of."""

from collections.abc import Sequence

from django.db import transaction
from django.db.models import ProtectedError

from quizzes.actions.count_findings import count_findings
from quizzes.models import Actor, ActorAlias, Article, Factor


class PartInUse(Exception):
    """Facts speak of it."""


@transaction.atomic
def write_actor(
    article: Article, handle: str, *, name: str, kind: str, aliases: Sequence[str] = ()
) -> tuple[Actor, bool]:
    """The article's actor of that handle, as given from now on, and whether it was made."""
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
    factor, made = Factor.objects.update_or_create(
        article=article, handle=handle, defaults={"label": label}
    )
    count_findings(article)
    return factor, made


@transaction.atomic
def remove_part(part: Actor | Factor) -> None:
    """Raises PartInUse, and removes nothing, where a role or a claim names it."""
    try:
        part.delete()
    except ProtectedError as refusal:
        raise PartInUse from refusal
    count_findings(part.article)
