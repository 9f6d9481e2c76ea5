"""Events from dates: the words that tell it, whether it lasted, and how sure that is."""

import hashlib
from collections.abc import Iterator, Sequence

from quizzes.domain.derivation.events.clauses import clause_around
from quizzes.domain.derivation.events.extents import bound_of, extent_of, is_citation
from quizzes.domain.derivation.events.phrases import phrase_around
from quizzes.domain.derivation.events.segments import fronted_clause, segment_around
from quizzes.domain.derivation.events.trimming import trimmed
from quizzes.domain.derivation.facts import Bound, EventDate, Fact, FactKind
from quizzes.domain.derivation.times import Part, Time
from quizzes.domain.derivation.values import Document, Parse, Sentence

_PHRASE, _CLAUSE, _SEGMENT = 0.9, 0.9, 0.75


def find_events(
    document: Document, times: Sequence[Time], parses: Sequence[Parse] = ()
) -> tuple[Fact, ...]:
    """One event for each date, in order; `parses` are those of the document's sentences, if any."""
    return tuple(_event(document, time, parses) for time in times)


def _event(document: Document, time: Time, parses: Sequence[Parse]) -> Fact:
    sentence = document.sentences[time.sentence]
    parse = parses[time.sentence] if parses else None
    start, end, confidence = next(_places(document, sentence, time, parse))
    start, end = trimmed(document.folded, start, end, around=time.span)
    date = EventDate(time, extent_of(document.folded, time), bound_of(document.folded, time))
    return Fact(
        id=_id(FactKind.EVENT, start, end, time),
        kind=FactKind.EVENT,
        span=document.span(start, end),
        paragraph=sentence.paragraph,
        sentence=time.sentence,
        confidence=round(confidence - _doubt(document, date), 2),
        date=date,
    )


def _places(
    document: Document, sentence: Sentence, time: Time, parse: Parse | None
) -> Iterator[tuple[int, int, float]]:
    """Start, end and confidence, the best first."""
    phrase = phrase_around(document.folded, sentence, time, parse)
    if phrase:
        yield *phrase, _PHRASE
    clause = clause_around(parse, time) if parse and parse.has_tree else None
    if clause:
        fronted = fronted_clause(document.folded, sentence, time)
        if fronted and clause[0] < time.span.end <= fronted:
            clause = clause[0], min(clause[1], fronted)
        yield *clause, _CLAUSE
    yield *segment_around(document.folded, sentence, time, parse), _SEGMENT


def _doubt(document: Document, date: EventDate) -> float:
    doubts = (
        (date.time.inferred, 0.1),
        (date.time.part is not Part.WHOLE, 0.05),
        (date.bound is not Bound.NONE, 0.2),
        (is_citation(document.folded, date.time), 0.4),
    )
    return sum(doubt for holds, doubt in doubts if holds)


def _id(kind: FactKind, start: int, end: int, time: Time) -> str:
    """The same for the same place of the same text."""
    place = f"{kind}:{start}:{end}:{time.span.start}:{time.span.text}"
    return hashlib.sha256(place.encode("utf-8", "surrogatepass")).hexdigest()[:12]
