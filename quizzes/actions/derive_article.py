"""Derive facts and drafts from an article's text, in the background, into the review queue."""

from django.conf import settings
from django.db import transaction
from django.utils import timezone
from django_tasks import TaskResult, task

from quizzes.actions.ask_proposers import ask_proposers
from quizzes.actions.audit import leave_entry
from quizzes.actions.store_proposals import store_proposals
from quizzes.domain.dates import Date, parse_edtf
from quizzes.models import Article, User


@transaction.atomic
def start_derivation(article: Article, *, by: User) -> TaskResult:
    """Have the text derived by the task worker; the result says how it goes."""
    leave_entry("derive article", article, by=by)
    return derive_in_background.enqueue(article=article.pk, by=by.pk)


@task()
def derive_in_background(*, article: int, by: int) -> dict[str, int]:
    """The task: how many proposals there are, how many of them new, and what was refused."""
    return derive_article(Article.objects.get(pk=article))


def derive_article(article: Article) -> dict[str, int]:
    """Derive now; what was proposed before stays as it was decided."""
    from quizzes.domain.derivation.deriving import derive  # slow import
    from quizzes.domain.derivation.document import as_document
    from quizzes.domain.derivation.parsing.choosing import choose_parser

    found = as_document(
        derive(
            article.text,
            published_on=_published(article),
            title=article.title,
            parser=choose_parser(settings.LANGUAGE_MODEL),
        )
    )
    answers = ask_proposers(article, found["facts"])
    facts = sorted((*found["facts"], *answers.facts), key=lambda fact: fact["start"])
    new = store_proposals(article, facts, found["drafts"], now=timezone.now())
    return {"facts": len(facts), "drafts": len(found["drafts"]), "new": new, **answers.counts}


def _published(article: Article) -> Date | None:
    try:
        return parse_edtf(article.published)
    except ValueError:
        return None
