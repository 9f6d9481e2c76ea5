"""What the lint says of stored questions: of an article's together, of one as it is typed."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from uuid import UUID

from quizzes.domain.authoring import Content, normal
from quizzes.domain.interchange.native_yaml import Bank, BankQuestion
from quizzes.domain.interchange.native_yaml.judging import context_of, subject_of
from quizzes.domain.lint import Finding, lint, lint_all
from quizzes.models import Article, Question, Quiz
from quizzes.models.publishing import Status
from quizzes.queries.banks import bank_of, bank_of_none
from quizzes.queries.quotes import over_quoting

Findings = tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """A finding with what it is about: a question with its stem, or a quiz with its title."""

    uuid: UUID
    stem: str
    finding: Finding


def all_findings() -> tuple[Found, ...]:
    """Of all questions that are not retired, article by article, and of published quizzes.

    A constant number of statements for each article and quiz.
    """
    articles = Article.objects.defer("text").order_by("sequence", "id")
    of_questions = (found for article in (*articles, None) for found in _found(article))
    quizzes = Quiz.objects.filter(status=Status.PUBLISHED)
    return (*of_questions, *(found for quiz in quizzes for found in _of_quiz(quiz)))


def quiz_findings(quiz: Quiz) -> tuple[Found, ...]:
    """Of the members of the quiz, and of itself.

    A constant number of statements for each of their articles.
    """
    members = set(Question.objects.filter(sections__quiz=quiz).values_list("uuid", flat=True))
    articles = Article.objects.filter(questions__uuid__in=members).defer("text").distinct()
    of_questions = (
        found
        for article in (*articles.order_by("sequence", "id"), None)
        for found in _found(article)
        if found.uuid in members
    )
    return (*of_questions, *_of_quiz(quiz))


def _of_quiz(quiz: Quiz) -> Iterator[Found]:
    return (Found(quiz.uuid, quiz.title, finding) for finding in over_quoting(quiz))


def _found(article: Article | None) -> Iterator[Found]:
    context = context_of(_in_use(article))
    for subject in context.questions:
        for finding in lint(subject, context):
            yield Found(UUID(subject.id), subject.stem, finding)


def article_findings(article: Article | None) -> Mapping[UUID, Findings]:
    """By question, of all that are not retired, and () for a sound one; None: of no article.

    A constant number of statements, 12 at most.
    """
    return {UUID(uuid): found for uuid, found in lint_all(context_of(_in_use(article))).items()}


def question_findings(question: Question) -> Findings:
    """Of one question as it is stored; as many statements."""
    context = context_of(_bank(question.article))
    return next(
        (lint(each, context) for each in context.questions if each.id == str(question.uuid)), ()
    )


def content_findings(question: Question, content: Content, *, facts: Iterable[UUID]) -> Findings:
    """Of one question as it is typed, stored or not, beside the others of its article.

    With the warnings that were argued away.
    """
    bank = _in_use(question.article)
    typed = BankQuestion(
        uuid=question.uuid,
        kind=question.kind,
        content=normal(question.kind, content),
        status=question.status,
        worth=question.worth,
        facts=tuple(facts),
    )
    others = (each for each in bank.questions if each.uuid != question.uuid)
    return lint(subject_of(typed), context_of(replace(bank, questions=(*others, typed))))


def _in_use(article: Article | None) -> Bank:
    bank = _bank(article)
    kept = (each for each in bank.questions if each.status != Status.RETIRED)
    return replace(bank, questions=tuple(kept))


def _bank(article: Article | None) -> Bank:
    return bank_of(article) if article else bank_of_none()
