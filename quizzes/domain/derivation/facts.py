"""What derivation gives: facts with their places, which a person may take over or drop."""

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
class Fact:
    """A statement of the text. `sentence` is an index into the document's sentences."""

    id: str
    kind: FactKind
    span: Span
    paragraph: int
    sentence: int
    confidence: float
    date: EventDate | None = None
