"""What the words right before a date say about it: "during", "since", "before"."""

import re

from quizzes.domain.derivation.facts import Bound, Extent
from quizzes.domain.derivation.times import Time

_LASTING = re.compile(
    r"\b(?:(?:during|throughout) (?:the )?(?:[\w' -]{1,20} and (?:the )?)?"
    r"|(?:over|since|from) (?:the )?)$"
)
_BOUND = re.compile(r"\b(?:(before|after|since|until|till|by|prior to) (?:the )?|(pre|post)-)$")
_SAME = {
    "prior to": Bound.BEFORE,
    "pre": Bound.BEFORE,
    "post": Bound.AFTER,
    "till": Bound.UNTIL,
}
_BEFORE = 40
_TWO_ENDS = re.compile(r"[0-9a-z] ?[-–—] ?[0-9A-Z]| (?:to|and|until|till|through) ")
_CITATION_BEFORE = re.compile(r"(?:[A-Z][\w'-]+|al\.|&),? ?\(?$|[;(]\s?(?:see |cf\. )?$")
_CITATION_AFTER = re.compile(r"[a-z]?(?:, ?(?:pp?\. ?)?[0-9-]+)?(?:\)|; ?[A-Z])")


def extent_of(folded: str, time: Time) -> Extent:
    """A stretch of more than one unit, or one that the event is said to fill, lasts."""
    if "/" in time.period.edtf and not time.period.approximate and _names_two_ends(time):
        return Extent.LASTS
    return Extent.LASTS if _LASTING.search(_before(folded, time)) else Extent.WITHIN


def bound_of(folded: str, time: Time) -> Bound:
    """What the date bounds, unless it only tells which thing bounds: "by last May's vote"."""
    found = _BOUND.search(_before(folded, time))
    of_a_thing = folded.startswith("'s", time.span.end)
    if found is None or of_a_thing or _names_two_ends(time):
        return Bound.NONE
    word = found[1] or found[2]
    return _SAME.get(word) or Bound(word)


def is_citation(folded: str, time: Time) -> bool:
    """Whether it is the year of a publication, as in "(Smith, 2004)" or "Smith (2004)"."""
    start, end = time.span.start, time.span.end
    before, after = folded[max(0, start - _BEFORE) : start], folded[end : end + 12]
    return bool(_CITATION_AFTER.match(after) and _CITATION_BEFORE.search(before))


def _before(folded: str, time: Time) -> str:
    return folded[max(0, time.span.start - _BEFORE) : time.span.start].lower()


def _names_two_ends(time: Time) -> bool:
    return bool(_TWO_ENDS.search(time.span.text))
