"""What an author should mend in the events of an ordering and their dates."""

from collections import Counter

from quizzes.domain.chronology import told_apart
from quizzes.domain.kinds.ordering.rule import dates_of
from quizzes.domain.kinds.ordering.settings import RULES
from quizzes.domain.messages import Problem
from quizzes.domain.questions import Question
from quizzes.domain.text import normalise

MIN_EVENTS = 5
MIN_DATES = 4
"""Dates that do not overlap. From three on, no one event is to blame for a reversed order."""


def problems(question: Question) -> tuple[Problem, ...]:
    found = []
    dated, texts = dates_of(question), Counter(normalise(event.text) for event in question.options)
    for event in question.options:
        row = question.key_for(event.id)
        if row is None or not row.value:
            found.append(Problem.of("options", "ordering.no_date", event=event.text))
        elif event.id not in dated:
            found.append(
                Problem.of("options", "ordering.not_edtf", event=event.text, value=row.value)
            )
        if texts[normalise(event.text)] > 1:
            found.append(Problem.of("options", "ordering.repeated", event=event.text))
    if (count := len(question.options)) < MIN_EVENTS:
        found.append(Problem.of("options", "ordering.too_few", count=count, least=MIN_EVENTS))
    if (count := told_apart(dated.values())) < MIN_DATES:
        found.append(Problem.of("options", "ordering.too_few_dates", count=count, least=MIN_DATES))
    if (rule := question.key_spec.get("rule", "concordant")) not in dict(RULES):
        found.append(Problem.of("rule", "ordering.no_such_rule", rule=rule))
    return tuple(found)
