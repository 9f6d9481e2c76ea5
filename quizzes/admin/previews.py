"""A question as its learners will see it, for its author."""

from dataclasses import dataclass

from quizzes.admin.question_form import QuestionForm
from quizzes.domain import kinds
from quizzes.domain.authoring import Content, as_question, problems
from quizzes.domain.questions import Arrangement, Option, Shown
from quizzes.domain.showing import show_key
from quizzes.queries.authoring import stored_content
from quizzes.wording import say, say_code

SEED = 1
"""Any seed: the preview shows one of the orders that learners may get."""


@dataclass(frozen=True, slots=True)
class Preview:
    """`control` is the answer shape; `key` and `warnings` are for the author's eyes."""

    shown: Shown
    arrangement: Arrangement
    control: str
    wanted: str
    key: tuple[str, ...]
    explanation: str
    warnings: tuple[str, ...]

    @property
    def sides(self) -> tuple[tuple[Option, ...], ...]:
        """Left and right, of a matching."""
        return (self.arrangement.left, self.arrangement.right)


def preview(form: QuestionForm) -> Preview | None:
    """Of what was typed, or of what is stored; None where a question cannot be shown yet."""
    if form.is_bound:
        content = form.content
    else:
        current = form.instance.current
        content = stored_content(current) if current else None
    return preview_of(form.kind.id, content) if content else None


def preview_of(kind_id: str, content: Content) -> Preview | None:
    kind = kinds.get(kind_id)
    found = problems(kind_id, content)
    if any(problem.level == "error" for problem in found):
        return None
    question = as_question(kind_id, content)
    order = kind.arrange(question, SEED)
    arrangement = kind.present(question.shown, order)
    return Preview(
        shown=question.shown,
        arrangement=arrangement,
        control=kind.shape,
        wanted=say_code(arrangement.wanted, count=arrangement.count),
        key=show_key(kind.shape, question, kind.key(question)),
        explanation=content.explanation,
        warnings=tuple(say(problem.message) for problem in found),
    )
