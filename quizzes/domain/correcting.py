"""What becomes of grades when a question's key was wrong: four policies, each a pure rule.

The names are those of the command `regrade`. Whatever the policy, nothing is taken back: the new
grade stands after the old one, and says by its note which rule it follows.
"""

from collections.abc import Iterable
from enum import StrEnum
from fractions import Fraction

from quizzes.domain.grading import Grade, Outcome, grade
from quizzes.domain.messages import Message
from quizzes.domain.questions import Answer, Question, Shown

FULL_CREDIT = "correction.full_credit"
DROPPED = "correction.dropped"


class Policy(StrEnum):
    CURRENT_KEY = "current-key"  # graded anew by the key as it is now
    NEVER_LOWER = "never-lower"  # the same, but nobody loses by it
    FULL_CREDIT = "full-credit"  # everybody who was asked gets the points
    DROP_QUESTION = "drop-question"  # the question counts for nobody


BY_KEY = frozenset({Policy.CURRENT_KEY, Policy.NEVER_LOWER})
"""The policies that look at the answer."""


def regraded(
    policy: Policy, old: Grade, question: Question, answer: Answer | None, *, unknown: bool
) -> Grade:
    """The grade under the policy; `question` has the key that is right."""
    if policy is Policy.FULL_CREDIT:
        return full_credit()
    if policy is Policy.DROP_QUESTION:
        return dropped()
    new = grade(question, answer, unknown=unknown)
    lowered = new.fraction < old.fraction or old.outcome == Outcome.NOT_GRADED
    return old if policy is Policy.NEVER_LOWER and lowered else new


def full_credit() -> Grade:
    return Grade(Outcome.GRADED, Fraction(1), (Message.of("correction.full_credit"),))


def dropped() -> Grade:
    return Grade(Outcome.NOT_GRADED, Fraction(0), (Message.of("correction.dropped"),))


def again(
    question: Question, answer: Answer | None, *, unknown: bool, notes: Iterable[Message]
) -> Grade:
    """A correction's grade once more, by the rule that its notes name."""
    codes = {note.code for note in notes}
    if FULL_CREDIT in codes:
        return full_credit()
    if DROPPED in codes:
        return dropped()
    return grade(question, answer, unknown=unknown)


def fits(old: Shown, new: Shown) -> bool:
    """Whether answers to the one can be graded by the other: the same parts to answer with."""
    return (old.kind, _parts(old)) == (new.kind, _parts(new))


def _parts(shown: Shown) -> tuple[frozenset[tuple[str, str, str]], frozenset[str]]:
    options = frozenset((option.id, option.side, option.gap) for option in shown.options)
    return options, frozenset(shown.spec.get("gaps", ()))
