"""What the form of a new question begins with: named in its address, at first by the last one."""

from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest
from django.utils.translation import gettext as _

from quizzes.admin.asking import account
from quizzes.admin.choosing import chosen_article
from quizzes.domain import kinds
from quizzes.models import Question
from quizzes.models.publishing import Worth
from quizzes.permissions import identify
from quizzes.queries.authoring import last_written
from quizzes.queries.quizzes import visible_articles

FIRST_KIND = "single_choice"
"""Of the first question that somebody writes."""


def named_in(request: HttpRequest) -> dict[str, Any]:
    """What an address may say of a question to come besides its kind and its article."""
    worth, section = request.GET.get("worth", ""), request.GET.get("section", "")
    named = {"worth": worth} if worth in Worth.values else {}
    return named | ({"section": section} if section.isdecimal() and len(section) < 19 else {})


def first_query(request: HttpRequest) -> str:
    """Right to a form: of the kind, with the worth and in the quiz that its author had last.

    A list that shows one article adds to that one, else it is the last one's, or the newest.
    """
    last, article = last_written(account(request)), request.GET.get("article__id__exact", "")
    if last is None or kinds.find(last.kind) is None:
        newest = visible_articles(identify(request.user)).order_by("-id").first()
        return _query(kind=FIRST_KIND, article=article or (newest.pk if newest else ""))
    if article not in ("", str(last.article_id)):
        return _query(kind=last.kind, article=article, worth=last.worth)
    member = last.memberships.order_by("-id").first()
    return query_after(last, section=member.section_id if member else "")


def query_after(question: Question, *, section: Any) -> str:
    """Another one like this, into this section."""
    chosen = {"kind": question.kind, "article": question.article_id, "worth": question.worth}
    return _query(**chosen, section=section)


def other_forms(request: HttpRequest) -> dict[str, Any]:
    """For the form: each other kind with its address, and where an article is chosen again."""
    article = chosen_article(request)
    kept = ({"article": article.pk} if article else {}) | named_in(request)
    others = [kind for kind in kinds.all_kinds().values() if kind.id != request.GET.get("kind")]
    return {
        "other_kinds": [(_(kind.label), f"?{_query(kind=kind.id, **kept)}") for kind in others],
        "other_article": f"?{_query(**kept)}",
    }


def _query(**chosen: Any) -> str:
    return urlencode({name: value for name, value in chosen.items() if value})
