"""The year, month or day that an expression leaves out, from what surrounds it."""

from quizzes.domain.dates.units import Precision, Unit
from quizzes.domain.derivation.times.shifting import month, weekday_around
from quizzes.domain.derivation.times.values import Setting, Tense

_CLOSE = 2
"""Years between a date and the document's within which the two are of one time."""
_SOON = 3
"""Months ahead within which a month is the next one unless the words speak of the past."""


def story_date(setting: Setting) -> Unit | None:
    """The date that the paragraph, or in a narrative the text, has reached; None in the news."""
    near, published = setting.near, setting.published
    if near and (
        setting.narrative
        or published is None
        or near.precision >= Precision.MONTH
        or abs(near.year - published.year) <= _CLOSE
    ):
        return near
    return setting.named if setting.narrative or published is None else None


def month_in(setting: Setting, number: int, day: int | None = None) -> Unit | None:
    """The month of that number, or its day: as the story goes on, else around the publication."""
    story, published = story_date(setting), setting.published
    if story is not None:
        turned = story.precision >= Precision.MONTH and story.month - number > 6
        return _unit(story.year + turned, number, day)
    if published is None:
        return None
    if published.precision < Precision.MONTH:
        return _unit(published.year, number, day)
    behind, ahead = number < published.month, number > published.month
    if number == published.month and day and published.precision is Precision.DAY:
        behind, ahead = day < published.day, day > published.day
    over = behind and number == published.month
    is_soon = not over and (number - published.month) % 12 <= _SOON
    if setting.future or (setting.tense is Tense.OPEN and is_soon):
        return _unit(published.year + behind, number, day)
    return _unit(published.year - ahead, number, day)


def weekday_in(setting: Setting, index: int) -> Unit | None:
    """The weekday next in the story, else the last before the publication, or the next after."""
    story = story_date(setting)
    if story and story.precision is Precision.DAY and setting.narrative:
        return weekday_around(story, index, ahead=True)
    if setting.published is None:
        return None
    return weekday_around(setting.published, index, ahead=setting.future)


def now(setting: Setting) -> Unit | None:
    """The day that "today" and "last year" count from."""
    return setting.published or setting.named


def _unit(year: int, number: int, day: int | None) -> Unit:
    if day is None:
        return month(year, number)
    return Unit(Precision.DAY, year, number, day)
