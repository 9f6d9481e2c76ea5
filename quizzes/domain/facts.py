"""What an article tells: the details of an event, a role, a claim or a figure, as plain values.

Actors and factors (nodes of the causal map) are named by their handles within the article; dates
are EDTF.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from quizzes.domain.dates import parse_edtf
from quizzes.domain.messages import Problem

_NUMBER = re.compile(r"-?[0-9]+(?:\.[0-9]+|/0*[1-9][0-9]*)?")


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

DETAILS: dict[str, type[Detail]] = {
    "event": EventContent,
    "role": RoleContent,
    "claim": ClaimContent,
    "figure": FigureContent,
}
"""What each kind of fact has beside its statement."""


def is_figure(value: str) -> bool:
    """Whether it is a number or a fraction such as 1/3, without separators of thousands."""
    return _NUMBER.fullmatch(value) is not None


def problems(detail: Detail) -> Iterator[Problem]:
    """What an author must mend before the fact can be stored."""
    match detail:
        case EventContent(date=date) if not _is_edtf(date):
            yield Problem.of("date", "fact.not_edtf", value=date)
        case FigureContent(value=value) if not is_figure(value):
            yield Problem.of("value", "fact.not_a_number")
        case ClaimContent(cause=cause, effect=effect) if bool(cause) != bool(effect):
            yield Problem.of("effect" if cause else "cause", "fact.half_a_claim")
        case ClaimContent(cause=cause, effect=effect) if cause and cause == effect:
            yield Problem.of("effect", "fact.causes_itself")


def _is_edtf(text: str) -> bool:
    try:
        parse_edtf(text)
    except ValueError:
        return False
    return True
