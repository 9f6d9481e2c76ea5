"""Take away what an author no longer wants: retired where anything rests on it, else deleted."""

from django.db import transaction

from quizzes.actions.publishing import retire
from quizzes.models import Article, Question, SectionQuestion, Slot, User
from quizzes.models.publishing import Status


@transaction.atomic
def withdraw_question(question: Question, *, by: User | None) -> bool:
    """True if it was retired, False if it was deleted: a draft that nobody was ever asked."""
    asked = Slot.objects.filter(revision__question=question).exists()
    placed = SectionQuestion.objects.filter(question=question).exists()
    if question.status != Status.DRAFT or asked or placed:
        retire(question, by=by)
        return True
    Question.objects.filter(pk=question.pk).update(current=None)
    question.delete()
    return False


@transaction.atomic
def withdraw_article(article: Article, *, by: User | None) -> bool:
    """True if it was retired, False if it was deleted: a draft without questions or quizzes."""
    used = article.questions.exists() or article.quizzes.exists()
    if article.status != Status.DRAFT or used:
        retire(article, by=by)
        return True
    article.delete()
    return False
