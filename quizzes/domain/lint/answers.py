"""The right answer in words: of a whole question, and of each gap of a sentence."""

from quizzes.domain import kinds
from quizzes.domain.gaps import gaps_of, question_of
from quizzes.domain.messages import Malformed
from quizzes.domain.questions import Question
from quizzes.domain.showing import show_key


def answers_of(question: Question) -> dict[str, str]:
    """The right answer of each gap in words."""
    found = {}
    for gap in gaps_of(question.shown):
        kind = kinds.find(gap.kind)
        found[gap.id] = key_text(kind.shape, question_of(question, gap)) if kind else ""
    return found


def key_text(shape: str, question: Question) -> str:
    """The right answer in words; '' where a draft has none that can be read."""
    kind = kinds.find(question.shown.kind)
    try:
        return ", ".join(show_key(shape, question, kind.key(question))) if kind else ""
    except (Malformed, ValueError, LookupError, StopIteration, AttributeError):
        return ""
