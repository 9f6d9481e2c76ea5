"""What a published question rests on: a fact of the article, and an explanation."""

from collections.abc import Iterator
from dataclasses import replace

from quizzes.domain.lint.rule import Case, Examples, Rule
from quizzes.domain.lint.samples import choice
from quizzes.domain.lint.values import NOTHING, Context, Subject
from quizzes.domain.messages import Message


def _no_fact(subject: Subject, context: Context) -> Iterator[Message]:
    if subject.published and not subject.facts and not subject.stated:
        yield Message.of("lint.no_fact")


def _no_explanation(subject: Subject, context: Context) -> Iterator[Message]:
    if subject.published and not subject.question.explanation.strip():
        yield Message.of("lint.no_explanation")


def _aside(subject: Subject, context: Context) -> Iterator[Message]:
    if not context.asides.isdisjoint((*subject.facts, *subject.stated.values())):
        yield Message.of("lint.aside")


RULES = (
    Rule("no-fact", _no_fact),
    # A draft is explained by whoever publishes it.
    Rule("no-explanation", _no_explanation, in_drafts=""),
    Rule("aside", _aside),
)


def _published(explanation: str = "", context: Context = NOTHING, **more: object) -> Case:
    made = choice("Why did Blériot fly there?", "For a prize", "For fun", context=context, **more)
    question = replace(made.subject.question, explanation=explanation)
    return replace(made, subject=replace(made.subject, question=question, published=True))


_GOOD = _published("A newspaper had offered it.", facts=("f",))
_DRAFT = choice("Why did Blériot fly there?", "For a prize", "For fun")
EXAMPLES = {
    "no-fact": Examples((_published(),), (_GOOD, _DRAFT)),
    "no-explanation": Examples((_published(facts=("f",)),), (_GOOD, _DRAFT)),
    "aside": Examples(
        (_published(facts=("f",), context=Context(asides=frozenset({"f"}))),), (_GOOD,)
    ),
}
