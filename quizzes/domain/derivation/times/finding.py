"""The dates of a document, each read in the light of those before it."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from quizzes.domain.dates import Date
from quizzes.domain.dates.units import Precision, Unit
from quizzes.domain.dates.values import date_of
from quizzes.domain.derivation.times.ranges import joined, last_named
from quizzes.domain.derivation.times.readings import Reading, read
from quizzes.domain.derivation.times.rules import FULL_DATES, Found, expressions
from quizzes.domain.derivation.times.squeezing import Squeezed, squeeze
from quizzes.domain.derivation.times.tenses import tense_around
from quizzes.domain.derivation.times.values import Setting, Tense, Time
from quizzes.domain.derivation.values import Document, Passage, PassageKind

_OF_OLD = 2
"""Years from the document's date beyond which a date belongs to another time."""


def find_times(document: Document, *, published: Date | None = None) -> tuple[Time, ...]:
    """Every date that a sentence names, in order; no two overlap.

    `published` is the date of the document, from which "last week" counts.
    """
    squeezed = squeeze(document.folded)
    found = [
        expressions(squeezed, start=squeezed.before(each.start), end=squeezed.before(each.end))
        for each in document.sentences
    ]
    today = published.ends[0] if published else None
    setting = Setting(published=today, narrative=_is_narrative(squeezed.low, found, today))
    return tuple(_in_turn(document, squeezed, found, setting))


def proposed_date(document: Document) -> Date | None:
    """The document's date if nobody says it: a credit line's, else the latest full date."""
    squeezed = squeeze(document.folded)
    for kinds in ({PassageKind.CREDIT}, set(PassageKind) - {PassageKind.CREDIT}):
        days = [
            unit
            for passage in document.passages
            if passage.kind in kinds
            for unit in _full_dates(squeezed, passage)
        ]
        if days:
            return date_of(max(days, key=lambda unit: unit.days))
    return None


def _full_dates(squeezed: Squeezed, passage: Passage) -> Iterator[Unit]:
    start, end = squeezed.before(passage.start), squeezed.before(passage.end)
    for found in expressions(squeezed, start=start, end=end, rules=FULL_DATES):
        reading = read(squeezed.low, found, Setting(), after=found.start)
        if reading and reading.units[1].precision is Precision.DAY:
            yield reading.units[1]


def _is_narrative(low: str, found: Sequence[list[Found]], today: Unit | None) -> bool:
    """Whether most dates written in full lie long before the document's own."""
    if today is None:
        return False
    named = [
        reading.period[0]
        for sentence in found
        for each in sentence
        if not each.rule.inferred and (reading := read(low, each, Setting(), after=each.start))
    ]
    finer = [unit for unit in named if unit.precision >= Precision.MONTH] or named
    far = sum(unit.year < today.year - _OF_OLD for unit in finer)
    return 2 * far > len(finer)


def _in_turn(
    document: Document, squeezed: Squeezed, found: Sequence[list[Found]], setting: Setting
) -> Iterator[Time]:
    paragraph, low = 0, squeezed.low
    for index, (sentence, candidates) in enumerate(zip(document.sentences, found, strict=True)):
        if sentence.paragraph != paragraph:
            paragraph, setting = sentence.paragraph, replace(setting, near=None)
        readings: list[Reading] = []
        start, end = squeezed.before(sentence.start), squeezed.before(sentence.end)
        at = start
        for candidate in candidates:
            if candidate.start < at:
                continue
            if candidate.rule.inferred:
                place = candidate.start, candidate.end
                tense = tense_around(low, place, (start, end))
                if _is_ahead(setting, readings):
                    tense = Tense.FUTURE
                setting = replace(setting, tense=tense)
            reading = read(low, candidate, setting, after=at)
            if reading is None:
                continue
            readings.append(reading)
            at = reading.end
            setting = _moved_on(setting, reading)
        for reading in joined(low, readings):
            setting = _moved_on(setting, reading)
            yield _time(document, squeezed, reading, index)


def _is_ahead(setting: Setting, readings: Sequence[Reading]) -> bool:
    """Whether the sentence has already come to a time after the document's."""
    today = setting.published
    return bool(today and readings and readings[-1].units[0].days[0] > today.days[1])


def _moved_on(setting: Setting, reading: Reading) -> Setting:
    """So that "the same year" does not take back the day named before it."""
    named, before = last_named(reading), setting.named
    if not reading.inferred:
        return replace(setting, named=named, near=named)
    within = before and named.days[0] <= before.days[0] and before.days[1] <= named.days[1]
    return replace(setting, named=before if within else named)


def _time(document: Document, squeezed: Squeezed, reading: Reading, index: int) -> Time:
    period = date_of(*reading.period)
    return Time(
        span=document.span(*squeezed.after(reading.start, reading.end)),
        date=date_of(*reading.units),
        period=period,
        precision=period.precision,
        part=reading.part,
        inferred=reading.inferred,
        sentence=index,
    )
