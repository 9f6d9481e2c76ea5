"""What stands before a period and narrows it: "late", "the first half of", "about"."""

import re
from dataclasses import dataclass, replace

from quizzes.domain.dates.thirds import third
from quizzes.domain.dates.units import Precision, Unit
from quizzes.domain.dates.values import date_of
from quizzes.domain.derivation.times.shifting import month, year
from quizzes.domain.derivation.times.values import Part, Units

_PART = re.compile(
    r"(?:\b(?:the )?(?:very )?(?:(?P<start>early|beginning|start|outset)|(?P<mid>mid|middle)"
    r"|(?P<end>late|end|close))(?: (?:part )?(?:of|in)(?: the)?)?[ -]"
    r"|\b(?:the )?(?P<half>first|second|latter) half of (?:the )?"
    r"|(?:\b(?P<about>about|around|circa|ca?\.?|approximately|roughly) (?:the )?))$"
)
_COUNT = re.compile(r"\b(?:nearly|almost|some|over|more than|less than|at least|up to|just over) $")
_THIRDS = {Part.START: 0, Part.MID: 1, Part.END: 2}


@dataclass(frozen=True, slots=True)
class Narrowing:
    """`start` is where the words begin; `half` is 0 or 1."""

    start: int
    part: Part = Part.WHOLE
    half: int | None = None
    about: bool = False


def narrowing_before(text: str, start: int, *, after: int, counted: bool) -> Narrowing | None:
    """The narrowing words that end at `start`, none of them before `after`.

    Before something counted, "nearly" and the like mean "about".
    """
    first = max(after, start - 30)
    match = _PART.search(text, first, start)
    if match is None:
        count = _COUNT.search(text, first, start) if counted else None
        return Narrowing(count.start(), about=True) if count else None
    if match["about"]:
        return Narrowing(match.start("about"), about=True)
    if match["half"]:
        half = 0 if match["half"] == "first" else 1
        return Narrowing(match.start(), part=Part.END if half else Part.START, half=half)
    part = next(part for part in _THIRDS if match[part.value])
    return Narrowing(match.start(), part=part)


def narrowed(units: Units, narrowing: Narrowing) -> Units | None:
    """The third, the half or the approximate period; None where there is none, as of a day."""
    if narrowing.about:
        start, end = units
        return replace(start, approximate=True), replace(end, approximate=True)
    try:
        if narrowing.half is not None:
            return _half(*units, narrowing.half)
        found = third(*units, index=_THIRDS[narrowing.part])
        date_of(*found)
    except ValueError:
        return None
    return found


def _half(start: Unit, end: Unit, index: int) -> Units | None:
    if start.precision is Precision.YEAR and start == end:
        return month(start.year, 1 + 6 * index), month(start.year, 6 + 6 * index)
    last = end.year + (9 if end.precision is Precision.DECADE else 0)
    length = last - start.year + 1
    if start.precision > Precision.YEAR or length % 2:
        return None
    first = start.year + index * length // 2
    return year(first), year(first + length // 2 - 1)
