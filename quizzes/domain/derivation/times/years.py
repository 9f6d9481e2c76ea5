"""Years: which numbers are one, years before Christ, years in words, "2015-16"."""

import re

from quizzes.domain.dates.units import Unit
from quizzes.domain.derivation.times.amounts import is_amount, is_year
from quizzes.domain.derivation.times.completing import now
from quizzes.domain.derivation.times.names import NUMBERS, YEAR
from quizzes.domain.derivation.times.shifting import year
from quizzes.domain.derivation.times.values import Rule, Setting, Units, same

_ERA = r"(?P<era>bce?|b\.c\.(?:e\.)?|ad|ce|a\.d\.|c\.e\.)(?![a-z])"


def _year(match: re.Match[str], setting: Setting) -> Units | None:
    number = int(match["year"])
    if not is_year(number, match):
        return None
    return year(number), year(number)


def _years(match: re.Match[str], setting: Setting) -> Units | None:
    """Such as "2015-16", "1914 to 18"; the second figures are two and larger than the first's."""
    first = int(match["year"])
    last = first - first % 100 + int(match["last"])
    if last <= first or is_amount(match.string[match.end() : match.end() + 20]):
        return None
    return year(first), year(last)


def _year_with_era(match: re.Match[str], setting: Setting) -> Units | None:
    number = int(match["number"].replace(",", ""))
    before_christ = match["era"].startswith("b")
    last = _astronomical(number, before_christ)
    first = match.groupdict().get("first")
    start = _astronomical(int(first), before_christ) if first else last
    return start, last


def _astronomical(number: int, before_christ: bool) -> Unit:
    if number == 0:
        raise ValueError("no year 0")
    return year(1 - number if before_christ else number)


def _short_year(match: re.Match[str], setting: Setting) -> Units | None:
    """As in "the class of '89": the last such year that had begun at the document's date."""
    base, last = now(setting), int(match["last"])
    return same(year(base.year - (base.year - last) % 100)) if base else None


def _early_year(match: re.Match[str], setting: Setting) -> Units | None:
    return year(int(match["year"])), year(int(match["year"]))


def _spelled(match: re.Match[str], setting: Setting) -> Units | None:
    """Such as "nineteen eighty-four", "eighteen hundred and five", "two thousand and eight"."""
    high = 20 if match["thousand"] else _number(match["high"])
    low = match["thousand"] or match["low"]
    rest = _number(re.sub(r"hundred|oh|and", " ", low))
    if not 10 <= high <= 20 or (rest < 10 and not re.search("hundred|oh|thousand", match[0])):
        return None
    return year(100 * high + rest), year(100 * high + rest)


def _number(text: str) -> int:
    return sum(NUMBERS[word] for word in text.replace("-", " ").split())


_TEENS = (
    "(?:ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty)"
)
_BELOW_TEN = "(?:one|two|three|four|five|six|seven|eight|nine)"
_TENS = "(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)"
_LOW = rf"(?:{_TENS}(?:[- ]{_BELOW_TEN})?|{_TEENS}|{_BELOW_TEN})"

RULES = (
    Rule(
        re.compile(
            rf"(?<![\w.,/-])(?:the year )?(?P<year>{YEAR})(?:-| to |/)'?(?P<last>[0-9]{{2}})"
            r"(?![\w-])"
        ),
        _years,
    ),
    Rule(
        re.compile(
            r"(?<![\w.,])(?:(?<![0-9]-)|(?<=[12][0-9]{3}-))(?:the year |fiscal (?:year )?|fy ?)?"
            rf"(?P<year>{YEAR})"
            r"(?![\w%$€£]|-[a-z0-9]*[a-z])"
        ),
        _year,
    ),
    Rule(re.compile(rf"(?<=[a-z]-)(?P<year>{YEAR})(?![\w%-])"), _year),
    Rule(re.compile(rf"(?<![\w.,])(?P<year>{YEAR})(?=-(?:era|present|based|style)\b)"), _year),
    Rule(
        re.compile(
            r"(?<![\w.,])(?:(?P<first>[0-9]{1,4})(?: ?- ?| to ))?"
            rf"(?P<number>[0-9]{{1,2}},[0-9]{{3}}|[0-9]{{1,5}}) ?{_ERA}"
        ),
        _year_with_era,
        capital="era",
    ),
    Rule(
        re.compile(r"\b(?P<era>ad|a\.d\.) ?(?P<number>[0-9]{1,4})\b"), _year_with_era, capital="era"
    ),
    Rule(
        re.compile(r"(?:(?<=\bin )|(?<=\bof )|(?<=\bsince ))'(?P<last>[0-9]{2})(?![\w-]|'?s\b)"),
        _short_year,
        inferred=True,
    ),
    Rule(re.compile(r"\bthe year (?P<year>[0-9]{1,4})(?![\w-])"), _early_year),
    Rule(
        re.compile(
            r"(?:(?<=\bin )|(?<=\bsince )|(?<=\bof )|(?<=\buntil )|(?<=\byear )|(?<=\bfrom )"
            r"|(?<=\bto ))"
            rf"(?:(?P<high>{_TEENS})[- ](?P<low>(?:hundred(?: and)? |oh[- ])?{_LOW}|hundred)"
            rf"|two thousand(?P<thousand>(?: and)? {_LOW}))\b(?! [a-z]+s\b)"
        ),
        _spelled,
    ),
)
