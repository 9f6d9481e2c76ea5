"""Names within a sentence."""

import pytest

from quizzes.queries.speakers import within_sentence


@pytest.mark.parametrize(
    ("name", "within"),
    [
        (
            "UN Office on Drugs and Crime",
            "the UN Office on Drugs and Crime",
        ),
        ("United Nations", "the United Nations"),
        ("Metropolitan Board of Works", "the Metropolitan Board of Works"),
        ("East London Water Company", "the East London Water Company"),
        ("The Society of Arts", "The Society of Arts"),
        ("NASA", "NASA"),
        ("Parliament", "Parliament"),
        ("Hizb ut-Tahrir", "Hizb ut-Tahrir"),
        ("Many people of the time", "many people of the time"),
    ],
)
def test_an_organisation_takes_its_article(name: str, within: str) -> None:
    assert within_sentence(name, organisation=True) == within


@pytest.mark.parametrize("name", ["Joan Board", "Chinese policymakers", "Somerset farmers"])
def test_others_keep_their_names(name: str) -> None:
    assert within_sentence(name, organisation=False) == name
