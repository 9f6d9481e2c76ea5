"""The sentence and the bars of a review: strong from four fifths on, weak below one half."""

from decimal import Decimal

import pytest

from quizzes.domain.questions import Arrangement, Shown
from quizzes.queries.attempts import SlotView
from quizzes.queries.fact_groups import Group
from quizzes.queries.slot_reviews import SlotReview
from quizzes.web.strengths import bars, in_a_sentence


def row(group: Group, mark: str, year: int | None = None, outcome: str = "graded") -> SlotReview:
    slot = SlotView(1, 1, "date", "date", Shown("date", "When?"), Arrangement())
    return SlotReview(
        slot,
        frozenset(),
        outcome=outcome,
        mark=Decimal(mark),
        points=Decimal(1),
        group=group,
        year=year,
    )


def rows(group: Group, marks: str) -> list[SlotReview]:
    """One for each letter: r right, h half, w wrong."""
    return [row(group, {"r": "1", "h": "0.5", "w": "0"}[mark]) for mark in marks]


WHO, WHY, WHEN = Group.WHO, Group.WHY, Group.WHEN


@pytest.mark.parametrize(
    ("asked", "sentence"),
    [
        (rows(WHO, "rr") + rows(WHEN, "ww"), "Strong on names; dates need work."),
        (rows(WHO, "rrrrw") + rows(WHY, "rr"), "Strong on reasons and names."),
        (rows(WHO, "wwr") + rows(WHY, "rw"), "Names need work."),
        (rows(WHO, "rrw") + rows(WHY, "rw"), ""),
        (rows(WHO, "r") + rows(WHEN, "w"), ""),
        (rows(WHO, "r") + rows(WHEN, "r"), "All of it right."),
        ([], ""),
    ],
)
def test_the_sentence_names_what_is_strong_and_what_needs_work(asked, sentence):
    assert in_a_sentence(bars(asked)) == sentence


@pytest.mark.parametrize(
    ("missed", "right", "sentence"),
    [
        ((1991, 2002), (2005,), "Dates before 2005 need work."),
        ((2011, 2016), (2004,), "Dates after 2004 need work."),
        ((1991, 2016), (2005,), "Dates need work."),
        ((1991, -40), (-20,), "Dates need work."),
    ],
)
def test_dates_that_were_missed_on_one_side_are_named(missed, right, sentence):
    asked = [row(WHEN, "0", year) for year in missed] + [row(WHEN, "1", year) for year in right]

    assert in_a_sentence(bars(asked)) == sentence


def test_bars_hold_marks_and_points_of_what_counts_in_the_order_of_worth():
    asked = [*rows(WHEN, "rh"), *rows(WHY, "w"), row(WHO, "0", outcome="to_mark")]

    assert [(bar.label, bar.mark, bar.points) for bar in bars(asked)] == [
        ("Why", Decimal(0), Decimal(1)),
        ("When", Decimal("1.5"), Decimal(2)),
    ]
