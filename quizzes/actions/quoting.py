"""How much of a publisher's text may be taken over word for word."""

from collections.abc import Iterable, Mapping
from typing import Any

from django.conf import settings

from quizzes.domain.messages import Message
from quizzes.domain.text.sharing import longest_shared_run
from quizzes.models import Article


def over_quoted(article: Article, payload: Mapping[str, Any]) -> Message | None:
    """What is wrong if a proposal's words quote a publisher's text at too great length."""
    if article.text_licence != Article.Licence.PUBLISHER or not article.text:
        return None
    longest = max((longest_shared_run(words, article.text) for words in _said(payload)), default=0)
    most = settings.QUOTE_WORDS
    return Message.of("proposal.quote", count=longest, most=most) if longest > most else None


def _said(payload: Mapping[str, Any]) -> Iterable[str]:
    """All that others will read of it."""
    for name in ("text", "stem", "explanation"):
        yield str(payload.get(name) or "")
    for name in ("cause", "effect"):
        yield str((payload.get(name) or {}).get("text") or "")
    for option in payload.get("options") or ():
        yield str(option.get("text") or "")
        yield str(option.get("feedback") or "")
    for key in payload.get("keys") or ():
        yield str(key.get("value") or "")
