"""What a rule is, and the examples by which the contract test holds it to that."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from quizzes.domain.lint.faces import Face
from quizzes.domain.lint.values import ERROR, NOTHING, WARNING, Context, Subject
from quizzes.domain.messages import Message

OfQuestion = Callable[[Subject, Context], Iterable[Message]]
OfCard = Callable[[Face], Message | None]


@dataclass(frozen=True, slots=True)
class Rule:
    """`level` is what people's questions get, '' for nothing; a draft gets `in_drafts`.

    `of_question` says what is poor about a question, `of_card` why a card is not made; a rule has
    one of the two, or both.
    """

    id: str
    of_question: OfQuestion | None = None
    of_card: OfCard | None = None
    level: str = WARNING
    in_drafts: str = ERROR


@dataclass(frozen=True, slots=True)
class Case:
    """A question in its context."""

    subject: Subject
    context: Context = NOTHING


@dataclass(frozen=True, slots=True)
class Examples:
    """What breaks a rule, and what comes near and passes."""

    breaks: tuple[Case | Face, ...]
    passes: tuple[Case | Face, ...]
