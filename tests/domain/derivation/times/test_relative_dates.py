"""Dates that say less than all of themselves: expression and document date -> EDTF."""

import pytest

from tests.domain.derivation.times.reading import times, values

THURSDAY = "2016-06-23"

FROM_THE_DOCUMENT = [
    # days
    ("Today they met.", THURSDAY, "2016-06-23"),
    ("On this day they met.", THURSDAY, "2016-06-23"),
    ("Yesterday they met.", THURSDAY, "2016-06-22"),
    ("They will meet tomorrow.", THURSDAY, "2016-06-24"),
    ("They met the day before yesterday.", THURSDAY, "2016-06-21"),
    ("They met last night.", THURSDAY, "2016-06-22"),
    ("They met on Monday.", THURSDAY, "2016-06-20"),
    ("They met on Thursday.", THURSDAY, "2016-06-23"),
    ("They will meet on Monday.", THURSDAY, "2016-06-27"),
    ("They were held on Tuesday for what they will say in court.", THURSDAY, "2016-06-21"),
    ("Two votes are to be held on Tuesday.", THURSDAY, "2016-06-28"),
    ("They met last Thursday.", THURSDAY, "2016-06-16"),
    ("They met on Friday evening.", THURSDAY, "2016-06-17"),
    ("They met this Thursday.", THURSDAY, "2016-06-23"),
    ("Over the weekend they met.", THURSDAY, "2016-06-18/2016-06-19"),
    ("They will meet this weekend.", THURSDAY, "2016-06-25/2016-06-26"),
    ("It was three weeks ago.", THURSDAY, "2016-06-02"),
    ("It was 24 hours ago.", THURSDAY, "2016-06-22"),
    ("They met on 5 May.", THURSDAY, "2016-05-05"),
    ("They met on July 5.", THURSDAY, "2015-07-05"),
    ("The deadline of July 5 is near.", THURSDAY, "2016-07-05"),
    ("The July deadline is near.", THURSDAY, "2016-07"),
    ("The January deadline is over.", THURSDAY, "2016-01"),
    ("The June 5 deadline is over.", THURSDAY, "2016-06-05"),
    ("They will meet on July 5.", THURSDAY, "2016-07-05"),
    ("They met on May 5 and 6.", THURSDAY, "2016-05-05/2016-05-06"),
    ("They met on the 5th.", THURSDAY, "2016-06-05"),
    ("On Christmas Eve they will rest.", THURSDAY, "2016-12-24"),
    # weeks, months, seasons, quarters
    ("It fell last week.", THURSDAY, "2016-06-13/2016-06-19"),
    ("It will close by the end of the week.", THURSDAY, "2016-06-20/2016-06-26"),
    ("It will close by the end of the month.", THURSDAY, "2016-06-21~/2016-06-30~"),
    ("It fell last month.", THURSDAY, "2016-05"),
    ("It fell in February.", THURSDAY, "2016-02"),
    ("It fell in September.", THURSDAY, "2015-09"),
    ("It is to open in September.", THURSDAY, "2016-09"),
    ("It fell last September.", THURSDAY, "2015-09"),
    ("It fell last February.", THURSDAY, "2016-02"),
    ("It will open next September.", THURSDAY, "2016-09"),
    ("It will open next May.", THURSDAY, "2017-05"),
    ("It opened this May.", THURSDAY, "2016-05"),
    ("It will open next month, and in May it will close.", THURSDAY, "2016-07"),
    ("The February meeting failed.", THURSDAY, "2016-02"),
    ("January saw it fall.", THURSDAY, "2016-01"),
    ("During his late February meeting.", THURSDAY, "2016-02-21~/2016-02-29~"),
    ("It opens in the spring of next year.", THURSDAY, "2017-03~/2017-05~"),
    ("It fell last summer.", THURSDAY, "2015-06~/2015-08~"),
    ("It fell in the summer.", THURSDAY, "2015-06~/2015-08~"),
    ("It will open next summer.", THURSDAY, "2017-06~/2017-08~"),
    ("It fell this spring.", THURSDAY, "2016-03~/2016-05~"),
    ("It fell last quarter.", THURSDAY, "2016-01/2016-03"),
    ("Its third-quarter profit fell.", THURSDAY, "2016-07/2016-09"),
    ("It fell in the latest quarter.", THURSDAY, "2016-01/2016-03"),
    ("From Oct. 30-Nov. 3 they met.", THURSDAY, "2015-10-30/2015-11-03"),
    ("They landed in June ’44.", THURSDAY, "1944-06"),
    ("It was 18 months ago.", THURSDAY, "2014-12"),
    ("It was two and a half months ago.", THURSDAY, "2016-04"),
    # years and more
    ("It fell last year.", THURSDAY, "2015"),
    ("It fell late last year.", THURSDAY, "2015-09~/2015-12~"),
    ("It fell earlier this year.", THURSDAY, "2016"),
    ("It will fall next year.", THURSDAY, "2017"),
    ("It was two years ago.", THURSDAY, "2014"),
    ("It was two and a half years ago.", THURSDAY, "2013"),
    ("It was three decades and a half ago.", THURSDAY, "1981"),
    ("It was nearly three years ago.", THURSDAY, "2013~"),
    ("It was half a century ago.", THURSDAY, "1966"),
    ("It fell in the past five years.", THURSDAY, "2011/2016"),
    ("It will fall over the next two years.", THURSDAY, "2017/2018"),
    ("In the ’90s it fell.", THURSDAY, "199X"),
    ("In the late nineties it fell.", THURSDAY, "1997~/1999~"),
    ("It fell in ’89.", THURSDAY, "1989"),
    ("It fell by year-end.", THURSDAY, "2016-12"),
    ("It fell last century.", THURSDAY, "1901/2000"),
    ("It will end in the middle of the century.", THURSDAY, "2034~/2067~"),
    # a document of which only the year is known
    ("It fell in February.", "2016", "2016-02"),
    ("It fell last September.", "2016", "2015-09"),
    ("It will open next September.", "2016", "2017-09"),
    ("It fell last summer.", "2016", "2015-06~/2015-08~"),
    ("It fell last year.", "2016", "2015"),
]


@pytest.mark.parametrize(("sentence", "published", "edtf"), FROM_THE_DOCUMENT)
def test_the_rest_is_taken_from_the_documents_date(sentence, published, edtf):
    found = times(sentence, published=published)

    assert (found[0].date.edtf, found[0].inferred) == (edtf, True)


FROM_BEFORE = [
    ("In 2004 it rose. A year earlier it fell.", "2003"),
    ("In 2004 it rose. Two years later it fell.", "2006"),
    ("In 2004 it rose against the year-earlier period.", "2003"),
    ("In 2004 it rose. The following year it fell.", "2005"),
    ("In 2004 it rose. The year before, it fell.", "2003"),
    ("In 2004 it rose. The same year it fell.", "2004"),
    ("In May 2004 it rose. The same month it fell.", "2004-05"),
    ("On 31 May 2004 it rose. The next day it fell.", "2004-06-01"),
    ("On 31 May 2004 it rose. Three days later, it fell.", "2004-06-03"),
    ("On 31 May 2004 it rose. That night it fell.", "2004-05-31"),
    ("On 31 May 2004 it rose. The following week it fell.", "2004-06-07/2004-06-13"),
    ("On 31 May 2004 it rose. The following weekend it fell.", "2004-06-05/2004-06-06"),
    ("On 31 May 2004 it rose. In the same year, ten days later, it fell.", "2004-06-10"),
    ("In 1999 it rose. That decade was hard.", "199X"),
    ("In the 1990s it rose. The decade before, it fell.", "198X"),
    ("In 1784 it rose. The following winter was hard.", "1784-12~/1785-02~"),
    ("From 1997 to 2004 it rose. Two years later it fell.", "2006"),
    ("On 10 April 1815 it rose. On 5 April it had smoked.", "1815-04-05"),
    ("In November 1814 it rose. In February it fell.", "1815-02"),
    ("In January 1814 it rose. In October it fell.", "1814-10"),
    ("By 2017 it will fall, at the end of the year.", "2017-09~/2017-12~"),
]


@pytest.mark.parametrize(("text", "edtf"), FROM_BEFORE)
def test_the_rest_is_taken_from_the_date_named_before(text, edtf):
    assert times(text)[-1].date.edtf == edtf


@pytest.mark.parametrize(
    "sentence",
    [
        "It fell in February.",
        "It fell last February.",
        "It fell last year.",
        "It fell in the past five years.",
        "It fell two years ago.",
        "It fell in the summer.",
        "It fell last quarter.",
        "Its third-quarter profit fell.",
        "It fell in the ’90s.",
        "They met on May 5 and 6.",
        "They met on Christmas Eve.",
        "A year earlier it fell.",
        "Two days later it fell.",
        "The following week it fell.",
        "On Monday it fell.",
    ],
)
def test_without_any_date_to_count_from_there_is_none(sentence):
    assert values(sentence, published=None) == []


@pytest.mark.parametrize(
    ("sentence", "published"),
    [
        ("Yesterday they met.", "2016-06"),
        ("They met on Monday.", "2016-06"),
        ("They met last Thursday.", "2016-06"),
        ("They met over the weekend.", "2016-06"),
        ("It fell last week.", "2016-06"),
        ("It fell last month.", "2016"),
        ("It fell over the past two months.", "2016"),
        ("It fell last quarter.", "2016"),
        ("It will close by the end of the month.", "2016"),
        ("They met on the 5th.", "2016"),
    ],
)
def test_nothing_finer_is_counted_from_a_date_than_it_says_itself(sentence, published):
    assert values(sentence, published=published) == []


def test_the_calendar_ends_with_the_year_9999():
    assert values("They will meet tomorrow.", published="9999-12-31") == []


@pytest.mark.parametrize("sentence", ["Today it is still cold.", "Today’s youth read."])
def test_today_may_stand_for_these_times(sentence):
    assert values(sentence) == []


def test_a_tale_of_old_times_goes_on_in_its_own_time():
    text = "On 6 June 1816 it snowed. On 4 July 1816 it froze.\n\nIn August the corn died."

    assert values(text, published="2026-04-10")[-1] == ("August", "1816-08")


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("On 6 June 1816 it snowed. On Friday it froze.", "1816-06-07"),
        ("In 1816 it snowed. In the summer it froze.", "1816-06~/1816-08~"),
    ],
)
def test_weekdays_and_seasons_of_a_tale_lie_in_its_time(text, edtf):
    assert times(text, published="2026-04-10")[-1].date.edtf == edtf


def test_news_comes_back_to_its_own_time_in_a_new_paragraph():
    text = "In November 2014, they met. In May 2016 they met again.\n\nIn February it ended."

    assert values(text)[-1] == ("February", "2016-02")


def test_today_in_a_tale_of_old_times_is_no_day():
    text = "On 6 June 1816 it snowed in today's Indonesia."

    assert values(text, published="2026-04-10") == [("6 June 1816", "1816-06-06")]
