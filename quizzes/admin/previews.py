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
    """`control` is the answer shape; the rest from `key` on is for the author's eyes.

    `missing` is what keeps it from being saved; it has no key then, and its options stand in the
    order in which they were written.
    """

    shown: Shown
    arrangement: Arrangement
    control: str
    wanted: str
    key: tuple[str, ...]
    explanation: str
    missing: tuple[str, ...] = ()

    @property
    def sides(self) -> tuple[tuple[Option, ...], ...]:
        """Left and right, of a matching."""
        return (self.arrangement.left, self.arrangement.right)


def preview(form: QuestionForm) -> Preview | None:
    """Of what was typed, or of what is stored; None where nothing can be shown yet."""
    if form.is_bound:
        content = form.draft
    else:
        current = form.instance.current
        content = stored_content(current) if current else None
    return preview_of(form.kind.id, content) if content else None


def preview_of(kind_id: str, content: Content) -> Preview:
    kind = kinds.get(kind_id)
    found = problems(kind_id, content)
    question = as_question(kind_id, content)
    if missing := tuple(say(each.message) for each in found if each.level == "error"):
        laid_out = _as_written(question.shown)
        return Preview(question.shown, laid_out, kind.shape, "", (), "", missing)
    order = kind.arrange(question, SEED)
    arrangement = kind.present(question.shown, order)
    return Preview(
        shown=question.shown,
        arrangement=arrangement,
        control=kind.shape,
        wanted=say_code(arrangement.wanted, count=arrangement.count),
        key=show_key(kind.shape, question, kind.key(question)),
        explanation=content.explanation,
    )


def _as_written(shown: Shown) -> Arrangement:
    """What there is of an unfinished question."""
    return Arrangement(
        options=tuple(each for each in shown.options if not (each.side or each.gap)),
        left=tuple(each for each in shown.options if each.side == "left"),
        right=tuple(each for each in shown.options if each.side == "right"),
    )
