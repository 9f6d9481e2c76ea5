"""Scalars that are filled in when a revision is made, and never by its author."""

from typing import Any

from quizzes.domain.authoring import Content, frozen_fields
from quizzes.domain.text import normalise
from quizzes.models import Actor, Question


def with_frozen(question: Question, content: Content) -> dict[str, Any]:
    """The hidden scalars, with the article's names frozen in for kinds that compare names.

    Grading must stay a function of step and revision, so the names that an answer must not be
    nearer to than to the key are taken now and not when an answer is graded.
    """
    spec = dict(content.key_spec)
    for name, what in frozen_fields(question.kind).items():
        if what == "names":
            spec[name] = _other_names(question, content)
    return spec


def _other_names(question: Question, content: Content) -> list[str]:
    """Names and aliases of the article's actors, but for those whom an accepted answer names."""
    if question.article_id is None:
        return []
    accepted = {normalise(key.value) for key in content.keys}
    names = []
    for actor in Actor.objects.filter(article=question.article_id).prefetch_related("aliases"):
        own = [actor.name, *(alias.name for alias in actor.aliases.all())]
        if accepted.isdisjoint(normalise(name) for name in own):
            names += own
    return sorted(set(names))
