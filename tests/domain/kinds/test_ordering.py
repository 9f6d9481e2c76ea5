"""Ordering: pairs that differ in date, one event out of place, ties, and what chance is worth."""

from dataclasses import replace
from fractions import Fraction
from itertools import permutations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from quizzes.domain.kinds import ordering
from quizzes.domain.messages import Message, Problem
from quizzes.domain.questions import Arrangement, Key, Option, Question, Shown

FIVE = ("1979", "1989", "2001", "2004-05", "2016-06-23")
TIED = ("1979", "1989", "2016", "2016-06-23", "2019")


def question(*dates, rule=None):
    """Events "a", "b", ... in the author's order, each called "event a" and so on."""
    ids = "abcdefgh"[: len(dates)]
    return Question(
        Shown(
            kind=ordering.ID,
            stem="Put these events into order.",
            options=tuple(Option(i, f"event {i}", position=n) for n, i in enumerate(ids)),
        ),
        keys=tuple(Key(option=i, value=date) for i, date in zip(ids, dates, strict=True)),
        key_spec={"rule": rule} if rule else {},
    )


def fraction(asked, order):
    return ordering.grade(asked, list(order))[0]


def guessing_is_worth(asked):
    """The exact mean over all orders."""
    orders = list(permutations(option.id for option in asked.options))
    return sum((fraction(asked, order) for order in orders), Fraction(0)) / len(orders)


# Marks


@pytest.mark.parametrize(
    ("order", "expected"),
    [
        ("abcde", Fraction(1)),
        ("bacde", Fraction(4, 5)),  # 9 of 10 pairs
        ("abced", Fraction(4, 5)),
        ("bcade", Fraction(3, 5)),  # 8 of 10
        ("badce", Fraction(3, 5)),  # 8 of 10, and no one event is to blame
        ("bcdea", Fraction(1, 2)),  # 6 of 10 would be 1/5
        ("eabcd", Fraction(1, 2)),
        ("cbade", Fraction(2, 5)),  # 7 of 10
        ("cdbae", Fraction(0)),  # 5 of 10
        ("edabc", Fraction(0)),
        ("edcba", Fraction(0)),
    ],
)
def test_five_different_dates(order, expected):
    assert fraction(question(*FIVE), order) == expected


@pytest.mark.parametrize(
    ("order", "expected"),
    [
        ("abcde", Fraction(1)),
        ("abdce", Fraction(1)),
        ("bacde", Fraction(7, 9)),  # 8 of 9 pairs: c and d are not compared
        ("badce", Fraction(7, 9)),
        ("abecd", Fraction(5, 9)),
        ("abedc", Fraction(5, 9)),
        ("bcdea", Fraction(1, 2)),  # 5 of 9 would be 1/9
        ("bdcea", Fraction(1, 2)),  # without a the rest is right, tie or no tie
        ("edcba", Fraction(0)),
        ("ecdba", Fraction(0)),
    ],
)
def test_overlapping_dates_are_right_either_way(order, expected):
    assert fraction(question(*TIED), order) == expected


@pytest.mark.parametrize(
    ("order", "expected"),
    [("abcde", Fraction(1)), ("abdce", Fraction(1)), ("bacde", 0), ("bcdea", 0), ("edcba", 0)],
)
def test_exact_rule_gives_all_or_nothing(order, expected):
    assert fraction(question(*TIED, rule="exact"), order) == expected


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        (question(*FIVE), Fraction(103, 600)),
        (question(*TIED), Fraction(73, 360)),
        (question(*FIVE, "2019"), Fraction(1571, 10800)),
        (question(*FIVE, rule="exact"), Fraction(1, 120)),
        (question(*TIED, rule="exact"), Fraction(2, 120)),
    ],
    ids=["five", "two tied", "six", "five, exact", "two tied, exact"],
)
def test_guessing_is_worth(asked, expected):
    assert guessing_is_worth(asked) == expected


def test_events_without_a_date_are_not_marked():
    """A correction may drop an event that is still in the answers of old attempts."""
    dropped = question(*FIVE)
    dropped = replace(
        dropped,
        shown=replace(dropped.shown, options=dropped.options[:4]),
        keys=dropped.keys[:4],
    )

    assert ordering.grade(dropped, list("eabcd")) == (1, ())
    assert fraction(dropped, "ebacd") == Fraction(2, 3)


# Notes


def one_moved(event, total=5):
    return Message.of("ordering.one_moved", moved=f"event {event}", right=total - 1, total=total)


def one_pair(earlier, later):
    params = {"earlier": f"event {earlier}", "later": f"event {later}"}
    return Message.of("ordering.one_pair", right=4, total=5, **params)


ASTRAY = Message.of("ordering.one_astray")
BEYOND = Message.of("ordering.beyond_chance")


def either(first, second):
    return Message.of("ordering.either_order", first=f"event {first}", second=f"event {second}")


@pytest.mark.parametrize(
    ("dates", "order", "notes"),
    [
        (FIVE, "abcde", ()),
        (FIVE, "bcdea", (one_moved("a"), ASTRAY)),
        (FIVE, "aebcd", (one_moved("e"), ASTRAY)),
        (FIVE, "bcade", (one_moved("a"), BEYOND)),
        (FIVE, "abdce", (one_pair("c", "d"), BEYOND)),
        (FIVE, "badce", (Message.of("ordering.pairs", right=8, total=10), BEYOND)),
        (FIVE, "cdbae", (Message.of("ordering.as_if_guessed", right=5, total=10),)),
        (FIVE, "edabc", (Message.of("ordering.as_if_guessed", right=3, total=10),)),
        (FIVE, "edcba", (Message.of("ordering.reversed"),)),
        (TIED, "abcde", ()),
        (TIED, "abdce", (either("d", "c"),)),
        (TIED, "badce", (one_pair("a", "b"), BEYOND, either("d", "c"))),
        (TIED, "bcdea", (one_moved("a"), ASTRAY)),
        (TIED, "edcba", (Message.of("ordering.reversed"), either("d", "c"))),
    ],
)
def test_notes(dates, order, notes):
    assert ordering.grade(question(*dates), list(order))[1] == notes


def test_exact_rule_says_that_only_the_whole_order_counts():
    assert ordering.grade(question(*FIVE, rule="exact"), list("bcdea")) == (
        0,
        (one_moved("a"), Message.of("ordering.whole_order")),
    )


# Problems


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        (question(*FIVE), ()),
        (question(*TIED, rule="concordant"), ()),
        (
            question("1979", "1989", "2001", "2016"),
            (Problem.of("options", "ordering.too_few", count=4, least=5),),
        ),
        (
            question("1979", "1979", "1989", "1989", "2016"),
            (Problem.of("options", "ordering.too_few_dates", count=3, least=4),),
        ),
        # Five different dates, of which four lie in one year.
        (
            question("2016", "2016-06", "2016-06-23", "2016-06-24", "2017"),
            (Problem.of("options", "ordering.too_few_dates", count=3, least=4),),
        ),
        (
            question("1979", "", "2001", "2004-05", "June 2016", "2019"),
            (
                Problem.of("options", "ordering.no_date", event="event b"),
                Problem.of("options", "ordering.not_edtf", event="event e", value="June 2016"),
            ),
        ),
        (
            question(*FIVE, rule="guess"),
            (Problem.of("rule", "ordering.no_such_rule", rule="guess"),),
        ),
        (
            Question(Shown(kind=ordering.ID, stem="")),
            (
                Problem.of("options", "ordering.too_few", count=0, least=5),
                Problem.of("options", "ordering.too_few_dates", count=0, least=4),
            ),
        ),
    ],
)
def test_problems_are_collected(asked, expected):
    assert ordering.problems(asked) == expected


def test_two_events_with_the_same_text_are_a_problem():
    asked = question(*FIVE)
    again = (*asked.options[:4], replace(asked.options[4], text="Event  A"))

    assert ordering.problems(replace(asked, shown=replace(asked.shown, options=again))) == (
        Problem.of("options", "ordering.repeated", event="event a"),
        Problem.of("options", "ordering.repeated", event="Event  A"),
    )


# The start


@pytest.mark.parametrize("dates", [FIVE, TIED, FIVE[::-1]])
def test_the_start_is_never_right_already(dates):
    asked = question(*dates)

    starts = [ordering.arrange(asked, seed) for seed in range(1000)]

    assert [start for start in starts if fraction(asked, start) == 1] == []
    # Each order that is not right does come up.
    wrong = {order for order in permutations("abcde") if fraction(asked, order) < 1}
    assert set(starts) == wrong


def test_a_pin_does_not_give_a_place_away():
    asked = question(*FIVE)
    pinned = tuple(replace(option, pinned=True) for option in asked.options)
    same = replace(asked, shown=replace(asked.shown, options=pinned))

    assert [ordering.arrange(same, seed) for seed in range(20)] == [
        ordering.arrange(asked, seed) for seed in range(20)
    ]


def test_a_draft_in_which_every_order_is_right_can_still_be_shown():
    assert sorted(ordering.arrange(question("2016", "2016"), 1)) == ["a", "b"]
    assert ordering.arrange(question(), 1) == ()


def test_present_says_which_end_is_first():
    asked = question(*FIVE)
    a, b, c, d, e = asked.options

    assert ordering.present(asked.shown, tuple("cabed")) == Arrangement(
        options=(c, a, b, e, d), wanted="wanted.earliest_first"
    )


@pytest.mark.parametrize(
    ("dates", "expected"),
    [
        (FIVE, "abcde"),
        (FIVE[::-1], "edcba"),
        (("2016", "1979", "2016", "2016-05", "1989"), "beacd"),
    ],
)
def test_key_goes_by_date_and_then_by_the_authors_order(dates, expected):
    assert ordering.key(question(*dates)) == list(expected)


def test_key_leaves_ties_in_the_authors_order_however_the_rows_come():
    asked = question("2016", "1979", "2016", "2016", "1989")
    rows = replace(asked, shown=replace(asked.shown, options=asked.options[::-1]))

    assert ordering.key(rows) == ordering.key(asked) == list("beacd")


# Laws

dates = st.one_of(
    st.integers(1900, 1912).map(str),
    st.builds("{}-{:02}".format, st.integers(1900, 1903), st.integers(1, 12)),
    st.builds("{}-{:02}-{:02}".format, st.just(1900), st.integers(1, 12), st.integers(1, 28)),
    st.sampled_from(["190X", "1905~", "1901/1903"]),
)
questions = st.lists(dates, min_size=2, max_size=8).map(lambda chosen: question(*chosen))


@given(questions, st.data())
def test_a_fraction_lies_between_nothing_and_everything(asked, data):
    order = data.draw(st.permutations([option.id for option in asked.options]))

    assert 0 <= fraction(asked, order) <= 1
    assert fraction(asked, ordering.key(asked)) == 1


@given(questions, st.data())
def test_putting_two_neighbours_right_never_costs_anything(asked, data):
    order = data.draw(st.permutations([option.id for option in asked.options]))
    place = data.draw(st.integers(0, len(order) - 2))
    earlier_first = sorted(order[place : place + 2], key=ordering.key(asked).index)

    better = order[:place] + earlier_first + order[place + 2 :]

    assert fraction(asked, better) >= fraction(asked, order)


@given(questions)
def test_a_reversed_order_gets_nothing(asked):
    assume(not ordering.problems(asked))

    assert fraction(asked, ordering.key(asked)[::-1]) == 0
