"""Which actors a fact speaks of: those whose names stand in its place."""

from dataclasses import replace

from quizzes.domain.derivation.actors import Cast
from quizzes.domain.derivation.facts import Fact, Named


def with_actors(fact: Fact, cast: Cast) -> Fact:
    """The fact with its actors, in the order of the text; an office's holder comes first."""
    named = [
        Named(actor.name, actor.kind, actor.aliases, mention.span)
        for actor in cast.actors
        for mention in actor.mentions
        if fact.span.start <= mention.span.start and mention.span.end <= fact.span.end
    ]
    first: dict[str, Named] = {}
    for each in sorted(named, key=lambda each: each.span.start):
        first.setdefault(each.name, each)
    holder = fact.role.actor if fact.role else None
    actors = sorted(first.values(), key=lambda each: each.name != holder)
    return replace(fact, actors=tuple(actors))
