"""Days, months, years and decades: which there are, and the coarser unit around each."""

import pytest

from quizzes.domain.dates import Precision
from quizzes.domain.dates.days import day_number
from quizzes.domain.dates.units import Unit

DAY = Unit(Precision.DAY, 2016, 6, 23)


@pytest.mark.parametrize(
    ("precision", "around"),
    [
        (Precision.DAY, DAY),
        (Precision.MONTH, Unit(Precision.MONTH, 2016, 6)),
        (Precision.YEAR, Unit(Precision.YEAR, 2016)),
        (Precision.DECADE, Unit(Precision.DECADE, 2010)),
    ],
)
def test_truncating_leaves_nothing_of_what_is_finer(precision, around):
    assert DAY.truncated(precision) == around


@pytest.mark.parametrize(
    ("year", "first", "last"),
    [
        (2016, 2010, 2019),
        (19, 10, 19),
        (10, 10, 19),
        # Spoken decades: AD 1 to 9, 9 to 1 BC, 19 to 10 BC, 49 to 40 BC.
        (9, 1, 9),
        (1, 1, 9),
        (0, -8, 0),
        (-8, -8, 0),
        (-9, -18, -9),
        (-18, -18, -9),
        (-43, -48, -39),
    ],
)
def test_the_decade_around_a_year(year, first, last):
    days = day_number(first, 1, 1), day_number(last, 12, 31)

    assert Unit(Precision.YEAR, year).around(Precision.DECADE) == days


@pytest.mark.parametrize("year", [-10_000, 10_000])
def test_years_have_four_digits(year):
    with pytest.raises(ValueError, match=f"no four-digit year: {year}"):
        Unit(Precision.YEAR, year)
