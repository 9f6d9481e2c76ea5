"""Grading a cloze: each gap by its own kind, then the weighted mean, or all or nothing."""

from collections.abc import Iterable, Mapping
from fractions import Fraction

from quizzes.domain import kinds
from quizzes.domain.gaps import Gap, gaps_of, question_of
from quizzes.domain.messages import Message, in_gap
from quizzes.domain.questions import Answer, Question

Notes = tuple[Message, ...]


def grade(question: Question, answer: Answer) -> tuple[Fraction, Notes]:
    """`sum(weight * f) / sum(weight)`, where a blank gap has f = 0 and is named."""
    gaps = gaps_of(question.shown)
    results = {gap.id: _grade_gap(question, gap, answer) for gap in gaps}
    fractions = {gap_id: fraction for gap_id, (fraction, _) in results.items()}
    share = sum((gap.weight * fractions[gap.id] for gap in gaps), Fraction(0))
    share /= sum((gap.weight for gap in gaps), Fraction(0)) or 1
    notes = [
        in_gap(note, gap.number) if len(gaps) > 1 else note
        for gap in gaps
        for note in results[gap.id][1]
    ]
    if question.key_spec.get("rule") == "all" and share < 1:
        share = Fraction(0)
        notes.insert(0, Message.of("cloze.all_or_nothing"))
    return share, (*_summary(gaps, fractions, answer), *notes)


def key(question: Question) -> Answer:
    """The key of each gap, by its kind."""
    return {
        gap.id: kinds.get(gap.kind).key(question_of(question, gap))
        for gap in gaps_of(question.shown)
    }


def _grade_gap(question: Question, gap: Gap, answer: Answer) -> tuple[Fraction, Notes]:
    kind = kinds.find(gap.kind)
    if kind is None or gap.id not in answer:
        return Fraction(0), ()
    return kind.grade(question_of(question, gap), answer[gap.id])


def _summary(
    gaps: tuple[Gap, ...], fractions: Mapping[str, Fraction], answer: Answer
) -> Iterable[Message]:
    """Which gaps were right, wrong and left empty; nothing if all were right or there is one."""
    right = [gap for gap in gaps if fractions[gap.id] == 1]
    if len(gaps) == 1 or len(right) == len(gaps):
        return
    yield Message.of("cloze.right", right=len(right), total=len(gaps))
    empty = [gap.number for gap in gaps if gap.id not in answer]
    wrong = [gap.number for gap in gaps if gap.id in answer and not fractions[gap.id]]
    for code, numbers in (("cloze.wrong", wrong), ("cloze.empty", empty)):
        if numbers:
            yield Message.of(code, gaps=", ".join(map(str, numbers)))
