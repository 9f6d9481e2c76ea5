"""From a text to its facts: each finder looks at the same reading of it."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass

from quizzes.domain.dates import Date
from quizzes.domain.derivation.events import find_events
from quizzes.domain.derivation.facts import Fact
from quizzes.domain.derivation.ingest import read_article
from quizzes.domain.derivation.parsing import Parser
from quizzes.domain.derivation.times import Time, find_times, proposed_date
from quizzes.domain.derivation.values import Document, Parse


@dataclass(frozen=True, slots=True)
class Reading:
    """What finders work on. `parses` are the sentences' in order, or none without a parser."""

    document: Document
    title: str
    times: tuple[Time, ...]
    parses: tuple[Parse, ...]


@dataclass(frozen=True, slots=True)
class Derivation:
    """`published` is the date that relative dates were counted from, asked for or proposed."""

    text_sha256: str
    published: Date | None
    facts: tuple[Fact, ...]
    drafts: tuple[object, ...] = ()


def _events(reading: Reading) -> tuple[Fact, ...]:
    return find_events(reading.document, reading.times, reading.parses)


_FINDERS: tuple[Callable[[Reading], tuple[Fact, ...]], ...] = (_events,)


def derive(
    text: str, *, published_on: Date | None = None, title: str = "", parser: Parser | None = None
) -> Derivation:
    """Find the facts of plain text or HTML, in order of place.

    Offsets count code points of `text` as given. The same text and settings give the same facts.
    Without `published_on` the text's own latest full date serves, if it has one.
    """
    document = read_article(text)
    published = published_on or proposed_date(document)
    reading = Reading(
        document=document,
        title=title,
        times=find_times(document, published=published),
        parses=parser.parse(document) if parser else (),
    )
    facts = [fact for find in _FINDERS for fact in find(reading)]
    return Derivation(
        text_sha256=hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest(),
        published=published,
        facts=tuple(sorted(facts, key=lambda fact: (fact.span.start, fact.span.end, fact.id))),
    )
