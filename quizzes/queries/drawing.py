"""What an attempt at a quiz is drawn from."""

from collections import defaultdict
from dataclasses import dataclass

from quizzes.domain.drawing import Candidate, Part
from quizzes.models import Quiz, SectionQuestion
from quizzes.models.publishing import Status


@dataclass(frozen=True, slots=True)
class Pool:
    """The sections of a quiz, and the current revision of each of their questions."""

    parts: tuple[Part, ...]
    revisions: dict[int, int]


def pool_of(quiz: Quiz) -> Pool:
    """Published members alone. One statement, a row for each fact of a member."""
    rows = (
        SectionQuestion.objects.filter(
            section__quiz=quiz, question__status=Status.PUBLISHED, question__current__isnull=False
        )
        .order_by("section__position", "position")
        .values_list(
            *("section_id", "section__draw", "question_id", "question__current_id"),
            "question__facts",
        )
    )
    counts: dict[int, int | None] = {}
    sections: dict[int, dict[int, None]] = {}
    revisions: dict[int, int] = {}
    facts: defaultdict[int, set[int]] = defaultdict(set)
    for section_id, count, question_id, revision_id, fact_id in rows:
        counts[section_id], revisions[question_id] = count, revision_id
        sections.setdefault(section_id, {})[question_id] = None
        # Its own id, negative, stands among the facts: no question is drawn from two sections.
        facts[question_id] |= {-question_id} if fact_id is None else {-question_id, fact_id}
    parts = (
        Part(
            section_id,
            tuple(Candidate(member, frozenset(facts[member])) for member in members),
            counts[section_id],
        )
        for section_id, members in sections.items()
    )
    return Pool(tuple(parts), revisions)
