"""Delete a fact on which nothing rests."""

from collections.abc import Sequence

from django.db import transaction
from django.db.models import F

from quizzes.actions.count_findings import count_findings
from quizzes.models import Fact, Question
from quizzes.queries.facts import questions_on


class FactInUse(Exception):
    """Questions rest on it; without it they would no longer say where their answers come from."""

    def __init__(self, questions: Sequence[Question]) -> None:
        super().__init__(f"{len(questions)} questions")
        self.questions = tuple(questions)


@transaction.atomic
def delete_fact(fact: Fact) -> None:
    """Raises FactInUse, and deletes nothing, where questions rest on the fact."""
    # Takes the row: who makes a question rest on it at this moment waits, and finds it gone.
    Fact.objects.filter(pk=fact.pk).update(kind=F("kind"))
    if resting := list(questions_on([fact])):
        raise FactInUse(resting)
    fact.delete()
    count_findings(fact.article)
