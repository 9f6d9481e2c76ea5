"""Who takes part in a stretch of the text, and the offices that are told of people."""

from bisect import bisect_right

from quizzes.domain.derivation.actors import Cast
from quizzes.domain.derivation.facts import Fact, FactKind, Participant, fact_id
from quizzes.domain.derivation.values import Document, Span

_ROLE = 0.85


def participants_in(cast: Cast, span: Span) -> tuple[Participant, ...]:
    """Each actor once, at the first mention within the stretch, in order of place."""
    firsts = (
        next(
            (
                Participant(actor.name, actor.kind, actor.aliases, mention.span)
                for mention in actor.mentions
                if span.start <= mention.span.start and mention.span.end <= span.end
            ),
            None,
        )
        for actor in cast.actors
    )
    return tuple(sorted(filter(None, firsts), key=lambda found: (found.span.start, found.name)))


def find_roles(document: Document, cast: Cast) -> tuple[Fact, ...]:
    """A fact for each office that the text gives somebody."""
    starts = [sentence.start for sentence in document.sentences]
    facts = []
    for role in cast.roles:
        index = bisect_right(starts, role.span.start) - 1
        facts.append(
            Fact(
                id=fact_id(FactKind.ROLE, role.span, role.title),
                kind=FactKind.ROLE,
                span=role.span,
                paragraph=document.sentences[index].paragraph,
                sentence=index,
                confidence=_ROLE,
                actors=participants_in(cast, role.span),
                title=role.title,
                holder=role.actor,
                of=role.of,
            )
        )
    return tuple(facts)
