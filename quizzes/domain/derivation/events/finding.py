"""Events from dates: the words that tell it, whether it lasted, and how sure that is."""

from collections.abc import Iterator, Sequence

from quizzes.domain.derivation.events.clauses import clause_around
from quizzes.domain.derivation.events.extents import bound_of, extent_of, is_citation
from quizzes.domain.derivation.events.phrases import phrase_around
from quizzes.domain.derivation.events.segments import fronted_clause, segment_around
from quizzes.domain.derivation.events.trimming import trimmed
from quizzes.domain.derivation.facts import Bound, EventDate, Fact, FactKind, fact_id
from quizzes.domain.derivation.participants import Participants
from quizzes.domain.derivation.times import Part, Time
from quizzes.domain.derivation.values import Document, Parse

_PHRASE, _CLAUSE, _SEGMENT = 0.9, 0.9, 0.75


def find_events(
    document: Document, times: Sequence[Time], parses: Sequence[Parse], participants: Participants
) -> tuple[Fact, ...]:
    """One event for each date, in order; `parses` are those of the document's sentences."""
    return tuple(_event(document, time, parses[time.sentence], participants) for time in times)


def _event(document: Document, time: Time, parse: Parse, participants: Participants) -> Fact:
    start, end, confidence = next(_places(document.folded, time, parse))
    span = document.span(*trimmed(document.folded, start, end, around=time.span))
    date = EventDate(time, extent_of(document.folded, time), bound_of(document.folded, time))
    return Fact(
        id=fact_id(FactKind.EVENT, span, time.span),
        kind=FactKind.EVENT,
        span=span,
        paragraph=parse.sentence.paragraph,
        sentence=time.sentence,
        confidence=round(confidence - _doubt(document, date), 2),
        actors=participants.within(span),
        date=date,
    )


def _places(folded: str, time: Time, parse: Parse) -> Iterator[tuple[int, int, float]]:
    """Start, end and confidence, the best first."""
    if phrase := phrase_around(folded, time, parse):
        yield *phrase, _PHRASE
    if parse.has_tree and (clause := clause_around(parse, time)):
        fronted = fronted_clause(folded, parse.sentence, time)
        if fronted and clause[0] < time.span.end <= fronted:
            clause = clause[0], min(clause[1], fronted)
        yield *clause, _CLAUSE
    yield *segment_around(folded, time, parse), _SEGMENT


def _doubt(document: Document, date: EventDate) -> float:
    doubts = (
        (date.time.inferred, 0.1),
        (date.time.part is not Part.WHOLE, 0.05),
        (date.bound is not Bound.NONE, 0.2),
        (is_citation(document.folded, date.time), 0.4),
    )
    return sum(doubt for holds, doubt in doubts if holds)
