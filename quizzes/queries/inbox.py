"""The inbox of instructors: remarks on one question and one answer together."""

import json
from collections.abc import Iterable
from dataclasses import dataclass

from quizzes.domain import kinds
from quizzes.domain.showing import show_answer
from quizzes.domain.text import normalise
from quizzes.models import Question, Remark
from quizzes.queries.kept_revisions import kept_shown


@dataclass(frozen=True, slots=True)
class Group:
    """`answer` is what was answered, in words; empty for reports."""

    question: Question
    kind: str
    answer: tuple[str, ...]
    remarks: tuple[Remark, ...]

    @property
    def texts(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(each.text for each in self.remarks if each.text))

    @property
    def is_open(self) -> bool:
        return any(each.state == Remark.State.OPEN for each in self.remarks)


def group_remarks(remarks: Iterable[Remark]) -> tuple[Group, ...]:
    """In the order of the first of each. One statement, or none.

    Remarks come with `revision__question__current` and `step`. Appeals are one group if they are
    about one question and, to the eye of the grader, one answer; each report is its own.
    """
    remarks = list(remarks)
    shown = kept_shown(each.revision_id for each in remarks)
    groups: dict[tuple[object, ...], list[Remark]] = {}
    for remark in remarks:
        groups.setdefault(_about(remark), []).append(remark)
    found = []
    for rows in groups.values():
        first = rows[0]
        question = first.revision.question
        kind = kinds.find(question.kind)
        answer = first.step.answer if first.step else None
        lines = show_answer(kind.shape if kind else "", shown[first.revision_id], answer)
        found.append(Group(question, first.kind, lines, tuple(rows)))
    return tuple(found)


def _about(remark: Remark) -> tuple[object, ...]:
    if remark.kind == Remark.Kind.REPORT or remark.step is None:
        return ("report", remark.pk)
    answer = remark.step.answer
    plain = normalise(answer) if isinstance(answer, str) else json.dumps(answer, sort_keys=True)
    return (remark.revision.question_id, remark.state, plain)
