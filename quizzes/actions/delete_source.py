"""Delete an article's text, and keep the facts with their places and the digest of the text."""

from django.db import connection, transaction
from django_tasks_db.models import DBTaskResult

from quizzes.actions.audit import leave_entry
from quizzes.actions.derive_article import derive_in_background
from quizzes.models import Article, User


@transaction.atomic
def delete_source(article: Article, *, by: User) -> bool:
    """True if there was a text. What was proposed quotes the text, so it goes too.

    So do the records of its derivations: the trace of one that failed may quote the text.
    """
    if not Article.objects.filter(pk=article.pk).exclude(text="").update(text=""):
        return False
    article.text = ""
    article.proposals.all().delete()
    path = derive_in_background.module_path
    kwargs = {"args_kwargs__kwargs__article": article.pk}
    DBTaskResult.objects.filter(task_path=path, **kwargs).delete()
    leave_entry("delete source", article, by=by, before={"sha256": article.text_sha256})
    transaction.on_commit(_empty_the_log)
    return True


def _empty_the_log() -> None:
    """SQLite's log of changes still has the text; others' reads may put this off to a later one."""
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
