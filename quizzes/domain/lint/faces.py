"""Question and answer as two texts: what a card has on its sides, and what a question comes to."""

from collections.abc import Iterator
from dataclasses import dataclass

from quizzes.domain import kinds
from quizzes.domain.gaps import pieces
from quizzes.domain.lint.values import Context, Subject


@dataclass(frozen=True, slots=True)
class Face:
    """The two texts of a card to be, with the names that the article's actors go by.

    A `pair` shows two events, one to a line, of which the earlier is the answer: so the answer
    stands on the front by design, and only a date would give it away. `choices` says that the
    options are shown, so that the question may point at them.
    """

    question: str
    answer: str
    names: frozenset[str] = frozenset()
    pair: bool = False
    choices: bool = False


def stem_of(subject: Subject, context: Context) -> Face:
    """What is asked, without an answer; gaps are filled in, so that it reads as a sentence."""
    return Face(_filled(subject), "", context.names, choices=bool(subject.question.options))


def faces_of(subject: Subject, context: Context) -> Iterator[Face]:
    """Each thing that is asked with its right answer. Nothing for statements, orders and essays."""
    question, names = subject.question, context.names
    texts = {option.id: option.text for option in question.options}
    if subject.shape in {"choice", "choices"}:
        for key in question.keys:
            if key.credit == 1 and key.option in texts:
                yield Face(subject.stem, texts[key.option], names, choices=True)
    elif subject.shape in {"text", "number", "date"} and not kinds.get(subject.kind).by_hand:
        yield Face(subject.stem, subject.answer, names)
    elif subject.shape == "pairs":
        for key in question.keys:
            if key.option in texts and key.target in texts:
                yield Face(texts[key.option], texts[key.target], names)
    elif subject.shape == "blanks":
        for gap_id, answer in subject.answers.items():
            yield Face(_filled(subject, but=gap_id), answer, names)


def _filled(subject: Subject, *, but: str = "") -> str:
    answers = {**subject.answers, but: "…"}
    return "".join(text + answers.get(mark, "") for text, mark in pieces(subject.stem))
