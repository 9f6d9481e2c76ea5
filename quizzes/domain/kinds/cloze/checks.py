"""What an author should mend in a sentence with gaps."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import fields, replace
from typing import Any

from quizzes.domain import kinds
from quizzes.domain.gaps import Gap, gaps_of, hidden_of, marks_in, question_of, weight_of
from quizzes.domain.kinds._contract import Kind
from quizzes.domain.kinds.cloze.settings import GAP_KINDS, MOST_GAPS, RULES
from quizzes.domain.messages import Problem, in_gap
from quizzes.domain.questions import Question
from quizzes.domain.scalars import misfits

PARTS = {"kind", "weight", "spec"}


def problems(question: Question) -> tuple[Problem, ...]:
    return (*_of_the_sentence(question), *_of_the_gaps(question))


def _of_the_sentence(question: Question) -> Iterator[Problem]:
    described = question.shown.spec.get("gaps", {})
    if not isinstance(described, Mapping):
        yield Problem.of("gaps", "cloze.gaps_unreadable")
        return
    marks = Counter(marks_in(question.shown.stem))
    if not 1 <= len(marks) <= MOST_GAPS:
        yield Problem.of("stem", "cloze.how_many", most=MOST_GAPS, count=len(marks))
    for name, times in marks.items():
        if times > 1:
            yield Problem.of("stem", "cloze.repeated_mark", mark=name)
        if name not in described:
            yield Problem.of("gaps", "cloze.mark_without_gap", mark=name)
    for name in sorted(set(described) - set(marks)):
        yield Problem.of("gaps", "cloze.gap_without_mark", mark=name)
    used = {option.gap for option in question.options} | {key.gap for key in question.keys}
    for name in sorted(used - set(described)):
        yield Problem.of("gaps", "cloze.stray", mark=name)
    hidden = question.key_spec.get("gaps", {})
    for name in sorted(set(hidden) - set(described)):
        yield Problem.of("gaps", "cloze.stray_settings", mark=name)
    if not all(isinstance(each, Mapping) for each in hidden.values()):
        yield Problem.of("gaps", "cloze.gaps_unreadable")
    rule = question.key_spec.get("rule", "weighted")
    if rule not in dict(RULES):
        yield Problem.of("rule", "cloze.unknown_rule", rule=rule)


def _of_the_gaps(question: Question) -> Iterator[Problem]:
    described = question.shown.spec.get("gaps")
    for gap in gaps_of(question.shown):
        found = list(_of_one_gap(question, gap))
        if isinstance(described, Mapping) and not _is_described(described[gap.id]):
            found.append(Problem.of("gaps", "cloze.gap_unreadable"))
        if isinstance(described, Mapping) and weight_of(described[gap.id]) is None:
            found.append(Problem.of("gaps", "cloze.weight"))
        for problem in found:
            message = in_gap(problem.message, gap.number)
            yield replace(problem, field="gaps", message=message)


def _is_described(gap: Any) -> bool:
    """Whether a description has the form that `gaps.gaps_of` reads, and nothing else in it."""
    return (
        isinstance(gap, Mapping)
        and gap.keys() <= PARTS
        and isinstance(gap.get("spec", {}), Mapping)
    )


def _of_one_gap(question: Question, gap: Gap) -> Iterator[Problem]:
    kind = kinds.find(gap.kind) if gap.kind in dict(GAP_KINDS) else None
    if kind is None:
        yield Problem.of("gaps", "cloze.no_such_kind", kind=gap.kind)
        return
    wrong = list(_of_the_scalars(question, gap, kind))
    yield from wrong or kind.problems(question_of(question, gap))


def _of_the_scalars(question: Question, gap: Gap, kind: Kind) -> Iterator[Problem]:
    hidden = hidden_of(question.key_spec, gap.id)
    for declared, given in ((kind.Spec, gap.spec), (kind.KeySpec, hidden)):
        for name in sorted(given.keys() - {each.name for each in fields(declared)}):
            yield Problem.of("gaps", "authoring.unknown_setting", name=name, kind=gap.kind)
        for _, said in misfits(declared, given):
            yield Problem("gaps", said)
