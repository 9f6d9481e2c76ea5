"""What derivation gives: facts with their places, which a person may take over or drop."""

import hashlib
from dataclasses import dataclass
from enum import StrEnum

from quizzes.domain.derivation.actors.values import ActorKind
from quizzes.domain.derivation.causes import Claim
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
class Participant:
    """An actor, where a fact first names it."""

    name: str
    kind: ActorKind
    aliases: tuple[str, ...]
    span: Span


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

    An event has a `date`; a role has a `title`, its `holder`, and perhaps whose office it is, `of`;
    a claim has a `claim` and its `speaker`, "" for the author; a figure has a `figure`.
    """

    id: str
    kind: FactKind
    span: Span
    paragraph: int
    sentence: int
    confidence: float
    actors: tuple[Participant, ...] = ()
    date: EventDate | None = None
    title: Span | None = None
    holder: str = ""
    of: str = ""
    claim: Claim | None = None
    speaker: str = ""
    figure: Amount | None = None

    @property
    def rule(self) -> str:
        """What found it."""
        if self.claim:
            return self.claim.pattern
        return "share" if self.figure and self.figure.unit == "%" else self.kind.value

    @property
    def worth(self) -> str:
        """How much it is worth knowing, as far as a rule can tell."""
        return self.claim.worth.value if self.claim else "support"


def fact_id(kind: FactKind, span: Span, core: Span) -> str:
    """The same for the same places of the same words."""
    place = f"{kind}:{span.start}:{span.end}:{core.start}:{core.text}"
    return hashlib.sha256(place.encode("utf-8", "surrogatepass")).hexdigest()[:12]
