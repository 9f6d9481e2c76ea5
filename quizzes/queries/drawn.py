"""What an attempt asks: the revisions drawn of a quiz, and the order of their options."""

from collections import defaultdict
from fractions import Fraction

from quizzes.domain import kinds
from quizzes.domain.drawing import Candidate, draw
from quizzes.domain.questions import Question
from quizzes.models import Quiz, SectionQuestion
from quizzes.models.publishing import Status


def drawn_revisions(quiz: Quiz, *, seed: int) -> list[tuple[int, int]]:
    """(section id, revision id) of each slot. One statement, a row for each fact of a member."""
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
    # A section asked whole leaves no choice, so what is drawn keeps clear of it wherever it stands.
    whole = (members for section_id, members in sections.items() if counts[section_id] is None)
    taken = frozenset(fact for members in whole for member in members for fact in facts[member])
    drawn: list[tuple[int, int]] = []
    for section_id, members in sections.items():
        chosen = [Candidate(member, frozenset(facts[member])) for member in members]
        if (count := counts[section_id]) is not None:
            chosen = list(draw(chosen, count, seed=seed + section_id, taken=taken))
            taken = taken.union(*(candidate.facts for candidate in chosen))
        drawn += ((section_id, revisions[candidate.id]) for candidate in chosen)
    return drawn


def counted_points(question: Question) -> Fraction:
    """Its points; none where nobody could earn them: not installed, or for people to mark."""
    return question.shown.points if kinds.counts(question.shown.kind) else Fraction(0)


def arrange(question: Question, *, seed: int) -> list[str]:
    """Ids of its options in the order of one attempt."""
    kind = kinds.find(question.shown.kind)
    if kind is None:
        return [option.id for option in question.options]
    return list(kind.arrange(question, seed))
