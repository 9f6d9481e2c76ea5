"""Questions that stand in one quiz: none tells the answer of another one."""

from collections.abc import Iterator
from dataclasses import replace

from quizzes.domain.gaps import readable
from quizzes.domain.lint.faces import faces_of
from quizzes.domain.lint.rule import Case, Examples, Rule
from quizzes.domain.lint.samples import choice, typed
from quizzes.domain.lint.values import Context, Quiz, Subject
from quizzes.domain.lint.words import content_words
from quizzes.domain.messages import Message

SHARE = 0.5
"""Share of another question's content words from which on a stem is about the same matter."""


def _gives_away(subject: Subject, context: Context) -> Iterator[Message]:
    """The stem has another's answer, and is about the same matter: a name alone tells nothing."""
    told = set(content_words(readable(subject.stem)))
    for other in context.questions:
        if _asks_one_thing(other) and _come_together(subject, other, context):
            for face in faces_of(other, context):
                answer, asked = (set(content_words(each)) for each in (face.answer, face.question))
                about = asked - answer
                if answer and answer <= told and len(about & told) >= SHARE * len(about):
                    yield Message.of("lint.gives_away", question=other.stem)


def _asks_one_thing(subject: Subject) -> bool:
    return subject.shape in {"choice", "text", "number", "date"}


def _come_together(subject: Subject, other: Subject, context: Context) -> bool:
    return subject.id != other.id and any(
        quiz.brings_together(subject, other) for quiz in context.quizzes
    )


RULES = (Rule("gives-away", _gives_away),)

_ONE = ("crossing",)
_WHO = typed(
    "short_text", "Who crossed the Channel in July 1909?", "Louis Blériot", facts=_ONE
).subject


def _beside(stem: str, *, together: bool = True) -> Case:
    made, other = choice(stem, "For a prize", "For fun", facts=_ONE), replace(_WHO, id="who")
    ids = frozenset({"q", "who"})
    quizzes = (Quiz(whole=ids) if together else Quiz(drawn=ids),)
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
