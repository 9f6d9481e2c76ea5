"""Dates that know how precisely they are known: reading, showing, comparing and grading them."""

from quizzes.domain.dates.comparing import compare, overlap
from quizzes.domain.dates.extents import end_of
from quizzes.domain.dates.grading import ASKED, grade_date, grade_exactly, grade_near
from quizzes.domain.dates.reading import read_date
from quizzes.domain.dates.showing import show_date, show_within, show_year
from quizzes.domain.dates.units import Precision
from quizzes.domain.dates.values import Date, parse_edtf
from quizzes.domain.dates.writing import edtf_of

__all__ = [
    "ASKED",
    "Date",
    "Precision",
    "compare",
    "edtf_of",
    "end_of",
    "grade_date",
    "grade_exactly",
    "grade_near",
    "overlap",
    "parse_edtf",
    "read_date",
    "show_date",
    "show_within",
    "show_year",
]
