"""What an author should mend in a question that asks for an explanation."""

from quizzes.domain.kinds.explain.settings import (
    FEWEST,
    LONGEST,
    MOST,
    SHORTEST,
    Spec,
    longest_of,
)
from quizzes.domain.messages import Problem
from quizzes.domain.questions import Question
from quizzes.domain.text import normalise


def problems(question: Question) -> tuple[Problem, ...]:
    found = []
    rows, model = question.keys, question.key_spec.get("model")
    texts = [normalise(row.value) for row in rows if row.value.strip()]
    if not FEWEST <= len(texts) <= MOST:
        found.append(Problem.of("keys", "explain.points", least=FEWEST, most=MOST))
    if len(texts) < len(rows):
        found.append(Problem.of("keys", "explain.empty_point"))
    if len(set(texts)) < len(texts):
        found.append(Problem.of("keys", "explain.repeated_point"))
    if any(not 0 < row.credit <= 100 for row in rows):
        found.append(Problem.of("keys", "explain.weight"))
    longest = question.shown.spec.get("longest", Spec().longest)
    if type(longest) is not int or not SHORTEST <= longest <= LONGEST:
        found.append(Problem.of("longest", "explain.longest", least=SHORTEST, most=LONGEST))
    if not isinstance(model, str) or not model.strip():
        found.append(Problem.of("model", "explain.no_model"))
    elif len(model) > longest_of(question.shown):
        limit = longest_of(question.shown)
        found.append(Problem.of("model", "explain.long_model", limit=limit))
    return tuple(found)
