"""Slugs and uuids of a bank that belong to something else in the database."""

from collections.abc import Iterable, Iterator

from quizzes.domain.interchange.native_yaml import (
    Bank,
    BankArticle,
    BankFact,
    BankQuestion,
    BankQuiz,
    FileProblem,
)
from quizzes.domain.messages import Message
from quizzes.models import Article, Fact, Question, Quiz


def taken_elsewhere(bank: Bank) -> tuple[FileProblem, ...]:
    """In the order of their lines. Five statements."""
    found = [
        *_slugs(Article, [bank.article]),
        *_slugs(Quiz, bank.quizzes),
        *_uuids(Fact, bank, bank.facts),
        *_uuids(Question, bank, bank.questions),
        *_uuids(Quiz, bank, bank.quizzes),
    ]
    return tuple(sorted(found, key=lambda problem: problem.line))


def _slugs(
    model: type[Article] | type[Quiz], rows: Iterable[BankArticle | BankQuiz]
) -> Iterator[FileProblem]:
    by_slug = {row.slug: row for row in rows}
    others = model._default_manager.exclude(uuid__in=[row.uuid for row in by_slug.values()])
    for slug in others.filter(slug__in=by_slug).values_list("slug", flat=True):
        yield FileProblem(by_slug[slug].line, Message.of("bank.slug_taken", slug=slug))


def _uuids(
    model: type[Fact] | type[Question] | type[Quiz],
    bank: Bank,
    rows: Iterable[BankFact | BankQuestion | BankQuiz],
) -> Iterator[FileProblem]:
    by_uuid = {row.uuid: row for row in rows}
    stored = model._default_manager.filter(uuid__in=by_uuid)
    for uuid, article in stored.values_list("uuid", "article__uuid"):
        if article != bank.article.uuid:
            yield FileProblem(by_uuid[uuid].line, Message.of("bank.uuid_taken", uuid=uuid))
