"""From a text to its facts and drafts: each finder looks at the same reading of it."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass

from quizzes.domain.dates import Date
from quizzes.domain.derivation.actors import find_cast
from quizzes.domain.derivation.claim_facts import find_claim_facts
from quizzes.domain.derivation.drafting import drafts_of
from quizzes.domain.derivation.drafts_as_json import Draft
from quizzes.domain.derivation.events import find_events
from quizzes.domain.derivation.facts import Fact
from quizzes.domain.derivation.figures import figure_facts
from quizzes.domain.derivation.ingest import read_article
from quizzes.domain.derivation.parsing import Parser
from quizzes.domain.derivation.parsing.rules import RuleParser
from quizzes.domain.derivation.participants import Participants, find_roles
from quizzes.domain.derivation.reading import Reading
from quizzes.domain.derivation.times import find_times, proposed_date


@dataclass(frozen=True, slots=True)
class Derivation:
    """`published` is the date that relative dates were counted from, asked for or proposed."""

    text_sha256: str
    published: Date | None
    facts: tuple[Fact, ...]
    drafts: tuple[Draft, ...] = ()


def _events(reading: Reading) -> tuple[Fact, ...]:
    return find_events(reading.document, reading.times, reading.parses, reading.participants)


def _roles(reading: Reading) -> tuple[Fact, ...]:
    return find_roles(reading.document, reading.cast, reading.participants)


def _claims(reading: Reading) -> tuple[Fact, ...]:
    return find_claim_facts(reading.document, reading.parses, reading.participants)


_FINDERS: tuple[Callable[[Reading], tuple[Fact, ...]], ...] = (
    _events,
    _roles,
    _claims,
    figure_facts,
)


def _place(fact: Fact) -> tuple[int, int, int, str]:
    core = fact.date.time.span if fact.date else fact.title or fact.span
    core = fact.claim.connective if fact.claim else core
    core = fact.figure.span if fact.figure else core
    return fact.span.start, fact.span.end, core.start, fact.id


def derive(
    text: str, *, published_on: Date | None = None, title: str = "", parser: Parser | None = None
) -> Derivation:
    """Find the facts of plain text or HTML, in order of place, and draft questions on them.

    Offsets count code points of `text` as given. The same text and settings give the same facts.
    Without a parser sentences are read by rules. Without `published_on` the date of the text is
    that of a credit line, else the latest full date.
    """
    reading = read(text, published_on=published_on, title=title, parser=parser)
    found = [fact for find in _FINDERS for fact in find(reading)]
    facts = tuple(sorted(found, key=_place))
    return Derivation(
        text_sha256=hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest(),
        published=reading.published,
        facts=facts,
        drafts=drafts_of(reading, facts),
    )


def read(
    text: str, *, published_on: Date | None = None, title: str = "", parser: Parser | None = None
) -> Reading:
    """Read the text once for all finders of facts and writers of drafts."""
    document = read_article(text)
    published = published_on or proposed_date(document)
    parses = (parser or RuleParser()).parse(document)
    cast = find_cast(document, parses)
    return Reading(
        document=document,
        title=title,
        times=find_times(document, published=published),
        parses=parses,
        cast=cast,
        participants=Participants(cast),
        published=published,
    )
