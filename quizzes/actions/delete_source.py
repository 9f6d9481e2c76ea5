"""Delete an article's text, and keep the facts with their places and the digest of the text."""

from django.db import transaction

from quizzes.actions.audit import leave_entry
from quizzes.models import Article, User


@transaction.atomic
def delete_source(article: Article, *, by: User) -> bool:
    """True if there was a text. What was proposed quotes the text, so it goes too."""
    if not Article.objects.filter(pk=article.pk).exclude(text="").update(text=""):
        return False
    article.text = ""
    article.proposals.all().delete()
    leave_entry("delete source", article, by=by, before={"sha256": article.text_sha256})
    return True
