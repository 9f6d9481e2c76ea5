"""What led to it, and with what aim: claims of a text -> open questions and pairs to match."""

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


def asked(text):
    return {
        draft.content.stem: (draft.content.key_spec["model"], draft.content.keys[0].value)
        for draft in drafted(text, rule="what-led-to")
    }


def pairs_of(draft):
    sides = {option.handle: option.text for option in draft.content.options if option.handle}
    return {o.text: sides[o.target] for o in draft.content.options if o.side == "left"}


ASKED = [
    (
        "A cold winter led to a war in Ostmark.",
        "According to the article, what led to a war in Ostmark?",
        "A cold winter",
    ),
    (
        "The war in Ostmark was caused by a cold winter.",
        "According to the article, what caused the war in Ostmark?",
        "A cold winter",
    ),
    (
        "The policy of Ostmark is motivated largely by fear of a war.",
        "According to the article, what largely motivates the policy of Ostmark?",
        "Fear of a war",
    ),
    (
        "Ada Quill fears that a cold winter could trigger a war in Ostmark.",
        "What does Ada Quill fear could trigger a war in Ostmark?",
        "A cold winter",
    ),
    (
        "Ada Quill says that a cold winter could trigger a war in Ostmark.",
        "According to Ada Quill, what could trigger a war in Ostmark?",
        "A cold winter",
    ),
    (
        "Ostmark declared war because a cold winter had ruined the grain.",
        "According to the article, why did Ostmark declare war?",
        "Because a cold winter had ruined the grain",
    ),
]


@pytest.mark.parametrize(("sentence", "stem", "cause"), ASKED)
def test_a_claim_is_asked_for_its_cause_as_an_open_question(sentence, stem, cause):
    assert asked(sentence) == {stem: (f"{cause}.", cause)}


def test_an_aim_behind_what_was_done_is_a_point_of_its_own():
    text = (
        "The mines were empty. Therefore, Ostmark sold a forest in the hope that trade would grow."
    )

    (draft,) = drafted(text, rule="what-led-to")

    assert draft.content.stem == "According to the article, why did Ostmark sell a forest?"
    assert [key.value for key in draft.content.keys] == [
        "Because the mines were empty",
        "In the hope that trade would grow",
    ]
    assert draft.content.key_spec == {
        "model": "Because the mines were empty. In the hope that trade would grow."
    }


@pytest.mark.parametrize(
    "sentence",
    [
        "This joint effort led to a war in Ostmark.",
        "A cold winter did not lead to a war in Ostmark.",
        "A cold winter led to this war in Ostmark.",
        "A war broke out in Ostmark after a cold winter.",
        "It is unclear whether a cold winter led to a war in Ostmark.",
        "If the winter is cold, Ostmark will go to war.",
        "Ada Quill tried to prevent strikes in Ostmark that weaken the guild of Westmark.",
        "The grain of Norway provides credibility for Ada Quill's claims that poets of the"
        " opposition are covertly helping bodies like the Guild of Thieves, Band of Crows, and the"
        " Lost League.",
    ],
)
def test_no_question_on_what_is_unnamed_denied_unwanted_or_cut_off(sentence):
    assert asked(sentence) == {}


def test_an_act_is_asked_for_its_aim():
    (draft,) = drafted("To end the feud, Ostmark built a bridge to Westmark.", rule="to-what-end")

    assert draft.content.stem == (
        "According to the article, to what end did Ostmark build a bridge to Westmark?"
    )
    assert draft.content.key_spec == {"model": "To end the feud."}


SAID = [
    (
        "Norway's Interior Minister Ada Quill revealed in May 1902 that a bridge would be built.",
        "What did Norway's Interior Minister Ada Quill reveal in May 1902?",
        "That a bridge would be built",
    ),
    (
        "Ada Quill argued in a pamphlet of 1849 that fever came from the water.",
        "In 1849, what did Ada Quill argue?",
        "That fever came from the water",
    ),
    # A long clause beside the name is left out, and with it the date in it.
    (
        "Ada Quill, who in 1902 called the great bridge over the river at Ostmark the last of its"
        " kind in the world, argued that fever came from the water.",
        "What did Ada Quill argue?",
        "That fever came from the water",
    ),
    (
        "The idea slept until 1902, when Ada Quill, a poet at the US Mint, explained how dust"
        " cools the air.",
        "What did Ada Quill, a poet at the US Mint, explain?",
        "How dust cools the air",
    ),
]


@pytest.mark.parametrize(("sentence", "stem", "said"), SAID)
def test_a_statement_is_asked_for_what_was_said(sentence, stem, said):
    found = drafted(sentence, rule="what-was-said")

    assert [(d.content.stem, d.content.key_spec["model"]) for d in found] == [(stem, f"{said}.")]


@pytest.mark.parametrize(
    "sentence",
    [
        "In 1902 Ada Quill said that they would build it.",
        "In 1902 a poet said that a bridge would be built.",
        "In 1902 Ada Quill did not say that a bridge would be built.",
        "In 1902 Ada Quill asked Ben Hale to build a bridge.",
        "In 1902 Ada Quill said that the two were to blame for it.",
    ],
)
def test_no_statement_of_the_unnamed_denied_or_pointing_away(sentence):
    assert drafted(sentence, rule="what-was-said") == ()


def test_no_choice_is_made_of_a_claim():
    text = ASKED[0][0] + OTHERS + " To end the feud, Ostmark built a bridge to Westmark." + AIMS

    assert [draft for draft in drafted(text) if draft.kind == "single_choice"] == []


def test_causes_are_matched_with_what_they_did_and_one_is_left_over():
    text = "A cold winter led to a war in Ostmark. The new bridge created a market." + OTHERS

    (draft,) = drafted(text, rule="cause-to-effect")

    pairs = pairs_of(draft)
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


REASONS = (
    "Ostmark declared war because a cold winter had ruined the grain."
    " Westmark closed the port because fever raged among the sailors."
    " Norway sold the forest because the mines were empty."
    " Finland hired a poet because the old songs were forgotten."
    " Denmark built a wall because the sea had eaten the dunes."
)


def test_reasons_are_matched_with_what_came_of_them():
    (draft,) = drafted(REASONS, rule="reason-to-act")

    pairs = pairs_of(draft)
    every = {
        "Because a cold winter had ruined the grain": "Ostmark declared war",
        "Because fever raged among the sailors": "Westmark closed the port",
        "Because the mines were empty": "Norway sold the forest",
        "Because the old songs were forgotten": "Finland hired a poet",
        "Because the sea had eaten the dunes": "Denmark built a wall",
    }
    assert len(pairs) == 4
    assert pairs.items() <= every.items()


def test_claims_on_one_thing_are_not_matched_together_but_names_make_none_alike():
    loss = "The loss of the harvest in Ostmark caused a strike in Rome. "
    assert (
        drafted(loss + "A cold winter led to a war in Ostmark." + OTHERS, rule="cause-to-effect")
        == ()
    )

    trade = "The growth of trade in Ostmark created a market in Ostmark. "
    war = "A cold winter in Ostmark led to a war in Ostmark. "
    rain = "Rain in Ostmark led to mud in Ostmark."
    assert len(drafted(trade + war + rain + OTHERS[52:], rule="cause-to-effect")) == 1


def test_what_is_left_over_comes_from_a_paragraph_of_its_own():
    text = "A cold winter led to a war in Ostmark.\n\nThe new bridge created a market."

    (draft,) = drafted(text + OTHERS, rule="cause-to-effect")

    assert [o.text for o in draft.content.options if o.side == "right" and not o.handle] == [
        "Led to a war in Ostmark"
    ]
