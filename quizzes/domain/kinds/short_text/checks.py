"""What an author should mend in the accepted answers of a short text."""

from collections.abc import Iterable
from fractions import Fraction

from quizzes.domain.kinds.short_text.settings import FORMS, RULES
from quizzes.domain.messages import Message, Problem
from quizzes.domain.questions import Key, Question
from quizzes.domain.text import normalise, without_acronym

LONGEST = 12
"""Words in an accepted answer beyond which two people would hardly type the same."""


def problems(question: Question) -> tuple[Problem, ...]:
    rows, rule = question.keys, question.key_spec.get("rule", "forgiving")
    form = question.shown.spec.get("form", "")
    found = []
    if not any(row.value.strip() and row.credit > 0 for row in rows):
        found.append(Problem.of("keys", "text.no_answer"))
    elif rows[0].credit != 1:
        found.append(Problem.of("keys", "text.first_not_full", answer=rows[0].value))
    if any(not row.value.strip() for row in rows):
        found.append(Problem.of("keys", "text.empty_answer"))
    if any(row.credit < 0 or row.credit > 1 for row in rows):
        found.append(Problem.of("keys", "text.credit_range"))
    if rule not in dict(RULES):
        found.append(Problem.of("rule", "text.unknown_rule", rule=rule))
    if form not in dict(FORMS):
        found.append(Problem.of("form", "text.unknown_form", form=form))
    found.extend(_contradictions(rows, exact=rule == "exact"))
    found.extend(_doubts(rows, exact=rule == "exact"))
    return tuple(found)


def _contradictions(rows: tuple[Key, ...], *, exact: bool) -> Iterable[Problem]:
    """Answers that compare alike are welcome, as long as they agree about their credit."""
    credits: dict[str, Fraction] = {}
    for row in rows:
        form = row.value.strip() if exact else normalise(row.value)
        if credits.setdefault(form, row.credit) != row.credit:
            yield Problem.of("keys", "text.two_credits", answer=row.value)


def _doubts(rows: tuple[Key, ...], *, exact: bool) -> Iterable[Problem]:
    values = [row.value for row in rows if row.value.strip()]
    for value in values:
        if len(value.split()) > LONGEST:
            yield _warning("text.long_answer", answer=value, limit=LONGEST)
        if exact:
            continue
        if normalise(value).replace(" ", "").isdigit():
            yield _warning("text.only_digits", answer=value)
        if value.rstrip().endswith(")") and without_acronym(value, aliases=values) == value:
            yield _warning("text.bracket", answer=value)


def _warning(code: str, **params: object) -> Problem:
    return Problem("keys", Message.of(code, **params), level="warning")
