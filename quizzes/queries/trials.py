"""A question answered on trial by its author: graded and shown as to learners, and never stored."""

from dataclasses import dataclass
from decimal import Decimal
from uuid import UUID

from quizzes.domain import kinds
from quizzes.domain.answers import read_answer
from quizzes.domain.grading import grade, mark
from quizzes.domain.marked_options import marked_options
from quizzes.domain.messages import Malformed
from quizzes.domain.questions import Answer
from quizzes.domain.questions import Question as Content
from quizzes.domain.showing import feedback_for, show_answer, show_key
from quizzes.models import Fact, Question
from quizzes.permissions import EVERYTHING, Who
from quizzes.queries.attempts import SlotView
from quizzes.queries.revisions import questions_with_keys
from quizzes.queries.slot_reviews import SlotReview
from quizzes.queries.sources import Source, source_of


@dataclass(frozen=True, slots=True)
class Trial:
    """The question as it stands in an attempt of one question; `pk` is that of its row."""

    pk: int
    slot: SlotView
    content: Content
    sources: tuple[Source, ...]

    def review(self, raw: object, *, unknown: bool, locale: str = "en") -> SlotReview:
        """What its learner would be shown after this answer. Raises Malformed, for a blank too."""
        view, question = self.slot, self.content
        answer: Answer | None = None
        if not unknown:
            answer = read_answer(view.shape, raw, shown=view.shown, locale=locale)
            if answer is None:
                raise Malformed("answer.empty")
        result = grade(question, answer, unknown=unknown)
        kind = kinds.get(view.kind)
        return SlotReview(
            slot=view,
            parts=EVERYTHING,
            answer=show_answer(view.shape, view.shown, answer, locale=locale),
            outcome=result.outcome,
            mark=mark(result.fraction, question.shown.points),
            points=Decimal(question.shown.points.numerator) / question.shown.points.denominator,
            notes=result.notes,
            key=show_key(view.shape, question, kind.key(question), locale=locale),
            options=marked_options(
                question, answer, shape=view.shape, laid_out=view.arrangement.options
            ),
            feedback=feedback_for(view.shape, question, answer),
            explanation=question.explanation,
            sources=self.sources,
        )


def find_trial(who: Who, uuid: UUID, *, seed: int) -> Trial | None:
    """Of the current revision, for instructors; None for others, and where it cannot be shown.

    `seed` decides the order of the options. Four statements.
    """
    if not who.is_instructor:
        return None
    row = Question.objects.filter(uuid=uuid, current__isnull=False).first()
    if row is None or row.current_id is None or (kind := kinds.find(row.kind)) is None:
        return None
    question = questions_with_keys([row.current_id])[row.current_id]
    order = kind.arrange(question, seed)
    facts = (
        Fact.objects.filter(questions=row)
        .select_related("article", "claim__speaker", "claim__reported_by")
        .defer("article__text")
        .order_by("paragraph", "id")
    )
    slot = SlotView(
        number=1,
        slot_id=0,
        kind=kind.id,
        shape=kind.shape,
        shown=question.shown,
        arrangement=kind.present(question.shown, order),
    )
    return Trial(row.pk, slot, question, tuple(source_of(fact) for fact in facts))
