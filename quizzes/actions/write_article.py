"""Store an article: its owner, the digest of its text, and where its facts stand in the text."""

from hashlib import sha256

from django.db import transaction

from quizzes.actions.audit import leave_entry
from quizzes.models import Article, Fact, User


@transaction.atomic
def write_article(article: Article, *, by: User | None) -> None:
    """Save the article. Whoever adds a text to an article without an owner becomes its owner.

    A change of who sees its facts leaves an audit entry.

    Where the text changed, each fact's span follows its words; it is dropped where they are gone
    or stand there twice.
    """
    if article.owner_id is None and (article.pk is None or _text(article)):
        article.owner = by
    _log_reveal(article, by=by)
    if "text" in article.get_deferred_fields():
        article.save()
        return
    old = Article.objects.filter(pk=article.pk).values_list("text", flat=True).first() or ""
    article.text_sha256 = sha256(article.text.encode()).hexdigest() if article.text else ""
    article.save()
    if old and old != article.text:
        _move_spans(article, old)


def span_of(words: str, text: str) -> tuple[int, int] | None:
    """Where the words stand in the text, in code points; None unless exactly once."""
    if not words or text.count(words) != 1:
        return None
    start = text.index(words)
    return start, start + len(words)


def _log_reveal(article: Article, *, by: User | None) -> None:
    """Facts are the answer sheet: a change of who sees them is logged."""
    before = Article.objects.filter(pk=article.pk).values_list("facts_shown", flat=True).first()
    if before is not None and before != article.facts_shown:
        leave_entry(
            "change reveal",
            article,
            by=by,
            before={"facts_shown": before},
            after={"facts_shown": article.facts_shown},
        )


def _text(article: Article) -> str:
    return "" if "text" in article.get_deferred_fields() else article.text


def _move_spans(article: Article, old: str) -> None:
    facts = list(Fact.objects.filter(article=article, start__isnull=False))
    for fact in facts:
        span = span_of(old[fact.start : fact.end], article.text)
        fact.start, fact.end = span or (None, None)
    Fact.objects.bulk_update(facts, ["start", "end"])
