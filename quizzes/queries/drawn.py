"""What an attempt asks: the revisions drawn of a quiz, and the order of their options."""

from fractions import Fraction

from quizzes.domain import kinds
from quizzes.domain.drawing import draw_parts
from quizzes.domain.questions import Question
from quizzes.models import Quiz
from quizzes.queries.drawing import pool_of


def drawn_revisions(quiz: Quiz, *, seed: int) -> list[tuple[int, int]]:
    """(section id, revision id) of each slot. One statement."""
    pool = pool_of(quiz)
    return [
        (part.id, pool.revisions[candidate.id])
        for part, chosen in draw_parts(pool.parts, seed=seed)
        for candidate in chosen
    ]


def counted_points(question: Question) -> Fraction:
    """Its points; none where nobody could earn them: not installed, or for people to mark."""
    return question.shown.points if kinds.counts(question.shown.kind) else Fraction(0)


def arrange(question: Question, *, seed: int) -> list[str]:
    """Ids of its options in the order of one attempt."""
    kind = kinds.find(question.shown.kind)
    if kind is None:
        return [option.id for option in question.options]
    return list(kind.arrange(question, seed))
