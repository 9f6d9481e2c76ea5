"""The rules: the share of pairs that are right, and what becomes of it."""

from fractions import Fraction

from quizzes.domain.kinds.matching.settings import KeySpec
from quizzes.domain.messages import Message
from quizzes.domain.questions import Answer, Question


def grade(question: Question, answer: Answer) -> tuple[Fraction, tuple[Message, ...]]:
    """`right/total`; guessing is worth 1/m, with m items on the right.

    Corrected for chance it is `max(0, (right/total - 1/m)/(1 - 1/m))`. A left item that was left
    alone counts as not right under every rule.
    """
    pairs = key(question)
    missed = [left for left, right in pairs.items() if answer.get(left) != right]
    if not missed:
        return Fraction(1), ()
    share = Fraction(len(pairs) - len(missed), len(pairs))
    notes = [_note(question, missed, total=len(pairs))]
    match KeySpec.read(question.key_spec).rule:
        case "exact":
            return Fraction(0), (*notes, Message.of("matching.all_pairs"))
        case "corrected":
            chance = _chance(question)
            return max((share - chance) / (1 - chance), Fraction(0)), tuple(notes)
    return share, tuple(notes)


def key(question: Question) -> Answer:
    """The right item's id by that of the left one, in the author's order."""
    targets = {row.option: row.target for row in question.keys if row.target}
    lefts = sorted(question.options, key=lambda option: option.position)
    return {option.id: targets[option.id] for option in lefts if option.id in targets}


def _chance(question: Question) -> Fraction:
    """What one guess is worth; 0 where a draft has no choice, so that nothing is divided by 0."""
    rights = sum(option.side == "right" for option in question.options)
    return Fraction(1, rights) if rights > 1 else Fraction(0)


def _note(question: Question, missed: list[str], *, total: int) -> Message:
    if len(missed) == total:
        return Message.of("matching.none_right")
    named = "; ".join(question.shown.option(left).text for left in missed)
    return Message.of("matching.missed", right=total - len(missed), total=total, missed=named)
