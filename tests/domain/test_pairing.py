"""Pairs in rows become options of two sides, and rows again."""

import pytest

from quizzes.domain.authoring import Content, OptionContent, as_question, normal
from quizzes.domain.kinds import get
from quizzes.domain.pairing import PairContent, options_of, pairs_of

ROWS = (
    PairContent("Wright", "1903", "In December.", fact="f1", match_fact="f2"),
    PairContent("Blériot", "1909"),
    PairContent("Latham", "1909"),
    PairContent(match="1919"),
)
OPTIONS = (
    OptionContent("Wright", side="left", target="4", feedback="In December.", fact="f1"),
    OptionContent("Blériot", side="left", target="5"),
    OptionContent("Latham", side="left", target="5"),
    OptionContent("1903", side="right", handle="4", fact="f2"),
    OptionContent("1909", side="right", handle="5"),
    OptionContent("1919", side="right"),
)


def test_rows_with_one_right_side_share_its_option():
    assert options_of(ROWS) == OPTIONS


def test_options_become_rows_again():
    assert pairs_of(OPTIONS) == ROWS


@pytest.mark.parametrize("turn", range(len(ROWS)))
def test_the_place_of_a_spare_row_changes_nothing_but_the_order_of_rows(turn):
    turned = ROWS[turn:] + ROWS[:turn]

    again = pairs_of(options_of(turned))

    assert set(again) == set(ROWS)
    assert pairs_of(options_of(again)) == again


def test_what_rows_make_is_normal_and_makes_the_key():
    content = Content("Match.", options=OPTIONS)

    assert normal("matching", content) == content
    assert get("matching").key(as_question("matching", content)) == {
        "o0": "o3",
        "o1": "o4",
        "o2": "o4",
    }


def test_a_left_item_that_points_at_nothing_is_a_row_without_a_right_side():
    assert pairs_of([OptionContent("Wright", side="left", target="gone")]) == (
        PairContent("Wright"),
    )
