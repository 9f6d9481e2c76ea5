import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizzes.domain.text import is_typo, normalise, without_accents
from quizzes.domain.text.confusable import _GROUPS, differ_in_meaning
from tests.domain.text_facts import ACTORS, pairs

TYPOS = [
    ("one slip in a word of five letters", "Putni", "Putin"),
    ("two slips in a word of nine", "Kazakstahn", "Kazakhstan"),
    ("one slip in each of two words", "Emomaly Rahmom", "Emomali Rahmon"),
    ("letters swapped in a short word", "Fnag Fenghui", "Fang Fenghui"),
    ("a letter missing in a short word", "Islamic Sate", "Islamic State"),
    ("title on one side", "President Rahmom", "Rahmon"),
    ("hyphen left out besides", "countererrorism", "counter-terrorism"),
    ("accent left out besides", "Charlote Bronte", "Charlotte Brontë"),
    ("numeral untouched", "Worls War II", "World War II"),
]

NO_TYPOS = [
    ("equal", "Rahmon", "Rahmon"),
    ("equal but for case", "rahmon", "Rahmon"),
    ("two slips in eight letters", "Rhamno", "Rahmon"),
    ("three slips in a long word", "Kazkstna", "Kazakhstan"),
    ("four letters", "Rmoe", "Rome"),
    ("another letter in a short word", "Bank of Iraq", "Bank of Iran"),
    ("a short word of three letters", "Qin dynasty", "Qing dynasty"),
    ("first letter", "Tasikistan", "Dasikistan"),
    ("first letter of the second word", "Xi Kinping", "Xi Jinping"),
    ("a word more", "Emomali Rahmon Khan", "Emomali Rahmon"),
    ("a word less", "Emomali", "Emomali Rahmon"),
    ("words run together", "Emomalirahmon", "Emomali Rahmon"),
    ("length counted in the shorter", "Niger", "Nigeria"),
    ("misspelled numeral", "World War Il", "World War II"),
    ("misspelled ordinal", "Fourtenth Amendment", "Fourteenth Amendment"),
    ("symbol", "Python#", "Python"),
    (
        "three slips spread over the name",
        "Shanhai Coperation Orgnization",
        "Shanghai Cooperation Organization",
    ),
]


@pytest.mark.parametrize(("what", "answer", "accepted"), TYPOS, ids=[row[0] for row in TYPOS])
def test_is_typo(what, answer, accepted):
    assert is_typo(answer, accepted, others=())


@pytest.mark.parametrize(("what", "answer", "accepted"), NO_TYPOS, ids=[row[0] for row in NO_TYPOS])
def test_is_no_typo(what, answer, accepted):
    assert not is_typo(answer, accepted, others=())


@pytest.mark.parametrize(
    ("answer", "accepted", "other", "typo"),
    [
        ("Rahman", "Rahmon", "Rahman", False),
        ("Rahman", "Rahmon", "Sheikh Rahman", False),
        ("Rahmann", "Rahmon", "Rahman", False),
        ("Rahmyn", "Rahmon", "Rahman", True),  # as near to one as to the other: not nearer
        ("Rahmom", "Rahmon", "Emomali Rahmon", True),
        ("Rahmom", "Rahmon", "President Rahmon", True),
        ("Bank of Estonia", "Bank of Estenia", "Estonia", False),
        ("Xinjang", "Xinjiang", "Xinjiang Uyghur Autonomous Region", True),
        ("Rahmom", "Rahmon", "", True),
    ],
)
def test_is_typo_yields_to_a_nearer_name(answer, accepted, other, typo):
    assert is_typo(answer, accepted, others=(other,)) is typo


def test_no_fact_is_a_typo_of_another():
    facts = pairs()

    taken = [
        (answer, accepted)
        for one, other in facts
        for answer, accepted in ((one, other), (other, one))
        if is_typo(answer, accepted, others=())
    ]

    assert len(facts) >= 240
    assert taken == []


def test_no_misspelling_of_an_actor_is_taken_for_another_actor():
    letters = random.Random(1)
    taken = []
    for name in ACTORS:
        for other in ACTORS:
            for i in range(1, len(name)):
                slip = name[:i] + letters.choice("aeiknrst") + name[i + 1 :]
                if other != name and other not in name and is_typo(slip, other, others=ACTORS):
                    taken.append((slip, other))

    assert taken == []


@pytest.mark.parametrize("line", _GROUPS.strip().splitlines())
def test_confusable_words_are_in_normal_form_and_differ(line):
    words = line.split()

    assert [without_accents(normalise(word)) for word in words] == words
    assert all(differ_in_meaning(a, b) for a in words for b in words if a != b)


@given(st.text(max_size=40), st.text(max_size=40))
def test_is_typo_is_symmetric(one, other):
    assert is_typo(one, other, others=()) == is_typo(other, one, others=())


NAMES = st.sampled_from(["Rahmon", "Xi Jinping", "Kazakhstan", "Hizb ut-Tahrir", "Henry VIII"])


@given(NAMES, st.integers(1, 13), st.sampled_from("aehiknrst'5 -"))
def test_is_typo_is_symmetric_near_names(name, place, letter):
    slip = name[:place] + letter + name[place + 1 :]

    assert is_typo(slip, name, others=()) == is_typo(name, slip, others=())
