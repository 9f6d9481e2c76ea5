"""Questions that stand in one quiz: none tells the answer of another one."""

from collections.abc import Iterator
from dataclasses import replace

from quizzes.domain.lint.faces import faces_of, stem_of
from quizzes.domain.lint.rule import Case, Examples, Rule
from quizzes.domain.lint.samples import choice, typed
from quizzes.domain.lint.values import Context, Subject
from quizzes.domain.lint.words import content_words
from quizzes.domain.messages import Message

SHARE = 0.5
"""Share of another question's content words from which on a stem is about the same matter."""


def _gives_away(subject: Subject, context: Context) -> Iterator[Message]:
    """The stem has another's answer, and is about the same matter: a name alone tells nothing."""
    beside = set().union(*(quiz for quiz in context.quizzes if subject.id in quiz)) - {subject.id}
    if not beside or subject.shape in {"sequence", "pairs"}:
        return
    told = set(content_words(stem_of(subject, context).question))
    for other in context.questions:
        if other.id in beside and other.shape in {"choice", "text", "number", "date"}:
            for face in faces_of(other, context):
                answer, asked = (set(content_words(each)) for each in (face.answer, face.question))
                about = asked - answer
                if answer and answer <= told and len(about & told) >= SHARE * len(about):
                    yield Message.of("lint.gives_away", question=other.stem)


RULES = (Rule("gives-away", _gives_away),)

_WHO = typed("short_text", "Who crossed the Channel in July 1909?", "Louis Blériot").subject


def _beside(stem: str, *, together: bool = True) -> Case:
    made, other = choice(stem, "For a prize", "For fun"), replace(_WHO, id="who")
    quizzes = (frozenset({"q", "who"} if together else {"q"}),)
    return replace(made, context=Context(questions=(made.subject, other), quizzes=quizzes))


EXAMPLES = {
    "gives-away": Examples(
        (_beside("Why did Louis Blériot cross the Channel in 1909?"),),
        (
            _beside("Why did Louis Blériot cross the Channel in 1909?", together=False),
            _beside("Why did Louis Blériot build lamps for cars?"),
            _beside("Why did a pilot cross the Channel in 1909?"),
        ),
    )
}
