"""The order of options: fair, fixed for ever by its seed, with pins and sorted values in place."""

from collections import Counter
from itertools import permutations

import pytest

from quizzes.domain.arranging import arranged, in_natural_order, sample, shuffled
from quizzes.domain.questions import Option


def options(*texts, pinned=()):
    """Options with ids in an order of their own, so that no test leans on sorted ids."""
    ids = "hbeagcfd"
    return tuple(
        Option(ids[place], text, position=place, pinned=text in pinned)
        for place, text in enumerate(texts)
    )


def texts_in(order, options):
    text_of = {option.id: option.text for option in options}
    return [text_of[option_id] for option_id in order]


@pytest.mark.parametrize(
    ("seed", "salt", "order"),
    [(1, "s", "edabfc"), (2, "s", "adcebf"), (1, "t", "badcfe"), (2**63 - 1, "", "dfabce")],
)
def test_shuffled_never_changes_its_mind(seed, salt, order):
    """Stored attempts are shown again from their seed, by later releases and on later Pythons."""
    assert "".join(shuffled("abcdef", seed=seed, salt=salt)) == order


def test_shuffled_leaves_its_argument_alone():
    items = ["a", "b", "c", "d"]

    shuffled(items, seed=3, salt="")

    assert items == ["a", "b", "c", "d"]


@pytest.mark.parametrize("items", [[], ["a"], ["a", "a", "b"]])
def test_shuffled_is_a_permutation(items):
    assert sorted(shuffled(items, seed=5, salt="")) == sorted(items)


def test_shuffled_makes_all_orders_equally_often():
    counts = Counter(tuple(shuffled("abcd", seed=seed, salt="x")) for seed in range(2400))

    chi_square = sum((counts[order] - 100) ** 2 / 100 for order in permutations("abcd"))

    assert set(counts) == set(permutations("abcd"))
    assert chi_square < 49.7  # 23 degrees of freedom, one in a thousand; the seeds are fixed


@pytest.mark.parametrize("count", [0, 1, 3, 5, 9])
def test_sample_is_the_beginning_of_the_shuffle(count):
    assert sample("abcde", count, seed=7, salt="s") == shuffled("abcde", seed=7, salt="s")[:count]


def test_arranged_does_not_depend_on_the_authors_order():
    given = options("red", "green", "blue", "grey")
    moved = tuple(
        Option(option.id, option.text, position=9 - option.position) for option in reversed(given)
    )

    assert {seed: arranged(given, seed=seed) for seed in range(50)} == {
        seed: arranged(moved, seed=seed) for seed in range(50)
    }


@pytest.mark.parametrize(
    ("pinned", "places"),
    [
        ({"none of these"}, {3: "none of these"}),
        ({"red"}, {0: "red"}),
        ({"green", "none of these"}, {1: "green", 3: "none of these"}),
        (
            {"red", "green", "blue", "none of these"},
            {0: "red", 1: "green", 2: "blue", 3: "none of these"},
        ),
    ],
)
def test_arranged_leaves_pinned_options_where_the_author_put_them(pinned, places):
    given = options("red", "green", "blue", "none of these", pinned=pinned)

    for seed in range(30):
        texts = texts_in(arranged(tuple(reversed(given)), seed=seed), given)

        assert {place: texts[place] for place in places} == places
        assert sorted(texts) == sorted(option.text for option in given)


def test_arranged_moves_every_loose_option_over_every_free_place():
    given = options("red", "green", "blue", "none of these", pinned={"none of these"})

    orders = {tuple(texts_in(arranged(given, seed=seed), given)) for seed in range(60)}

    assert orders == {(*order, "none of these") for order in permutations(["red", "green", "blue"])}


@pytest.mark.parametrize(
    "sorted_texts",
    [
        ["1979", "1989", "2004", "2016"],
        ["44 BC", "1066", "2016"],
        ["100 BC", "44 BC"],
        ["May 2016", "June 2016", "23 June 2016", "July 2016"],
        ["2016", "January 2017", "2 January 2017"],
        ["2 percent", "4 percent", "12 percent"],
        ["9.5", "51.1", "51.9", "151"],
        ["800", "1,200", "12,000", "1,000,000"],
        ["-3 °C", "0 °C", "12 °C"],
        ["\N{MINUS SIGN}30 %", "\N{MINUS SIGN}4 %", "1 %"],
        ["1 day", "7 days", "30 days"],
        ["2 million", "30 million", "400 million"],
    ],
)
def test_natural_order_sorts_dates_and_numbers(sorted_texts):
    given = options(*sorted_texts)

    for rotation in range(len(given)):
        rotated = given[rotation:] + given[:rotation]

        assert texts_in(in_natural_order(rotated), given) == sorted_texts


@pytest.mark.parametrize(
    "texts",
    [
        [],
        ["red", "green"],
        ["1979", "it does not say"],
        ["4 percent", "four percent"],
        ["500 million", "1 billion"],  # 1 would come before 500
        ["3 km", "200 m"],
        ["1,2", "3,4"],  # a list? a decimal comma?
        ["Article 50", "Article 51"],
        ["2 of 5", "3 of 5"],
    ],
)
def test_no_natural_order_for_anything_else(texts):
    assert in_natural_order(options(*texts)) == ()


def test_a_pinned_option_switches_the_natural_order_off():
    assert in_natural_order(options("1979", "1989", "2004", pinned={"2004"})) == ()
