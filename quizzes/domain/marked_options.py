"""The options of a choice question once its key may be shown: chosen or not, right or not."""

from collections.abc import Iterable
from dataclasses import dataclass

from quizzes.domain.questions import Answer, Key, Option, Question

_SHAPES = frozenset({"choice", "choices"})


@dataclass(frozen=True, slots=True)
class MarkedOption:
    """`mark` is right, partly, wrong (of what was chosen) or "" for a wrong one that was left.

    `feedback` is what the author says to whoever chooses it.
    """

    text: str
    chosen: bool
    mark: str
    feedback: str = ""


def marked_options(
    question: Question, answer: Answer | None, *, shape: str, laid_out: Iterable[Option]
) -> tuple[MarkedOption, ...]:
    """In the order in which they were laid out; () where nothing is chosen from options."""
    if shape not in _SHAPES:
        return ()
    chosen = {answer} if shape == "choice" else set(answer or ())
    return tuple(
        _marked(option, question.key_for(option.id), chosen=option.id in chosen)
        for option in laid_out
    )


def _marked(option: Option, row: Key | None, *, chosen: bool) -> MarkedOption:
    credit = row.credit if row else 0
    mark = "right" if credit == 1 else "partly" if credit else "wrong" if chosen else ""
    return MarkedOption(option.text, chosen, mark, row.feedback if row else "")
