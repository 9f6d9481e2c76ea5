"""Mark the questions whose facts say something else than before, with what these said."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from quizzes.models import Fact, Question
from quizzes.queries.fact_words import Words, words_of


@contextmanager
def marking_stale(facts: QuerySet[Fact]) -> Iterator[None]:
    """Around a change of these facts, or of who is in them: what differs after it is marked."""
    with transaction.atomic():
        before = words_of(facts)
        resting = _resting(list(before))
        yield
        after = words_of(Fact.objects.filter(pk__in=list(before)))
        for pk, (uuid, questions) in resting.items():
            if before[pk] != after[pk]:
                _mark(questions, uuid, before[pk], after[pk])


def _resting(facts: list[int]) -> dict[int, tuple[str, list[int]]]:
    """For each fact that questions rest on its uuid and these; none can be deleted meanwhile."""
    rows = Fact.objects.filter(pk__in=facts, questions__isnull=False)
    found: dict[int, tuple[str, list[int]]] = {}
    for pk, uuid, question in rows.order_by("pk").values_list("pk", "uuid", "questions"):
        found.setdefault(pk, (str(uuid), []))[1].append(question)
    return found


def _mark(questions: list[int], uuid: str, before: Words, after: Words) -> None:
    """What a fact said first stays, however often it changes until somebody has looked."""
    changed = list(Question.objects.select_for_update().filter(pk__in=questions))
    for question in changed:
        first = question.stale_facts.get(uuid, {}).get("before", list(before))
        question.stale_facts[uuid] = {"before": first, "after": list(after)}
        question.stale_since = timezone.now()
    Question.objects.bulk_update(changed, ["stale_facts", "stale_since"], batch_size=500)
