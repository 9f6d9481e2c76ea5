"""What to practise: questions that were missed, or that ask for core facts that were.

Only questions that are published, in a published quiz, and kept back by none.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import datetime

from django.db.models import Exists, OuterRef, QuerySet

from quizzes.domain.drawing import Candidate, draw
from quizzes.models import Article, Attempt, Question, SectionQuestion
from quizzes.models.publishing import Status
from quizzes.queries.decks import kept_back

MOST_QUESTIONS = 10


def missed_questions(attempt: Attempt, numbers: Iterable[int], *, now: datetime) -> Sequence[int]:
    """Ids of the revisions to ask anew for these slots, in their order. One statement."""
    asked = attempt.slots.filter(number__in=list(numbers)).values("revision__question")
    rows = _practisable(now).filter(pk__in=asked)
    return list(rows.order_by("pk").values_list("current", flat=True))


def questions_on(
    article: Article, facts: frozenset[int], *, now: datetime, seed: int
) -> Sequence[int]:
    """Ids of revisions that ask for some of these facts, no two for one fact. One statement."""
    rows = _practisable(now).filter(article=article, facts__in=facts)
    found: defaultdict[int, set[int]] = defaultdict(set)
    for revision, fact in rows.values_list("current", "facts"):
        found[revision].add(fact)
    candidates = [Candidate(revision, frozenset(on)) for revision, on in found.items()]
    return [each.id for each in draw(candidates, MOST_QUESTIONS, seed=seed)]


def _practisable(now: datetime) -> QuerySet[Question]:
    published = SectionQuestion.objects.filter(
        question=OuterRef("pk"), section__quiz__status=Status.PUBLISHED
    )
    return Question.objects.filter(
        Exists(published),
        ~Exists(kept_back(now)),
        status=Status.PUBLISHED,
        current__isnull=False,
    ).order_by()
