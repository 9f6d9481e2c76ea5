"""Dates that say all of themselves: expression -> EDTF, precision, part."""

import pytest

from tests.domain.derivation.times.reading import times, values

WRITTEN = [
    # days
    ("On June 23, 2016 it began.", "June 23, 2016", "2016-06-23", "day"),
    ("On June 23rd, 2016 it began.", "June 23rd, 2016", "2016-06-23", "day"),
    ("On 23 June 2016 it began.", "23 June 2016", "2016-06-23", "day"),
    ("It was the 23rd of June, 2016.", "the 23rd of June, 2016", "2016-06-23", "day"),
    ("On Thursday, June 23, 2016, it began.", "Thursday, June 23, 2016", "2016-06-23", "day"),
    ("On Thurs., Jun. 23, 2016, it began.", "Thurs., Jun. 23, 2016", "2016-06-23", "day"),
    ("On June 23 , 2016 , it began.", "June 23 , 2016", "2016-06-23", "day"),
    (
        "The bridge over the river was opened by the mayor on June 23,\r\n2016, when it rained.",
        "June 23,\r\n2016",
        "2016-06-23",
        "day",
    ),
    ("It was JULY 11, 2022.", "JULY 11, 2022", "2022-07-11", "day"),
    ("On 2016-06-23 it began.", "2016-06-23", "2016-06-23", "day"),
    ("On 23/06/2016 it began.", "23/06/2016", "2016-06-23", "day"),
    ("On 06/23/2016 it began.", "06/23/2016", "2016-06-23", "day"),
    ("On the fourth of July, 1776, too.", "the fourth of July, 1776", "1776-07-04", "day"),
    ("They met 23–24 June 2016.", "23–24 June 2016", "2016-06-23/2016-06-24", "day"),
    ("They met June 23 to 25, 2016.", "June 23 to 25, 2016", "2016-06-23/2016-06-25", "day"),
    ("On Christmas Eve 1914 it ceased.", "Christmas Eve 1914", "1914-12-24", "day"),
    ("The attacks of 9/11 changed it.", "9/11", "2001-09-11", "day"),
    ("Between 5 and 10 June 2015.", "5 and 10 June 2015", "2015-06-05/2015-06-10", "day"),
    # months and parts of a year
    ("In May 1968 they marched.", "May 1968", "1968-05", "month"),
    ("In November of 2014, it fell.", "November of 2014", "2014-11", "month"),
    ("January – June 2016", "January – June 2016", "2016-01/2016-06", "month"),
    (
        "In the third quarter of 2015 it fell.",
        "the third quarter of 2015",
        "2015-07/2015-09",
        "month",
    ),
    (
        "It fell in the last three months of 2015.",
        "the last three months of 2015",
        "2015-10/2015-12",
        "month",
    ),
    ("The 1988 fourth quarter was bad.", "The 1988 fourth quarter", "1988-10/1988-12", "month"),
    ("In Q1 2014 it rose.", "Q1 2014", "2014-01/2014-03", "month"),
    (
        "In the first nine months of 2015.",
        "the first nine months of 2015",
        "2015-01/2015-09",
        "month",
    ),
    ("The summer of 1816 was cold.", "The summer of 1816", "1816-06~/1816-08~", "month"),
    ("The winter of 1816 to 1817 too.", "The winter of 1816 to 1817", "1816-12~/1817-02~", "month"),
    ("It fell in 3Q 2016.", "3Q 2016", "2016-07/2016-09", "month"),
    ("In fiscal 1989’s third quarter.", "fiscal 1989’s third quarter", "1989-07/1989-09", "month"),
    ("In 1988’s second half it fell.", "1988’s second half", "1988-07/1988-12", "month"),
    ("It fell in H1 2015.", "H1 2015", "2015-01/2015-06", "month"),
    # years
    ("In 2013 it began.", "2013", "2013", "year"),
    ("In 1066 it began.", "1066", "1066", "year"),
    ("It was seen (Smith, 2004).", "2004", "2004", "year"),
    ("The post-2015 goals are new.", "2015", "2015", "year"),
    ("The 1914–18 war was long.", "1914–18", "1914/1918", "year"),
    ("It grew in 2015/16.", "2015/16", "2015/2016", "year"),
    ("In nineteen eighty-four it ended.", "nineteen eighty-four", "1984", "year"),
    ("In eighteen hundred and five.", "eighteen hundred and five", "1805", "year"),
    ("In two thousand and eight it fell.", "two thousand and eight", "2008", "year"),
    ("In twenty sixteen it fell.", "twenty sixteen", "2016", "year"),
    ("In fiscal 1990 it rose.", "fiscal 1990", "1990", "year"),
    ("In the year 476 Rome fell.", "the year 476", "0476", "year"),
    ("In AD 43 they came.", "AD 43", "0043", "year"),
    ("From 1939 to ’45 they fought.", "1939 to ’45", "1939/1945", "year"),
    ("In FY2015 it rose.", "FY2015", "2015", "year"),
    ("In 44 BC he died.", "44 BC", "-0043", "year"),
    ("In 500 B.C.E. it fell.", "500 B.C.E.", "-0499", "year"),
    ("From 58 to 50 BC he fought.", "58 to 50 BC", "-0057/-0049", "year"),
    ("Around 1850 it grew.", "Around 1850", "1850~", "year"),
    ("It was built c. 1850.", "c. 1850", "1850~", "year"),
    # decades and centuries
    ("During the 1990s it grew.", "the 1990s", "199X", "decade"),
    ("In the 1930’s it grew.", "the 1930’s", "193X", "decade"),
    ("In the nineteen fifties it grew.", "the nineteen fifties", "195X", "decade"),
    ("In the 440s BC it stood.", "the 440s BC", "-0448/-0439", "year"),
    ("In the 1800s it grew.", "the 1800s", "1800/1899", "year"),
    ("In the 19th century it grew.", "the 19th century", "1801/1900", "year"),
    ("By the fifth century BC it grew.", "the fifth century BC", "-0499/-0400", "year"),
    # ranges
    ("It lasted from 1997 to 2004.", "1997 to 2004", "1997/2004", "year"),
    ("It lasted between 1997 and 2004.", "1997 and 2004", "1997/2004", "year"),
    ("From June to August 2015 it rained.", "June to August 2015", "2015-06/2015-08", "month"),
    ("From 30 June to 4 July 1862.", "30 June to 4 July 1862", "1862-06-30/1862-07-04", "day"),
    ("From December to March 2015.", "December to March 2015", "2014-12/2015-03", "month"),
    ("Over 2000 – 2050 it warms.", "2000 – 2050", "2000/2050", "year"),
]


@pytest.mark.parametrize(("sentence", "expression", "edtf", "precision"), WRITTEN)
def test_what_is_written_is_read(sentence, expression, edtf, precision):
    found = [
        (time.span.text, time.date.edtf, time.precision.label, time.inferred)
        for time in times(sentence)
    ]

    assert found == [(expression, edtf, precision, False)]


PARTS = [
    ("During the late 1990s it grew.", "the late 1990s", "1997~/1999~", "199X", "end"),
    ("In the early 2000s it grew.", "the early 2000s", "2000~/2002~", "200X", "start"),
    ("In mid-2015 it fell.", "mid-2015", "2015-05~/2015-08~", "2015", "mid"),
    ("By the end of 2017 it fell.", "the end of 2017", "2017-09~/2017-12~", "2017", "end"),
    ("In late February 2016.", "late February 2016", "2016-02-21~/2016-02-29~", "2016-02", "end"),
    ("In the mid-19th century.", "the mid-19th century", "1834~/1867~", "1801/1900", "mid"),
    ("In the first half of 2015.", "the first half of 2015", "2015-01/2015-06", "2015", "start"),
    (
        "In the second half of the 1990s.",
        "the second half of the 1990s",
        "1995/1999",
        "199X",
        "end",
    ),
    ("Early on 5 June 2016 it fell.", "5 June 2016", "2016-06-05", "2016-06-05", ""),
]


@pytest.mark.parametrize(("sentence", "expression", "edtf", "period", "part"), PARTS)
def test_a_part_of_a_period_is_an_approximate_stretch_of_it(
    sentence, expression, edtf, period, part
):
    found = [
        (time.span.text, time.date.edtf, time.period.edtf, time.part.value)
        for time in times(sentence)
    ]

    assert found == [(expression, edtf, period, part)]


@pytest.mark.parametrize(
    "sentence",
    [
        "For three years a 10-year-old ran.",
        "It took two decades and a half century.",
        "Some 2000 people came, and 2016 soldiers died.",
        "A 2015-page book, Section 2015, page 1999 and No. 1945.",
        "It cost $2000 or 1,999 euros, 2000 m and 1945 hours.",
        "About 1850 men marched; of 1066 men few came.",
        "He was in his nineties.",
        "You may march 20 miles, and the fall of Rome was slow.",
        "April is a nurse; June Carter sang; the Women's March went on.",
        "Every Monday they rest, but on Black Friday they shop.",
        "Call 555-2016 or 2016.5 or 12.2016.7.",
        "On 06/07/2016 it began.",
        "Nothing happened in 0 BC, or in 12000 BC.",
        "It will end in the 40th century.",
        "They won in nineteen five to two.",
        "They saw room 2016 at 1600 Pennsylvania Avenue, P.O. Box 2016, or called +44 1865 270000.",
        "Three quarters of it, a quarter of that.",
        "Saturday Night Live is on.",
    ],
)
def test_what_is_no_date_or_might_be_two_is_left_alone(sentence):
    assert values(sentence) == []


def test_a_stretch_that_runs_backwards_leaves_its_beginning():
    assert values("They met from June 25-23, they say.") == [("June 25", "2015-06-25")]


@pytest.mark.parametrize(
    ("sentence", "expression", "edtf"),
    [
        ("It was early 2015-16.", "2015-16", "2015/2016"),
        ("It fell in the first half of 1914-18.", "1914-18", "1914/1918"),
        ("It fell in the first half of May 2015.", "May 2015", "2015-05"),
        (
            "It fell in the first half of the winter of 1816.",
            "the winter of 1816",
            "1816-12~/1817-02~",
        ),
    ],
)
def test_a_period_that_cannot_be_cut_so_stays_whole(sentence, expression, edtf):
    assert values(sentence) == [(expression, edtf)]


def test_a_year_has_twelve_months():
    assert values("It fell in the first fourteen months of 2015.") == [("2015", "2015")]


def test_two_days_with_others_between_are_no_stretch():
    assert values("They met June 23 and 25.") == [("June 23", "2016-06-23")]


def test_dates_that_run_backwards_are_two():
    assert values("It fell between late 1997 and mid-1990.") == [
        ("late 1997", "1997-09~/1997-12~"),
        ("mid-1990", "1990-05~/1990-08~"),
    ]


def test_a_day_that_never_was_leaves_its_month():
    assert values("It was on 31 February 2016.") == [("February 2016", "2016-02")]


def test_two_figures_that_are_no_later_year_are_none():
    assert values("It grew in 2015/15.") == [("2015", "2015")]


def test_years_in_a_row_are_years():
    assert values("It used the 2011 and 2017 censuses.") == [("2011", "2011"), ("2017", "2017")]


@pytest.mark.parametrize(
    "sentence",
    [
        "The 2008 Olympics began.",
        "In 2008 protests spread.",
        "Euro 2008 began.",
        "2008 was a leap year.",
        "The 2008 ad campaign ended.",
        "UNESCO’s 2008 Paris Declaration held.",
    ],
)
def test_a_year_may_stand_before_a_noun(sentence):
    assert values(sentence) == [("2008", "2008")]
