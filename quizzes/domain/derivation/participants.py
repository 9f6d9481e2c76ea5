"""Who takes part in a stretch of the text, and the offices that are told of people."""

from bisect import bisect_left, bisect_right

from quizzes.domain.derivation.actors import Cast
from quizzes.domain.derivation.facts import Fact, FactKind, Participant, fact_id
from quizzes.domain.derivation.values import Document, Span

_ROLE = 0.85


class Participants:
    """The mentions of all actors in order of place."""

    def __init__(self, cast: Cast) -> None:
        self._mentions = sorted(
            (
                Participant(actor.name, actor.kind, actor.aliases, mention.span)
                for actor in cast.actors
                for mention in actor.mentions
            ),
            key=lambda found: (found.span.start, found.name),
        )
        self._starts = [found.span.start for found in self._mentions]

    def within(self, span: Span) -> tuple[Participant, ...]:
        """Each actor once, at the first mention within the stretch, in order of place."""
        found: dict[tuple[str, str], Participant] = {}
        for at in range(bisect_left(self._starts, span.start), len(self._starts)):
            mention = self._mentions[at]
            if mention.span.start >= span.end:
                break
            if mention.span.end <= span.end:
                found.setdefault((mention.name, mention.kind), mention)
        return tuple(found.values())


def find_roles(document: Document, cast: Cast, participants: Participants) -> tuple[Fact, ...]:
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
                actors=participants.within(role.span),
                title=role.title,
                holder=role.actor,
                of=role.of,
            )
        )
    return tuple(facts)
