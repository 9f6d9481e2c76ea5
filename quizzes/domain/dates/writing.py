"""Dates as authors write them, in EDTF or in words, to EDTF."""

from quizzes.domain.dates.reading import read_date
from quizzes.domain.dates.values import parse_edtf


def edtf_of(text: str) -> str:
    """What is stored for "1878-06-01" or "1 June 1878"; Malformed says why it is no date."""
    try:
        return parse_edtf(text).edtf
    except ValueError:
        return read_date(text).edtf
