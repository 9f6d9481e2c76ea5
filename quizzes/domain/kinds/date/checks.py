"""What an author should mend in a question for a date."""

from quizzes.domain.dates import Date, Precision, parse_edtf
from quizzes.domain.kinds.date.settings import ASKED, PRECISIONS, RULES, KeySpec, Spec, read
from quizzes.domain.messages import Message, Problem
from quizzes.domain.questions import Question


def problems(question: Question) -> tuple[Problem, ...]:
    """Errors; and, where there are none, warnings about parts that do not fit together."""
    spec, hidden = read(Spec, question.shown.spec), read(KeySpec, question.key_spec)
    found = _wrong_settings(spec, hidden)
    if len(question.keys) != 1:
        return (*found, Problem.of("keys", "date.one_key", count=len(question.keys)))
    value = question.keys[0].value
    try:
        key = parse_edtf(value)
    except ValueError:
        return (*found, Problem.of("keys", "date.key_not_edtf", value=value))
    return found or _misfits(key, spec, hidden)


def _wrong_settings(spec: Spec, hidden: KeySpec) -> tuple[Problem, ...]:
    precisions = [value for value, _ in PRECISIONS]
    found = [
        Problem.of(name, "date.no_such_choice", value=value)
        for name, value, choices in (
            ("required", spec.required, precisions),
            ("rule", hidden.rule, [rule for rule, _ in RULES]),
            ("floor", hidden.floor, ["", *precisions]),
            ("asked", hidden.asked, [asked for asked, _ in ASKED]),
        )
        if value not in choices
    ]
    window = hidden.window
    if hidden.rule == "near" and (type(window) is not int or window < 1):
        found.append(Problem.of("window", "date.window_wanted"))
    return tuple(found)


def _misfits(key: Date, spec: Spec, hidden: KeySpec) -> tuple[Problem, ...]:
    required, found = Precision.named(spec.required), []
    if hidden.floor and Precision.named(hidden.floor) > required:
        found.append(Problem.of("floor", "date.floor_finer"))
    if hidden.asked != "within" and not key.is_interval:
        found.append(Problem("asked", Message.of("date.asked_needs_interval"), level="warning"))
    start, end = key.ends
    finer_than_asked = hidden.asked == "within" and required < key.precision
    if finer_than_asked and start.around(required) != end.around(required):
        found.append(Problem("required", Message.of("date.key_straddles"), level="warning"))
    return tuple(found)
