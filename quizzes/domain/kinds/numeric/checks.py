"""What an author should mend in a question for a number."""

from collections.abc import Iterator
from fractions import Fraction

from quizzes.domain.kinds.numeric.settings import rule_of, tolerance_of, unit_of
from quizzes.domain.kinds.numeric.targets import Target, target_of
from quizzes.domain.messages import Malformed, Message, Problem
from quizzes.domain.numbers import split_unit
from quizzes.domain.questions import Question


def problems(question: Question) -> tuple[Problem, ...]:
    rows, hidden = question.keys, question.key_spec
    found = []
    if not any(row.value.strip() for row in rows):
        found.append(Problem.of("keys", "number.no_answer"))
    elif rows[0].credit != 1:
        found.append(Problem.of("keys", "number.first_not_full", figure=rows[0].value))
    if any(row.credit < 0 or row.credit > 1 for row in rows):
        found.append(Problem.of("keys", "number.credit_range"))
    if not rule_of(hidden):
        found.append(Problem.of("rule", "number.unknown_rule", rule=hidden.get("rule")))
    elif tolerance_of(hidden) is None:
        found.append(Problem.of("tolerance", f"number.tolerance_{rule_of(hidden)}"))
    return (*found, *_unreadable(question))


def _unreadable(question: Question) -> Iterator[Problem]:
    """Rows that are no numbers; and, where there are none, rows that nothing can reach."""
    unit = unit_of(question.shown)
    reached: list[tuple[Target, Fraction]] = []
    for row in question.keys:
        try:
            target = target_of(row.value, unit=unit, key_spec=question.key_spec)
        except Malformed as refusal:
            yield Problem("keys", _not_read(row.value))
            if refusal.message.code in ("number.share", "number.decimal_comma"):
                yield Problem("keys", refusal.message)
            continue
        covered = any(
            other.low <= target.low and target.high <= other.high and credit >= row.credit
            for other, credit in reached
        )
        if covered:
            message = Message.of("number.covered", figure=row.value)
            yield Problem("keys", message, level="warning")
        reached.append((target, row.credit))


def _not_read(text: str) -> Message:
    number, unit = split_unit(text)
    words = unit.split()
    if words and words[0] not in {"or", "and"} and not any(map(str.isdigit, unit)):
        return Message.of("number.unit_in_key", figure=text, number=number, unit=unit)
    return Message.of("number.key_not_read", figure=text)
