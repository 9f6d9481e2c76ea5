"""Two dates that are the ends of one stretch: "from 1997 to 2004", "between June and August"."""

import re
from dataclasses import replace

from quizzes.domain.dates.units import Unit
from quizzes.domain.dates.values import date_of
from quizzes.domain.derivation.times.readings import Reading, read
from quizzes.domain.derivation.times.values import Part, Setting

_BETWEEN = re.compile(r"(?: ?- ?| to (?:the )?| until | till | through )")
_AND = re.compile(r" and (?:the )?")
_OPENING = re.compile(r"\bbetween (?:the )?$")


def joined(low: str, readings: list[Reading]) -> list[Reading]:
    """The readings of a sentence, with each pair of ends made one."""
    done: list[Reading] = []
    for reading in readings:
        pair = _pair(low, done[-1], reading) if done else None
        if pair is None:
            done.append(reading)
        else:
            done[-1] = pair
    return done


def _pair(low: str, left: Reading, right: Reading) -> Reading | None:
    gap = low[left.end : right.start]
    opened = _OPENING.search(low, max(0, left.start - 14), left.start)
    if not (_BETWEEN.fullmatch(gap) or (opened and _AND.fullmatch(gap))):
        return None
    if left.found.rule.inferred and not right.found.rule.inferred:
        left = read(low, left.found, Setting(published=right.period[0]), after=left.start) or left
    first, last = left.units[0], right.units[1]
    try:
        date_of(first, last)
    except ValueError:
        return None
    return replace(
        left,
        end=right.end,
        units=(first, last),
        period=(first, last),
        part=Part.WHOLE,
        inferred=left.inferred and right.inferred,
        is_range=True,
    )


def last_named(reading: Reading) -> Unit:
    """What "two years later" counts from."""
    return reading.period[1] if reading.is_range else reading.period[0]
