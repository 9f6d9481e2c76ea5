"""What an author should mend in the options of a multiple choice."""

from collections import Counter

from quizzes.domain.kinds.multiple_choice.rule import key
from quizzes.domain.kinds.multiple_choice.settings import RULES
from quizzes.domain.messages import Message, Problem
from quizzes.domain.questions import Question
from quizzes.domain.text import normalise


def problems(question: Question) -> tuple[Problem, ...]:
    found = []
    texts = Counter(normalise(option.text) for option in question.options)
    if repeated := [option for option in question.options if texts[normalise(option.text)] > 1]:
        found.append(Problem.of("options", "choice.repeated", text=repeated[0].text))
    if any(row.credit not in (0, 1) for row in question.keys):
        found.append(Problem.of("options", "choices.right_or_wrong"))
    right, wrong = len(key(question)), len(question.options) - len(key(question))
    if right == 0:
        found.append(Problem.of("options", "choices.none_right"))
    if wrong == 0:
        found.append(Problem.of("options", "choices.none_wrong"))
    if (said := question.shown.spec.get("choose", 0)) != right:
        found.append(Problem.of("choose", "choices.choose_differs", choose=said, count=right))
    if (rule := question.key_spec.get("rule", "balanced")) not in dict(RULES):
        found.append(Problem.of("rule", "choices.no_such_rule", rule=rule))
    if 0 < wrong < right:
        few = Message.of("choices.few_wrong", count=wrong, least=right)
        found.append(Problem("options", few, level="warning"))
    return tuple(found)
