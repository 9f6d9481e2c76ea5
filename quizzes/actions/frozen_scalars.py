"""Scalars that are filled in when a revision is made, and never by its author."""

from collections.abc import Iterable
from typing import Any

from quizzes.domain.authoring import Content, KeyContent, frozen_fields
from quizzes.domain.gaps import gaps_of, hidden_of
from quizzes.domain.questions import Shown
from quizzes.domain.text import normalise
from quizzes.models import Actor, Question


def with_frozen(question: Question, content: Content) -> dict[str, Any]:
    """The hidden scalars, with the article's names frozen in for kinds that compare names.

    Grading must stay a function of step and revision, so the names that an answer must not be
    nearer to than to the key are taken now and not when an answer is graded.
    """
    spec = dict(content.key_spec) | _frozen(question, question.kind, content.keys)
    gaps = {
        gap.id: {
            **hidden_of(spec, gap.id),
            **_frozen(question, gap.kind, [key for key in content.keys if key.gap == gap.id]),
        }
        for gap in gaps_of(Shown(question.kind, content.stem, spec=content.spec))
    }
    gaps = {gap_id: scalars for gap_id, scalars in gaps.items() if scalars}
    return spec | ({"gaps": gaps} if gaps else {})


def _frozen(question: Question, kind_id: str, keys: Iterable[KeyContent]) -> dict[str, Any]:
    return {
        name: _other_names(question, keys)
        for name, what in frozen_fields(kind_id).items()
        if what == "names"
    }


def _other_names(question: Question, keys: Iterable[KeyContent]) -> list[str]:
    """Names and aliases of the article's actors, but for those whom an accepted answer names."""
    if question.article_id is None:
        return []
    accepted = {normalise(key.value) for key in keys}
    names = []
    for actor in Actor.objects.filter(article=question.article_id).prefetch_related("aliases"):
        own = [actor.name, *(alias.name for alias in actor.aliases.all())]
        if accepted.isdisjoint(normalise(name) for name in own):
            names += own
    return sorted(set(names))
