"""The dates of a text in short: what was found, its value, how precise, and what of it."""

from quizzes.domain.dates import parse_edtf
from quizzes.domain.derivation.ingest import read_article
from quizzes.domain.derivation.times import find_times


def values(text, *, published="2016-06-23"):
    """Pairs of expression and EDTF."""
    return [(time.span.text, time.date.edtf) for time in times(text, published=published)]


def times(text, *, published="2016-06-23"):
    return find_times(read_article(text), published=parse_edtf(published) if published else None)
