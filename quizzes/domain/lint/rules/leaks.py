"""A question must not tell its own answer (for dates see the rules for dates)."""

from collections.abc import Iterator

from quizzes.domain.lint.faces import Face, faces_of
from quizzes.domain.lint.rule import Examples, Rule
from quizzes.domain.lint.samples import choice, matching, typed
from quizzes.domain.lint.values import ERROR, Context, Subject
from quizzes.domain.lint.words import YEAR, content_words
from quizzes.domain.messages import Message

LEAK_SHARE = 0.6
"""More than this share of the answer's words in the question gives the answer away."""


def _leak(face: Face) -> Message | None:
    """Words that make up most of the answer, or any number of it, in the question."""
    if face.pair:
        return Message.of("deck.leak") if YEAR.search(face.question) else None
    return Message.of("deck.leak") if _tells(face.question, face.answer) else None


def _tells(question: str, answer: str) -> bool:
    asked, wanted = set(content_words(question)), content_words(answer)
    shared = [word for word in wanted if word in asked]
    return len(shared) > LEAK_SHARE * len(wanted) or any(word.isdigit() for word in shared)


def _leaks(subject: Subject, context: Context) -> Iterator[Message]:
    """Not where the question names all its options, as in "the kite or the balloon?"."""
    if subject.shape == "date":
        return
    faces = [face for face in faces_of(subject, context) if _leak(face)]
    texts = [option.text for option in subject.question.options]
    if subject.shape in {"choice", "choices"} and all(_tells(subject.stem, each) for each in texts):
        return
    yield from (Message.of("deck.leak") for _ in faces)


RULES = (Rule("answer-leak", _leaks, _leak, level=ERROR),)

EXAMPLES = {
    "answer-leak": Examples(
        (
            Face("Which monoplane did Blériot build?", "The monoplane"),
            Face("Blériot crosses the Channel in 1909\nA jet flies", "A jet flies", pair=True),
            choice("What did a newspaper's prize do?", "The newspaper's prize", "Nothing"),
            typed("numeric", "How long were the 36 minutes of Blériot's flight?", "36"),
            matching(("The flyer of 1903", "A flight of 1903"), ("A jet", "A later flight")),
        ),
        (
            Face("Who thought better of the Dutch pilot?", "Dutch farmers"),
            Face("A balloon rises\nA jet flies", "A balloon rises", pair=True),
            choice("Which rose first, the kite or the balloon?", "The kite", "The balloon"),
            typed("date", "In which year did Blériot fly?", "1909"),
        ),
    ),
}
