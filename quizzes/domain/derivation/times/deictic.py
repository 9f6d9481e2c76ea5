"""Counted from the document's own date: "yesterday", "last week", "two years ago"."""

import re

from quizzes.domain.dates.units import Precision, Unit
from quizzes.domain.derivation.times.completing import now, story_date
from quizzes.domain.derivation.times.names import COUNT, UNIT, count_of, unit_of
from quizzes.domain.derivation.times.shifting import day, shift, week, weekday_around, whole
from quizzes.domain.derivation.times.values import Rule, Setting, Units, same

_DAYS = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1}
_STEPS = {"last": -1, "previous": -1, "past": -1, "next": 1, "coming": 1, "this": 0, "current": 0}
_SATURDAY = 5
_HOURS = 24
_NOWADAYS_AFTER = re.compile(r"'s (?:generation|world|society|youth|standards?|market|economy)\b")
_NOWADAYS = re.compile(r"\bstill\b|\bthan ever\b|\bno longer\b")


def _day_word(match: re.Match[str], setting: Setting) -> Units | None:
    """ "today" in a tale of other times, or next to "still", means "nowadays"."""
    base, word = now(setting), match["word"]
    if base is None or (setting.narrative and word in {"today", "tomorrow"}):
        return None
    around = match.string[max(0, match.start() - 30) : match.end() + 30]
    after = match.string[match.end() : match.end() + 16]
    if word == "today" and (_NOWADAYS.search(around) or _NOWADAYS_AFTER.match(after)):
        return None
    return same(shift(base, "day", _DAYS[word]))


def _days_beside(match: re.Match[str], setting: Setting) -> Units | None:
    base = now(setting)
    return same(shift(base, "day", -2 if match["way"] == "before" else 2)) if base else None


def _part_of_day(match: re.Match[str], setting: Setting) -> Units | None:
    base = now(setting)
    return same(shift(base, "day", -1 if match["which"] == "last" else 0)) if base else None


def _period(match: re.Match[str], setting: Setting) -> Units | None:
    base, name = now(setting), match["unit"]
    step = _STEPS[match["which"] or match["the"] or match["past"]]
    if base is None or (name == "day" and (step or setting.narrative)):
        return None
    if name == "weekend":
        return weekend(base, step, future=setting.future)
    if name == "week":
        return week(base, step)
    moved = shift(base, unit_of(name), step)
    return whole(moved, unit_of(name)) if moved else None


def _stretch(match: re.Match[str], setting: Setting) -> Units | None:
    """ "the past five years" reaches to the document's date, "the next five" begin after it."""
    base, name = now(setting), unit_of(match["unit"])
    if base is None:
        return None
    back = (match["which"] or match["one"]) in {"last", "past", "previous"}
    count = count_of(match["count"]) if match["count"] else 1
    end = shift(base, name, -count if back else count)
    near = base if back else shift(base, name, 1)
    if end is None or near is None:
        return None
    near = near.truncated(end.precision)
    return (end, near) if back else (near, end)


def weekend(base: Unit, step: int, *, future: bool = False) -> Units | None:
    """Saturday and Sunday: the last, the next, or with step 0 the nearest that the tense allows."""
    if base.precision is not Precision.DAY:
        return None
    on_it = (base.days[0] - 1) % 7 >= _SATURDAY
    ahead = step > 0 or (step == 0 and future and not on_it)
    saturday = weekday_around(base, _SATURDAY, ahead=ahead, beside=step != 0)
    return (saturday, day(saturday.days[0] + 1)) if saturday else None


def _weekend(match: re.Match[str], setting: Setting) -> Units | None:
    base = story_date(setting) or now(setting)
    return weekend(base, 0, future=setting.future) if base else None


def _ago(match: re.Match[str], setting: Setting) -> Units | None:
    base = now(setting)
    if base is None:
        return None
    name, count = unit_of(match["unit"]), count_of(match["count"])
    if match["fraction"] or match["also"]:
        months = {"year": 12, "decade": 120}.get(name, 1)
        moved = shift(base, "month", -count * months - months // 2)
        return same(moved and moved.truncated(Precision.YEAR if months > 1 else Precision.MONTH))
    if match["half"] and name in {"decade", "century"}:
        return same(shift(base, "year", -count * (5 if name == "decade" else 50)))
    return same(shift(base, name, -count))


def _hours_ago(match: re.Match[str], setting: Setting) -> Units | None:
    base = now(setting)
    hours = count_of(match["count"]) if match["unit"] == "hour" else 0
    return same(shift(base, "day", -(hours // _HOURS))) if base else None


def _of_the(match: re.Match[str], setting: Setting) -> Units | None:
    base = story_date(setting) or now(setting)
    return whole(base, match["unit"]) if base else None


_ANY = rf"(?P<unit>{UNIT}|weekend)"

RULES = tuple(
    Rule(re.compile(pattern), read, inferred=True)
    for pattern, read in (
        (r"\bthe day (?P<way>before|after) (?:yesterday|tomorrow)\b", _days_beside),
        (
            r"\b(?P<word>today|tonight|yesterday|tomorrow)"
            r"(?: (?:morning|afternoon|evening|night))?\b",
            _day_word,
        ),
        (r"\b(?P<which>last|this) (?:morning|afternoon|evening|night)\b", _part_of_day),
        (
            r"(?:\bthe (?P<the>current|coming)|\bthis (?P<past>past)"
            rf"|(?<!\bthe )\b(?P<which>last|previous|next|this)) {_ANY}\b(?! of\b|-)",
            _period,
        ),
        (
            rf"\b(?:the|these) (?:(?P<which>last|past|previous|next|coming) (?P<count>{COUNT})"
            rf"|(?P<one>last|past)) (?P<unit>{UNIT})s?\b(?! of\b|-)",
            _stretch,
        ),
        (r"(?:(?<=\bover )|(?<=\bat )|(?<=\bduring )|(?<=\bfor ))the weekend\b", _weekend),
        (
            rf"(?:\b|\[)(?P<half>half )?(?P<count>{COUNT})\]?(?P<fraction> and a half)?"
            rf"(?: full| long)?[ -](?P<unit>{UNIT})s?(?P<also> and a half)? "
            r"(?:ago|back|hence|from now)\b",
            _ago,
        ),
        (rf"\b(?P<count>{COUNT})[ -](?P<unit>hour|minute)s? ago\b", _hours_ago),
        (
            r"(?:(?<=\bend of )|(?<=\bstart of )|(?<=\bbeginning of )|(?<=\bmiddle of )"
            r"|(?<=\bearlier in )|(?<=\blater in )|(?<=\bearly in )|(?<=\blate in ))"
            r"the (?P<unit>week|month|year|decade|century)\b(?! (?:of|to)\b)",
            _of_the,
        ),
    )
)
