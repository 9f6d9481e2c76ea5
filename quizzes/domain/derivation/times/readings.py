"""An expression read in its setting."""

from dataclasses import dataclass, replace

from quizzes.domain.dates.values import date_of
from quizzes.domain.derivation.times.parts import narrowed, narrowing_before
from quizzes.domain.derivation.times.rules import Found
from quizzes.domain.derivation.times.values import Part, Setting, Units


@dataclass(frozen=True, slots=True)
class Reading:
    """`units` is what is meant, `period` what was named before a word such as "late" cut it."""

    found: Found
    start: int
    end: int
    units: Units
    period: Units
    part: Part
    inferred: bool
    is_range: bool = False


def read(low: str, found: Found, setting: Setting, *, after: int) -> Reading | None:
    """The reading, with the narrowing words before it as far as `after`; None if it has none."""
    try:
        period = found.rule.read(found.match, setting)
        if period is None or not date_of(*period):
            return None
    except ValueError:
        return None
    reading = Reading(
        found, found.start, found.end, period, period, Part.WHOLE, found.rule.inferred
    )
    counted = "count" in found.match.groupdict() and not found.match[0].startswith("the ")
    narrowing = narrowing_before(low, found.start, after=after, counted=counted)
    units = narrowed(period, narrowing) if narrowing else None
    if narrowing is None or units is None:
        return reading
    return replace(reading, start=narrowing.start, units=units, part=narrowing.part)
