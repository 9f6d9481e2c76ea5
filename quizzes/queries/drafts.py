"""What keeps a published quiz, or a part of it, from learners: drafts that it needs."""

from dataclasses import dataclass

from quizzes.models import Article, Question, Quiz
from quizzes.models.publishing import Status


@dataclass(frozen=True, slots=True)
class Drafts:
    """Of one quiz. `article` is None where it is out, or where the quiz has none."""

    article: Article | None
    questions: tuple[Question, ...]
    asked: int
    """How many of its questions are published."""

    def __bool__(self) -> bool:
        return self.article is not None or bool(self.questions)

    @property
    def total(self) -> int:
        return self.asked + len(self.questions)


def drafts_of(quiz: Quiz) -> Drafts:
    """Two statements. A retired question was taken out on purpose, and is not counted."""
    members = Question.objects.filter(memberships__section__quiz=quiz).distinct()
    rows = list(
        members.exclude(status=Status.RETIRED).select_related("current", "article").order_by("id")
    )
    drafts = tuple(each for each in rows if each.status == Status.DRAFT)
    hidden = Article.objects.defer("text").filter(quizzes=quiz, status=Status.DRAFT)
    return Drafts(hidden.first(), drafts, asked=len(rows) - len(drafts))
