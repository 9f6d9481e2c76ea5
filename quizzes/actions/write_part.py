"""Store or delete an actor or a factor: facts that name it say something else then."""

from django.db import transaction
from django.db.models import Q, QuerySet

from quizzes.actions.count_findings import count_findings
from quizzes.actions.mark_stale import marking_stale
from quizzes.models import Actor, Fact, Factor


def write_part(part: Actor | Factor) -> None:
    """Save it. Its other names are rows of their own: count the findings after those."""
    if part.pk is None:
        part.save()
        return
    with marking_stale(facts_that_name(part)):
        part.save()


@transaction.atomic
def delete_part(part: Actor | Factor) -> None:
    """Raises ProtectedError where a role or a claim needs it."""
    article = part.article
    with marking_stale(facts_that_name(part)):
        part.delete()
    count_findings(article)


def facts_that_name(part: Actor | Factor) -> QuerySet[Fact]:
    if isinstance(part, Factor):
        named = Q(claim__cause=part) | Q(claim__effect=part)
    else:
        named = (
            Q(actors=part)
            | Q(role__actor=part)
            | Q(claim__speaker=part)
            | Q(claim__reported_by=part)
        )
    pks = Fact.objects.filter(named).order_by().values("pk")
    return Fact.objects.filter(pk__in=list(pks.values_list("pk", flat=True)))
