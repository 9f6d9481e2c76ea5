"""What holds of every text: spans are slices, in order, and the same each time."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizzes.domain.dates import parse_edtf
from quizzes.domain.derivation.ingest import read_article
from quizzes.domain.derivation.times import find_times, proposed_date

PIECES = [
    *("In ", "on ", "the ", "late ", "from ", "to ", "between ", "and ", "last ", "next ", "a "),
    *("1997", "2016", "the 1990s", "June", "23", "Monday", "May 5", "year", "s", " ago", " later"),
    *("44 BC", "5th century", "summer", " of ", ", ", ". ", "\n\n", "İ", "🎉", "’", "–", " "),
]


@given(st.lists(st.sampled_from(PIECES), max_size=30).map("".join))
def test_every_span_is_the_texts_slice_and_none_overlap(text):
    found = find_times(read_article(text), published=parse_edtf("2016-06-23"))

    assert all(text[time.span.start : time.span.end] == time.span.text for time in found)
    places = [place for time in found for place in (time.span.start, time.span.end)]
    assert places == sorted(places)


@given(st.lists(st.sampled_from(PIECES), max_size=30).map("".join))
def test_the_same_text_gives_the_same_dates(text):
    published = parse_edtf("2016-06-23")

    first, second = (find_times(read_article(text), published=published) for _ in range(2))

    assert first == second


@pytest.mark.parametrize(
    ("text", "proposed"),
    [
        ("On 5 May 2014 they met. On 23 June 2016 they met again.", "2016-06-23"),
        ("Published 24 June 2016\n\nThe fair opens on 1 January 2030.", "2016-06-24"),
        ("---\ntitle: A\ndate: 2026-04-10\n---\n\nOn 5 May 2014 they met.", "2026-04-10"),
        ("In May 2014 they met.", None),
    ],
)
def test_the_documents_date_is_a_credit_lines_or_the_latest_full_date(text, proposed):
    found = proposed_date(read_article(text))

    assert (found.edtf if found else None) == proposed
