"""Dates of every form that the project keeps, for property tests."""

from hypothesis import assume
from hypothesis import strategies as st

from quizzes.domain.dates import Precision
from quizzes.domain.dates.days import month_length
from quizzes.domain.dates.units import Unit
from quizzes.domain.dates.values import date_of

YEARS = st.integers(-9999, 9999)


@st.composite
def units(draw, years=YEARS):
    precision, approximate = draw(st.sampled_from(Precision)), draw(st.booleans())
    year, month = draw(years), draw(st.integers(1, 12))
    if precision is Precision.DECADE:
        assume(year >= 10)
        return Unit(precision, year - year % 10, approximate=approximate)
    if precision is Precision.YEAR:
        return Unit(precision, year, approximate=approximate)
    if precision is Precision.MONTH:
        return Unit(precision, year, month, approximate=approximate)
    day = draw(st.integers(1, month_length(year, month)))
    return Unit(precision, year, month, day, approximate)


@st.composite
def dates(draw, years=YEARS):
    """Single units and intervals; half of the intervals are short, so that they meet others."""
    start = draw(units(years))
    if draw(st.booleans()):
        return date_of(start)
    near = st.integers(max(start.year - 3, -9999), min(start.year + 12, 9999))
    end = draw(units(draw(st.sampled_from([years, near]))))
    try:
        return date_of(start, end)
    except ValueError:
        return date_of(end)
