"""How much of an article a learner knows: core facts, each known by the last answer that asked it.

A fact counts if it is core and a published question of a published quiz rests on it. It is known
if the last such answer was fully right: the last in time, of any question that rests on the fact,
as graded now. An answer that may not be shown yet, or that people mark, tells nothing.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from django.db.models import F, Q, QuerySet

from quizzes.domain.grading import Outcome
from quizzes.models import Article, Grade, Quiz, SectionQuestion
from quizzes.models.publishing import Status, Worth
from quizzes.permissions import Who
from quizzes.queries.attempts import own_learners

TELLS_NOTHING = (Outcome.NOT_GRADED, Outcome.TO_MARK)


@dataclass(frozen=True, slots=True)
class Mastery:
    """Ids of core facts: all that are asked, those known, and those answered otherwise."""

    facts: frozenset[int] = frozenset()
    known: frozenset[int] = frozenset()
    missed: frozenset[int] = frozenset()

    @property
    def total(self) -> int:
        return len(self.facts)


def mastery_of(who: Who, article: Article, *, now: datetime) -> Mastery:
    """Two statements; one for nobody."""
    facts = frozenset(_asked_core_facts(article))
    last = _last_answers(who, article, now) if who.is_known else {}
    answered = {fact: right for fact, right in last.items() if fact in facts}
    return Mastery(
        facts=facts,
        known=frozenset(fact for fact, right in answered.items() if right),
        missed=frozenset(fact for fact, right in answered.items() if not right),
    )


def _asked_core_facts(article: Article) -> QuerySet[SectionQuestion, int]:
    return (
        SectionQuestion.objects.filter(
            section__quiz__status=Status.PUBLISHED,
            question__status=Status.PUBLISHED,
            question__facts__article=article,
            question__facts__worth=Worth.CORE,
        )
        .order_by()
        .values_list("question__facts", flat=True)
        .distinct()
    )


def _last_answers(who: Who, article: Article, now: datetime) -> Mapping[int, bool]:
    """By fact, whether its last answer was right. The first grade of a slot tells when it was."""
    shown = Q(slot__attempt__quiz__answers_from__isnull=True) | Q(
        slot__attempt__quiz__answers_from__lte=now
    )
    checked = Q(
        slot__checked_at__isnull=False,
        slot__attempt__quiz__feedback=Quiz.Feedback.IMMEDIATE,
        slot__attempt__quiz__answers_from__isnull=True,
    )
    facts = "slot__revision__question__facts"
    rows = (
        Grade.objects.filter(
            Q(slot__attempt__closed_at__isnull=False) & shown | checked,
            slot__attempt__learner__in=own_learners(who),
            **{f"{facts}__article": article, f"{facts}__worth": Worth.CORE},
        )
        .exclude(outcome__in=TELLS_NOTHING)
        .order_by("id")
        .values_list("id", "slot_id", facts, F("mark"), "slot__revision__points")
    )
    first: dict[int, int] = {}
    graded: dict[tuple[int, int], bool] = {}
    for grade, slot, fact, mark, points in rows:
        first.setdefault(slot, grade)
        graded[fact, slot] = mark == points
    in_time = sorted(graded.items(), key=lambda item: first[item[0][1]])
    return {fact: right for (fact, _), right in in_time}
