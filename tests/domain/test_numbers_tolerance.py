"""How far from the key a number may be, by what the source prints and by the author's rule."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizzes.domain.numbers import exact_text, read_number, span_of


def span(figure, unit="", rule="source", tolerance="1"):
    number = read_number(figure, unit=unit)
    ends = span_of(number, rule=rule, tolerance=Fraction(tolerance), unit=unit)
    return tuple(exact_text(end) for end in ends)


@pytest.mark.parametrize(
    ("figure", "unit", "ends"),
    [
        ("38", "arrests", ("38", "38")),
        ("38", "", ("38", "38")),
        ("300", "people", ("300", "300")),
        ("51.9", "%", ("51.85", "51.95")),
        ("4", "%", ("3.5", "4.5")),
        ("12", "km", ("11.5", "12.5")),
        ("1.5 million", "people", ("1450000", "1550000")),
        ("38 thousand", "", ("37500", "38500")),
        ("about 40", "arrests", ("38", "42")),
        ("a third", "%", ("32.5", "34")),
        ("a third", "", ("0.325", "0.34")),
        ("two thirds", "%", ("65", "68")),
        ("half", "%", ("49", "51")),
        ("a quarter", "%", ("24.5", "25.5")),
        ("three quarters", "%", ("73.5", "76.5")),
        ("a tenth", "%", ("9.5", "10.5")),
        ("minus a third", "%", ("-34", "-32.5")),
    ],
)
def test_by_the_source_a_count_is_exact_and_a_measure_as_good_as_its_last_digit(figure, unit, ends):
    assert span(figure, unit) == ends


@pytest.mark.parametrize(
    ("rule", "tolerance", "ends"),
    [
        ("exact", "1", ("-200", "-200")),
        ("printed", "1", ("-200.5", "-199.5")),
        ("about", "1", ("-210", "-190")),
        ("absolute", "3", ("-203", "-197")),
        ("relative", "10", ("-220", "-180")),
        ("geometric", "2", ("-400", "-100")),
        ("figures", "1", ("-250", "-150")),
        ("figures", "2", ("-205", "-195")),
    ],
)
def test_the_authors_rule_takes_its_place(rule, tolerance, ends):
    assert span("-200", rule=rule, tolerance=tolerance) == ends


@pytest.mark.parametrize(
    ("figure", "figures", "ends"),
    [("0.0123", "2", ("0.0118", "0.0128")), ("999", "1", ("949", "1049")), ("0", "3", ("0", "0"))],
)
def test_significant_figures_are_counted_from_the_first_digit(figure, figures, ends):
    assert span(figure, rule="figures", tolerance=figures) == ends


@given(
    st.fractions(min_value=-1000, max_value=1000, max_denominator=1000),
    st.sampled_from(
        ["source", "exact", "printed", "about", "absolute", "relative", "geometric", "figures"]
    ),
    st.integers(1, 5),
)
def test_the_number_itself_is_always_right(value, rule, tolerance):
    number = read_number(f"{exact_text(value)} %", unit="%")

    low, high = span_of(number, rule=rule, tolerance=Fraction(tolerance), unit="%")

    assert low <= value <= high
