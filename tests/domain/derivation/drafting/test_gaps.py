"""Gaps: a sentence whose dates or figure are left out, if it can be read alone."""

import pytest

from tests.domain.derivation.drafting.drafting import drafted


def gapped(text, rule):
    return [
        (draft.content.stem, {key.gap: key.value for key in draft.content.keys})
        for draft in drafted(text, rule=rule)
    ]


DATES = [
    (
        "Norway decided to end its dispute with Sweden on the evening of 6 June 1902.",
        ("Norway decided to end its dispute with Sweden in [[when]].", {"when": "1902-06-06"}),
    ),
    # Of two dates one would help to find the other: both are asked for.
    (
        "Ada Quill, born in 1850, argued in a letter of 1902 for a bridge at Ostmark.",
        (
            "Ada Quill, born in [[first]], argued in a letter of [[second]] for a bridge at"
            " Ostmark.",
            {"first": "1850", "second": "1902"},
        ),
    ),
    # A connective at the head points back and says nothing.
    (
        "Rain fell. Thus Norway decided to end its dispute with Sweden in 1902.",
        (
            "Norway decided to end its dispute with Sweden in [[when]].",
            {"when": "1902"},
        ),
    ),
]


@pytest.mark.parametrize(("text", "gap"), DATES)
def test_a_sentence_with_its_dates_left_out(text, gap):
    assert gapped(text, "date-gap") == [gap]


@pytest.mark.parametrize(
    "text",
    [
        "It snowed on 6 June 1816.",
        "In Ostmark it snowed on 6 June 1816.",
        "A poet foretold that the sun of Ostmark would go out on 6 June 1816.",
        "Boldest of all, Ben Hale's book of 1816 is on Ostmark.",
        "The law of 1816 gave Ostmark the money.",
        "The old mayor of Ostmark died in 1816.",
        "The gang of Ostmark had 38 dogs and 181 cats, as in the song of 1816.",
        "Hers became the song of Ostmark, sung on 6 June 1816.",
        "Here it snowed on 6 June 1816.",
        "In Ostmark it snowed on 6 June 1816, on 7 June 1816 and on 9 July 1816.",
        "Ostmark saw the same in the song of 1816.",
        "It was they who in Ostmark sang the song of 1816.",
        "Ada Quill opened the bridge of Ostmark in 1902.",
        "Since the fall of Westmark in 1991, Ostmark has been at peace.",
    ],
)
def test_no_gap_where_the_sentence_points_away_or_a_question_is_made(text):
    assert gapped(text, "date-gap") == []


FIGURES = [
    (
        "Rain killed 1000 sheep dogs at Ostmark.",
        ("Rain killed [[n]] sheep dogs at Ostmark.", {"n": "1000"}),
    ),
    (
        "Norway gave up 4 percent of its land.",
        ("Norway gave up [[n]] percent of its land.", {"n": "4"}),
    ),
    (
        "Norway laid 4.2 million bricks along the river.",
        ("Norway laid [[n]] bricks along the river.", {"n": "4200000"}),
    ),
]


@pytest.mark.parametrize(("text", "gap"), FIGURES)
def test_a_sentence_with_its_figure_left_out(text, gap):
    assert gapped(text, "how-much") == [gap]


@pytest.mark.parametrize(
    "text",
    [
        "It killed 1810 sheep dogs.",
        "These 1810 sheep dogs were buried at Ostmark.",
        "Ostmark had 1810 dogs and as many as 1810 cats.",
        "Rain killed 999 sheep dogs at Ostmark.",
        "Rain killed about 5,600 people at Ostmark.",
        "Ada Quill was away for 20 years.",
        "On 5 May 1902 Ostmark was at peace.",
        "Somebody saw 1810 dogs.",
    ],
)
def test_no_figure_of_what_is_not_named_not_counted_or_small(text):
    assert gapped(text, "how-much") == []
