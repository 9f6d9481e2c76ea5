"""The rules: from how many right and wrong options were ticked to a fraction."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from types import MappingProxyType

from quizzes.domain.kinds.multiple_choice.settings import KeySpec
from quizzes.domain.messages import Message
from quizzes.domain.questions import Answer, Question


@dataclass(frozen=True, slots=True)
class Tally:
    """Options ticked and there to be ticked, the right ones and the wrong ones."""

    right: int
    wrong: int
    all_right: int
    all_wrong: int


def grade(question: Question, answer: Answer) -> tuple[Fraction, tuple[Message, ...]]:
    """The fraction by the question's rule; a note unless the right ones were ticked and no other.

    Ids that are no option of this question (a correction may have dropped one) are not counted.
    """
    tally = _tally(question, answer)
    if tally.right == tally.all_right and not tally.wrong:
        return Fraction(1), ()
    rule = KeySpec.read(question.key_spec).rule
    notes = [_note(tally)]
    if rule == "exact":
        notes.append(Message.of("choices.whole_set"))
    return _RULES[rule](tally), tuple(notes)


def key(question: Question) -> Answer:
    """The ids of the right options, sorted as every answer of this shape is."""
    return sorted(row.option for row in question.keys if row.credit == 1)


def _balanced(tally: Tally) -> Fraction:
    """`max(0, t/c - w/d)`. Ticking all gives 0; ticking at random 1/4 on average, or less."""
    right = Fraction(tally.right, max(tally.all_right, 1))
    return max(right - Fraction(tally.wrong, max(tally.all_wrong, 1)), Fraction(0))


def _exact(tally: Tally) -> Fraction:
    return Fraction(0)


def _net(tally: Tally) -> Fraction:
    """`max(0, (t - w)/c)`."""
    return max(Fraction(tally.right - tally.wrong, max(tally.all_right, 1)), Fraction(0))


def _each_option(tally: Tally) -> Fraction:
    """`(t + d - w)/n`: a wrong option that was left counts like a right one that was ticked."""
    options = tally.all_right + tally.all_wrong
    return Fraction(tally.right + tally.all_wrong - tally.wrong, max(options, 1))


_RULES: Mapping[str, Callable[[Tally], Fraction]] = MappingProxyType(
    {"balanced": _balanced, "exact": _exact, "net": _net, "each_option": _each_option}
)


def _tally(question: Question, answer: Answer) -> Tally:
    right = set(key(question))
    wrong = {option.id for option in question.options} - right
    ticked = set(answer)
    return Tally(len(ticked & right), len(ticked & wrong), len(right), len(wrong))


def _note(tally: Tally) -> Message:
    if tally.right == tally.all_right and tally.wrong == tally.all_wrong:
        return Message.of("choices.all_ticked")
    if tally.wrong:
        said = {"right": tally.right, "total": tally.all_right, "wrong": tally.wrong}
        return Message.of("choices.some_wrong", **said)
    return Message.of("choices.some_missing", right=tally.right, total=tally.all_right)
