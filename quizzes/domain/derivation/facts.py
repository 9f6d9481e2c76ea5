"""What derivation gives: facts with their places, which a person may take over or drop."""

import hashlib
from dataclasses import dataclass
from enum import StrEnum

from quizzes.domain.derivation.times import Time
from quizzes.domain.derivation.values import Span


class FactKind(StrEnum):
    EVENT = "event"
    ROLE = "role"
    CLAIM = "claim"
    FIGURE = "figure"


class Extent(StrEnum):
    """Whether an event fell somewhere within its date, or went on for all of it."""

    WITHIN = "within"
    LASTS = "lasts"


class Bound(StrEnum):
    """Which side of its date an event lies on; NONE for on it."""

    NONE = ""
    BEFORE = "before"
    AFTER = "after"
    SINCE = "since"
    UNTIL = "until"
    BY = "by"


@dataclass(frozen=True, slots=True)
class EventDate:
    """When an event took place, as the text says it."""

    time: Time
    extent: Extent
    bound: Bound


@dataclass(frozen=True, slots=True)
class Named:
    """An actor where a fact speaks of it, under its one name."""

    name: str
    kind: str
    aliases: tuple[str, ...]
    span: Span


@dataclass(frozen=True, slots=True)
class Causation:
    """What a claim says leads to what. `speaker` is an actor's name, "" for the author's own."""

    cause: Span
    effect: Span
    connective: Span
    relation: str
    speaker: str
    stance: str
    strength: str
    negated: bool


@dataclass(frozen=True, slots=True)
class Office:
    """A role told of an actor: `title` as it stands, `of` whose office it is, or ""."""

    actor: str
    title: str
    of: str


@dataclass(frozen=True, slots=True)
class Amount:
    """A figure as it is printed, with its unit; `precision` is exact, rounded or about."""

    span: Span
    value: str
    unit: str
    precision: str


@dataclass(frozen=True, slots=True)
class Fact:
    """A statement of the text. `sentence` is an index into the document's sentences.

    `rule` names what found it. One of `date`, `claim`, `role` and `figure` says more, by its kind.
    """

    id: str
    kind: FactKind
    span: Span
    paragraph: int
    sentence: int
    confidence: float
    date: EventDate | None = None
    claim: Causation | None = None
    role: Office | None = None
    figure: Amount | None = None
    actors: tuple[Named, ...] = ()
    worth: str = "support"
    rule: str = "date"


def fact_id(kind: FactKind, *places: Span) -> str:
    """The same for the same places of the same text."""
    named = ":".join([kind, *(f"{span.start}:{span.end}:{span.text}" for span in places)])
    return hashlib.sha256(named.encode("utf-8", "surrogatepass")).hexdigest()[:12]
