"""Numbers as they are shown, with their unit."""

import pytest

from quizzes.domain.numbers import parse_number, show_number, with_unit


@pytest.mark.parametrize(
    ("canonical", "unit", "shown"),
    [
        ("38", "arrests", "38 arrests"),
        ("51.9%", "%", "51.9 %"),
        ("33%", "", "33 %"),
        ("100/3%", "%", "33.33 %"),
        ("1/3", "", "1/3"),
        ("-1/3", "", "−1/3"),
        ("-2.5", "°C", "−2.5 °C"),
        ("4000", "", "4000"),
        ("1500000", "people", "1,500,000 people"),
        ("-40000.25", "", "−40,000.25"),
        ("10", "$", "$10"),
    ],
)
def test_a_number_with_its_unit(canonical, unit, shown):
    assert show_number(parse_number(canonical), unit=unit) == shown


@pytest.mark.parametrize(
    ("figure", "unit", "shown"),
    [
        ("about 40", "arrests", "about 40 arrests"),
        ("38 arrests", "arrests", "38 arrests"),
        ("4 per cent", "%", "4 per cent"),
        ("4%", "%", "4%"),
        ("1.5 million", "m", "1.5 million m"),
        ("a third", "", "a third"),
        ("a third", "%", "a third"),
        ("1/3", "%", "1/3"),
        ("about 4", "%", "about 4 %"),
        ("10", "$", "$10"),
    ],
)
def test_a_figure_of_the_source_gets_its_unit_once(figure, unit, shown):
    assert with_unit(figure, unit) == shown
