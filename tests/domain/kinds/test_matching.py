"""Matching: the share of pairs, what guessing is worth, and two sides that are shuffled apart."""

from dataclasses import replace
from fractions import Fraction
from itertools import permutations, product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizzes.domain.kinds import matching
from quizzes.domain.messages import Message, Problem
from quizzes.domain.questions import Arrangement, Key, Option, Question, Shown
from quizzes.domain.showing import feedback_for, show_answer

RULES = ("share", "corrected", "exact")
KEY = ("r0", "r1", "r2", "r2")
"""Two of the left items belong to one on the right; r3 and r4 are spare."""


def question(*targets, rights=5, rule=None):
    """Left items l0, l1, ... that belong to these targets, and right ones r0, r1, ..."""
    left = tuple(Option(f"l{n}", f"left {n}", "left", position=n) for n in range(len(targets)))
    right = tuple(
        Option(f"r{n}", f"right {n}", "right", position=len(left) + n) for n in range(rights)
    )
    return Question(
        Shown(kind=matching.ID, stem="Match them.", options=left + right),
        keys=tuple(
            Key(option=f"l{n}", target=target) for n, target in enumerate(targets) if target
        ),
        key_spec={"rule": rule} if rule else {},
    )


def answer(*rights):
    """The pairs of l0, l1, ... with these; None for one that is left open."""
    return {f"l{n}": right for n, right in enumerate(rights) if right}


def fraction(asked, *rights):
    return matching.grade(asked, answer(*rights))[0]


def mean(asked, answers):
    found = [fraction(asked, *rights) for rights in answers]
    return sum(found, Fraction(0)) / len(found)


# Marks


@pytest.mark.parametrize(
    ("rights", "share", "corrected"),
    [
        (("r0", "r1", "r2", "r2"), Fraction(1), Fraction(1)),
        (("r0", "r1", "r2", "r3"), Fraction(3, 4), Fraction(11, 16)),
        (("r0", "r1", None, None), Fraction(1, 2), Fraction(3, 8)),
        (("r2", "r2", "r2", "r2"), Fraction(1, 2), Fraction(3, 8)),
        (("r0", None, "r0", "r0"), Fraction(1, 4), Fraction(1, 16)),
        (("r1", "r0", "r4", "r3"), Fraction(0), Fraction(0)),
    ],
)
def test_four_pairs_and_two_spares(rights, share, corrected):
    found = {rule: fraction(question(*KEY, rule=rule), *rights) for rule in RULES}

    assert found == {"share": share, "corrected": corrected, "exact": Fraction(share == 1)}


def test_of_two_choices_one_guess_is_half_right_and_corrected_to_nothing():
    asked = question("r0", "r1", rights=2, rule="corrected")

    assert [fraction(asked, *rights) for rights in (("r0", "r1"), ("r0", "r0"))] == [1, 0]


def test_a_draft_without_a_choice_gives_nothing():
    assert fraction(question("r0", rights=1, rule="corrected"), None) == 0


@pytest.mark.parametrize("rights", [3, 4, 5])
def test_guessing_is_worth_one_in_so_many_choices(rights):
    asked = question("r0", "r1", rights=rights)
    ids = [f"r{n}" for n in range(rights)]

    assert mean(asked, product(ids, repeat=2)) == Fraction(1, rights)
    assert mean(asked, permutations(ids, 2)) == Fraction(1, rights)


@pytest.mark.parametrize(
    ("rule", "expected"), [("corrected", Fraction(64, 625)), ("exact", Fraction(1, 625))]
)
def test_guessing_under_the_other_rules_is_worth(rule, expected):
    asked = question(*KEY, rule=rule)

    assert mean(asked, product([f"r{n}" for n in range(5)], repeat=4)) == expected


def test_a_pair_that_was_dropped_is_not_counted():
    """A correction may drop an item that is still in the answers of old attempts."""
    assert matching.grade(question("r0", "r1"), answer("r0", "r1", "r2")) == (1, ())


# Notes


@pytest.mark.parametrize(
    ("rule", "rights", "notes"),
    [
        ("share", KEY, ()),
        (
            "share",
            ("r0", "r1", "r2", "r3"),
            (Message.of("matching.missed", right=3, total=4, missed="left 3"),),
        ),
        (
            "share",
            ("r0", "r1", None, "r1"),
            (Message.of("matching.missed", right=2, total=4, missed="left 2; left 3"),),
        ),
        ("share", ("r4", "r4", "r4", "r4"), (Message.of("matching.none_right"),)),
        (
            "exact",
            ("r0", "r1", "r2", "r3"),
            (
                Message.of("matching.missed", right=3, total=4, missed="left 3"),
                Message.of("matching.all_pairs"),
            ),
        ),
    ],
)
def test_notes(rule, rights, notes):
    assert matching.grade(question(*KEY, rule=rule), answer(*rights))[1] == notes


def test_feedback_goes_to_whoever_misses_the_pair():
    asked = question(*KEY)
    rows = tuple(replace(row, feedback=f"Not so {row.option}.") for row in asked.keys[:2])
    asked = replace(asked, keys=(*rows, *asked.keys[2:]))

    said = [
        feedback_for("pairs", asked, answer(*rights))
        for rights in (KEY, ("r4", "r1"), ("r4", "r4", "r2", "r2"))
    ]

    assert said == ["", "Not so l0.", "left 0: Not so l0.\nleft 1: Not so l1."]


def test_an_answer_is_shown_a_line_for_each_pair():
    asked = question(*KEY)

    assert show_answer("pairs", asked.shown, {"l2": "r0", "l0": "r4"}) == (
        "left 0: right 4",
        "left 2: right 0",
    )


# Problems


def too_few(count):
    return Problem.of("options", "matching.too_few", count=count, least=2)


def few(count):
    return Problem("options", Message.of("matching.few", count=count, least=4), level="warning")


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        (question(*KEY), ()),
        (question(*KEY, rights=4, rule="exact"), ()),
        (question(*KEY, rights=3), (Problem.of("options", "matching.no_spare"),)),
        (question("r0", "r1"), (few(2),)),
        (question("r0"), (too_few(1),)),
        (
            question("r0", "", "r1", "r2"),
            (Problem.of("options", "matching.no_pair", item="left 1"),),
        ),
        (
            question("r0", "l0", "r1", "r2"),
            (Problem.of("options", "matching.no_pair", item="left 1"),),
        ),
        (
            question(*KEY, rule="guess"),
            (Problem.of("rule", "matching.no_such_rule", rule="guess"),),
        ),
        (
            Question(Shown(kind=matching.ID, stem="")),
            (too_few(0), Problem.of("options", "matching.no_spare")),
        ),
    ],
)
def test_problems(asked, expected):
    assert matching.problems(asked) == expected


def test_items_that_say_the_same_or_stand_on_no_side_are_problems():
    asked = question(*KEY)
    options = list(asked.options)
    options[1] = replace(options[1], text="Left  0")
    options[7] = replace(options[7], side="")
    found = matching.problems(replace(asked, shown=replace(asked.shown, options=tuple(options))))

    assert found == (
        Problem.of("options", "matching.no_side", item="right 3"),
        Problem.of("options", "matching.repeated", item="left 0"),
        Problem.of("options", "matching.repeated", item="Left  0"),
    )


def test_a_pair_that_starts_on_the_right_is_a_problem():
    asked = question(*KEY)

    assert matching.problems(replace(asked, keys=(*asked.keys, Key(option="r3", target="r4")))) == (
        Problem.of("options", "matching.not_from_left"),
    )


# The start


def test_both_sides_are_presented_apart_in_the_order_of_the_attempt():
    asked = question("r0", "r1", rights=3)
    l0, l1, r0, r1, r2 = asked.options

    shown = matching.present(asked.shown, ("r2", "l1", "r0", "l0", "r1"))

    assert shown == Arrangement(left=(l1, l0), right=(r2, r0, r1))


def sides(asked):
    found = [matching.present(asked.shown, matching.arrange(asked, seed)) for seed in range(1000)]
    return {tuple(o.id for o in each.left) for each in found}, {
        tuple(o.id for o in each.right) for each in found
    }


def test_every_order_of_each_side_comes_up():
    left, right = sides(question("r0", "r1", "r2", rights=4))

    assert left == set(permutations(["l0", "l1", "l2"]))
    assert right == set(permutations(["r0", "r1", "r2", "r3"]))


def dated(years):
    """Three items and four that go with them, these in years, and all of them pinned."""
    asked = question("r0", "r1", "r2", rights=4)
    options = tuple(
        replace(each, text=years.get(each.id, each.text), pinned=True) for each in asked.options
    )
    return replace(asked, shown=replace(asked.shown, options=options))


def test_years_stay_sorted_on_their_side_and_pins_are_ignored():
    left, right = sides(dated({"r0": "2016", "r1": "1979", "r2": "2004", "r3": "1989"}))

    assert len(left) == 6
    assert right == {("r1", "r3", "r2", "r0")}

    left, right = sides(dated({"l0": "2016", "l1": "1979", "l2": "2004"}))

    assert left == {("l1", "l2", "l0")}
    assert len(right) == 24


# Laws

questions = st.integers(2, 6).flatmap(
    lambda rights: st.builds(
        lambda targets, rule: question(*targets, rights=rights, rule=rule),
        st.lists(st.sampled_from([f"r{n}" for n in range(rights)]), min_size=1, max_size=5),
        st.sampled_from([None, *RULES]),
    )
)


def draw_answer(data, asked):
    rights = [option.id for option in asked.options if option.side == "right"]
    return {
        left: right
        for left in matching.key(asked)
        if (right := data.draw(st.sampled_from([None, *rights])))
    }


@given(questions, st.data())
def test_a_fraction_lies_between_nothing_and_everything(asked, data):
    pairs = draw_answer(data, asked)

    found = matching.grade(asked, pairs)[0]

    assert 0 <= found <= 1
    assert (found == 1) == (pairs == matching.key(asked))


@given(questions, st.data())
def test_the_order_of_options_and_of_rows_changes_nothing(asked, data):
    pairs = draw_answer(data, asked)
    options = tuple(data.draw(st.permutations(asked.options)))
    turned = replace(asked, shown=replace(asked.shown, options=options), keys=asked.keys[::-1])

    assert matching.grade(turned, pairs) == matching.grade(asked, pairs)
    assert matching.key(turned) == matching.key(asked)


@given(questions, st.data())
def test_one_more_right_pair_never_costs_anything(asked, data):
    pairs, key = draw_answer(data, asked), matching.key(asked)
    left = data.draw(st.sampled_from(sorted(key)))

    better = matching.grade(asked, pairs | {left: key[left]})[0]

    assert better >= matching.grade(asked, pairs)[0]


def test_what_a_card_asks_of_one_pair_is_read_as_it_was_written():
    assert matching.KeySpec.read({"rule": "exact", "alone": "Who said so?"}) == matching.KeySpec(
        rule="exact", alone="Who said so?"
    )
