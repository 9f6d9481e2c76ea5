"""Ask the proposers of the settings for facts of an article, beside what was derived."""

import logging
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.utils.module_loading import import_string

from quizzes.domain.derivation.proposing import Proposer
from quizzes.models import Article

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Answers:
    """`counts` has how many facts were refused and why, and how many proposers failed."""

    facts: tuple[Mapping[str, Any], ...]
    counts: Mapping[str, int]


def proposers() -> Sequence[Proposer]:
    """Those of `PROPOSERS`: `package.module.Name`, or with an argument `package.module.Name:it`."""
    return [_proposer(entry) for entry in settings.PROPOSERS]


def _proposer(entry: str) -> Proposer:
    path, _, argument = entry.partition(":")
    try:
        made: Proposer = import_string(path)(*([argument] if argument else []))
    except (ImportError, TypeError) as error:
        raise ImproperlyConfigured(f"PROPOSERS: {entry} cannot be used: {error}") from error
    return made


def ask_proposers(article: Article, known: Sequence[Mapping[str, Any]]) -> Answers:
    """Checked facts that are not `known` by kind and place. A proposer that fails is passed over.

    Its error is not written down: it may quote the text.
    """
    from quizzes.domain.derivation.proposing.checking import checked  # slow import

    facts: list[Mapping[str, Any]] = []
    counts: Counter[str] = Counter()
    seen = {_identity(fact) for fact in known}
    for proposer in proposers():
        if proposer.sends_away and article.text_licence == Article.Licence.PUBLISHER:
            continue
        try:
            proposed = list(
                proposer.propose(article.text, title=article.title, published=article.published)
            )
        except Exception as error:  # whatever it is, what was derived is kept
            log.error("Proposer %s failed: %s", proposer.name, type(error).__name__)
            counts["failed"] += 1
            continue
        found = checked(proposed, article.text, name=proposer.name)
        new = {_identity(fact): fact for fact in found.facts if _identity(fact) not in seen}
        facts += new.values()
        seen |= new.keys()
        counts.update({f"refused_{code}": count for code, count in found.refused.items()})
        counts["refused"] += sum(found.refused.values())
    return Answers(tuple(facts), {name: count for name, count in counts.items() if count})


def _identity(fact: Mapping[str, Any]) -> tuple[Any, ...]:
    return fact["kind"], fact["start"], fact["end"]
