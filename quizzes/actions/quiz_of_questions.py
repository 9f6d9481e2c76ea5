"""Make a quiz of questions in one step, published with its article if that is wanted."""

from collections.abc import Sequence

from django.db import transaction

from quizzes.actions.publishing import publish
from quizzes.actions.write_quiz import arrange_sections, write_quiz
from quizzes.models import Article, Question, Quiz, Section, User
from quizzes.models.publishing import Status
from quizzes.queries.free_slugs import free_slug


@transaction.atomic
def quiz_of_questions(
    article: Article,
    questions: Sequence[Question],
    *,
    title: str,
    by: User,
    draw: int | None = None,
    published: bool = False,
) -> Quiz:
    """A quiz of one section with these questions in this order; `draw` as a section has it.

    `published` publishes it, and its article where that is a draft: else no learner would find it.
    NotReady says why it cannot be; then nothing was made.
    """
    quiz = Quiz(slug=free_slug(Quiz, title), article=article, owner=by, title=title)
    write_quiz(quiz, by=by)
    arrange_sections(quiz, [Section(draw=draw)], members=[questions])
    if published:
        if article.status == Status.DRAFT:
            publish(article, by=by)
        publish(quiz, by=by)
    return quiz
