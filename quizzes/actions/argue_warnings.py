"""Say of a question's warnings why they are right as they are, or take that back."""

from collections.abc import Mapping

from quizzes.domain.lint import all_rules
from quizzes.models import Question

LONGEST = 500
"""Of a reason, in characters."""


def argue_warnings(question: Question, reasons: Mapping[str, str]) -> bool:
    """True if something changed. By rule; an empty reason brings the warning back.

    Rules that are not named stay as they are, and unknown ones are passed over.
    """
    argued = dict(question.lint_exceptions)
    for rule in all_rules().keys() & reasons.keys():
        argued.pop(rule, None)
        if reason := " ".join(reasons[rule].replace("\0", "").split())[:LONGEST]:
            argued[rule] = reason
    if argued == question.lint_exceptions:
        return False
    question.lint_exceptions = argued
    question.save(update_fields=["lint_exceptions"])
    return True
