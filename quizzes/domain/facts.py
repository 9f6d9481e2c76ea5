"""What an article tells: the details of an event, a role, a claim or a figure, as plain values.

Actors and factors (nodes of the causal map) are named by their handles within the article; dates
are EDTF.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class EventContent:
    date: str
    extent: str = "within"
    inferred: bool = False


@dataclass(frozen=True, slots=True)
class RoleContent:
    actor: str
    title: str


@dataclass(frozen=True, slots=True)
class ClaimContent:
    speaker: str
    reported_by: str
    relation: str
    stance: str
    strength: str
    cause: str = ""
    effect: str = ""


@dataclass(frozen=True, slots=True)
class FigureContent:
    value: str
    unit: str = ""
    of: str = ""
    precision: str = "exact"


Detail = EventContent | RoleContent | ClaimContent | FigureContent
