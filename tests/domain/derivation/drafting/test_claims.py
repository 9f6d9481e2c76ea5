"""What led to it, and with what aim: claims of a text -> questions, options and pairs."""

import pytest

from tests.domain.derivation.drafting.drafting import drafted

OTHERS = (
    " The growth of trade strengthened the guild of Westmark."
    " The loss of the harvest caused a long hunger in Norway."
    " The death of the bishop triggered a feud in Denmark."
)
AIMS = (
    " To protect the fields, Finland dug a canal along the river."
    " To please the bishop, Norway sent a fleet to Denmark."
    " To save the school, Denmark sold an old castle."
)


def choices(text, rule):
    return {
        draft.content.stem: (
            [o.text for o in draft.content.options if o.credit],
            {o.text for o in draft.content.options if not o.credit},
        )
        for draft in drafted(text, rule=rule)
    }


THINGS = {
    "The growth of trade",
    "The loss of the harvest",
    "The death of the bishop",
}
ASKED = [
    (
        "A cold winter led to a war in Ostmark.",
        "According to the article, what led to a war in Ostmark?",
        "A cold winter",
        THINGS,
    ),
    (
        "The war in Ostmark was caused by a cold winter.",
        "According to the article, what was The war in Ostmark caused by?",
        "A cold winter",
        THINGS,
    ),
    (
        "Ada Quill fears that a cold winter could trigger a war in Ostmark.",
        "According to Ada Quill, what could trigger a war in Ostmark?",
        "A cold winter",
        THINGS,
    ),
    (
        "Ostmark declared war because a cold winter had ruined the grain.",
        "According to the article, why did Ostmark declare war?",
        "Because a cold winter had ruined the grain",
        {f"Because of {thing[0].lower()}{thing[1:]}" for thing in THINGS},
    ),
]


@pytest.mark.parametrize(("sentence", "stem", "right", "wrong"), ASKED)
def test_a_claim_is_asked_for_its_cause_among_the_causes_of_others(sentence, stem, right, wrong):
    found = choices(sentence + OTHERS, "what-led-to")

    assert found.get(stem) == ([right], wrong)


def test_each_of_them_wants_to_be_looked_at():
    drafts = drafted(ASKED[0][0] + OTHERS, rule="what-led-to")

    assert {draft.problems for draft in drafts} == {("second-answer-unchecked",)}


@pytest.mark.parametrize(
    "sentence",
    [
        "This joint effort led to a war in Ostmark.",
        "A cold winter did not lead to a war in Ostmark.",
        "A cold winter led to this war in Ostmark.",
        "A war broke out in Ostmark after a cold winter.",
        "It is unclear whether a cold winter led to a war in Ostmark.",
        "If the winter is cold, Ostmark will go to war.",
        "The loss of a harvest led to a war in Ostmark.",
    ],
)
def test_no_question_on_what_is_unnamed_denied_or_told_of_another_too(sentence):
    found = choices(sentence + OTHERS, "what-led-to")

    assert not any("war" in stem for stem in found)


def test_a_cause_that_is_like_the_right_one_is_no_option():
    another = " The end of the fair caused a strike in Rome."
    text = f"The loss of a harvest led to a war in Ostmark.{another}"

    _, wrong = choices(text + OTHERS, "what-led-to")[ASKED[0][1]]

    assert wrong == {"The growth of trade", "The death of the bishop", "The end of the fair"}


def test_an_aim_is_not_asked_for_by_itself():
    found = drafted("To end the feud, Ostmark built a bridge to Westmark." + AIMS)

    assert [draft for draft in found if draft.kind == "single_choice"] == []


def test_what_counts_from_the_day_of_the_text_is_no_option():
    text = "Last September's flood caused a strike in Rome. A cold winter led to a war in Ostmark."

    options = [
        option.text
        for draft in drafted(text + OTHERS, rule="what-led-to")
        for option in draft.content.options
    ]

    assert options
    assert not any("September" in option for option in options)


def test_causes_are_matched_with_what_they_did_and_one_is_left_over():
    text = "A cold winter led to a war in Ostmark. The new bridge created a market." + OTHERS

    (draft,) = drafted(text, rule="cause-to-effect")

    sides = {option.handle: option.text for option in draft.content.options if option.handle}
    pairs = {o.text: sides[o.target] for o in draft.content.options if o.side == "left"}
    every = {
        "A cold winter": "Led to a war in Ostmark",
        "The new bridge": "Created a market",
        "The growth of trade": "Strengthened the guild of Westmark",
        "The loss of the harvest": "Caused a long hunger in Norway",
        "The death of the bishop": "Triggered a feud in Denmark",
    }
    rights = {option.text for option in draft.content.options if option.side == "right"}
    assert rights == set(every.values())
    assert len(pairs) == 4
    assert pairs.items() <= every.items()


def test_four_claims_are_too_few_to_match():
    assert drafted("A cold winter led to a war in Ostmark." + OTHERS, rule="cause-to-effect") == ()
