"""Who: the subject of a dated event, and the holder of an office."""

import pytest

from tests.domain.derivation.drafting.drafting import drafted

PEOPLE = "In 1900, Ada Quill, Ben Hale, Carl Reed and Dora Finch lived at Ostmark."

BUSY = "Norway met Sweden. Norway left Sweden. Norway fought Sweden."


def choices(text):
    return [
        (
            draft.content.stem,
            [o.text for o in draft.content.options if o.credit],
            [o.text for o in draft.content.options if not o.credit],
        )
        for draft in drafted(text, rule="who-did")
        if draft.kind == "single_choice"
    ]


def typed(text, rule):
    return [
        (draft.content.stem, [key.value for key in draft.content.keys])
        for draft in drafted(text, rule=rule)
        if draft.kind == "short_text"
    ]


def test_who_did_it_among_others_of_the_kind():
    text = f"{PEOPLE} On 5 May 1902, Ada Quill opened the bridge of Ostmark."

    assert choices(text) == [
        (
            "On 5 May 1902, who opened the bridge of Ostmark?",
            ["Ada Quill"],
            ["Ben Hale", "Carl Reed", "Dora Finch"],
        )
    ]


@pytest.mark.parametrize(
    "text",
    [
        # The others may not have been born, or his own sex tells who it was.
        f"{PEOPLE} On 5 May 1802, Ada Quill opened the bridge of Ostmark.",
        f"{PEOPLE} On 5 May 1902, Ada Quill lost his hat at Ostmark.",
    ],
)
def test_no_choice_where_the_others_cannot_be_meant(text):
    assert choices(text) == []
    assert [names for _, names in typed(text, "who-did")] == [["Ada Quill", "Quill"]]


def test_without_enough_others_the_name_is_typed_and_an_adjective_is_none():
    text = f"{BUSY} Chinese goods were cheap. In 1998, China signed a pact with Norway."

    assert typed(text, "who-did") == [
        ("According to the article, which state signed a pact with Norway in 1998?", ["China"])
    ]


def test_no_state_that_the_text_is_about():
    text = f"{BUSY} Sweden was at peace with Norway. In 1998, Norway signed a pact with Denmark."

    assert typed(text, "who-did") == []


@pytest.mark.parametrize(
    "sentence",
    [
        "On 5 May 1902, the steamer Ada Quill reached the port of Ostmark.",
        "On 5 May 1902, Ada Quill and Ben Hale opened the bridge of Ostmark.",
        "On 5 May 1902, Byron crossed the river at Ostmark.",
        "On 5 May 1902, the sister of Ada Quill opened the bridge of Ostmark.",
    ],
)
def test_no_who_for_a_ship_for_several_or_for_a_lone_name(sentence):
    assert typed(sentence, "who-did") == []


OFFICES = [
    ("Norway's President Ada Quill spoke.", "President of Norway"),
    ("Ada Quill, the lieutenant-governor of Norway, spoke.", "lieutenant-governor of Norway"),
    (
        "Ada Quill, a physicist at the Weather Bureau, spoke.",
        "physicist at the Weather Bureau",
    ),
]


@pytest.mark.parametrize(("sentence", "office"), OFFICES)
def test_who_holds_an_office(sentence, office):
    assert typed(f"{sentence} Ada Quill smiled.", "who-is-role") == [
        (f"Whom does the article name as {office}?", ["Ada Quill", "Quill"])
    ]


def test_who_holds_an_office_is_chosen_among_others_if_the_name_stands_once():
    text = "Ada Quill, the lieutenant-governor of Java, spoke. Ben Hale and Carl Reed listened."

    (draft,) = drafted(text, rule="who-is-role")

    assert [(o.text, o.credit) for o in draft.content.options] == [
        ("Ada Quill", 1),
        ("Ben Hale", None),
        ("Carl Reed", None),
    ]


@pytest.mark.parametrize(
    ("state", "names"),
    [("China", ["Fang Fenghui", "Fang"]), ("Norway", ["Fang Fenghui", "Fenghui"])],
)
def test_a_family_name_comes_first_where_it_does(state, names):
    text = f"{state}'s Interior Minister Fang Fenghui spoke. Fang Fenghui smiled."

    assert typed(text, "who-is-role") == [
        (f"Whom does the article name as Interior Minister of {state}?", names)
    ]


def test_no_choice_where_the_office_tells_the_nation_and_no_name_that_stands_everywhere():
    once = "Norway's President Ada Quill spoke. Ben Hale and Carl Reed listened."
    often = "Norway's President Ada Quill spoke." + 8 * " Ada Quill smiled."

    assert drafted(once, rule="who-is-role") == drafted(often, rule="who-is-role") == ()


def test_no_head_of_state_whom_everybody_knows():
    assert typed("China's President Ada Quill spoke.", "who-is-role") == []


def test_a_last_name_that_two_bear_is_not_enough():
    text = "Norway's President Ada Quill spoke. Ben Quill, a poet, listened to Ada Quill."

    ((_, names),) = typed(text, "who-is-role")

    assert names == ["Ada Quill"]


@pytest.mark.parametrize("sentence", ["President Ada Quill spoke.", "Ada Quill, a poet, spoke."])
def test_no_office_without_whose_it_is(sentence):
    assert typed(sentence, "who-is-role") == []
