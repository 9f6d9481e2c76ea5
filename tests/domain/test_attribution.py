"""Who says so: the author's own claims, what others said, and motives that the author describes."""

import pytest

from quizzes.domain.attribution import Assertion, attribution, in_short
from quizzes.wording import say

SPOKEN = [
    (Assertion("Ada Reed", "Ada Reed", "endorses", "stated"), "Ada Reed argues"),
    (Assertion("Ada Reed", "Ada Reed", "endorses", "hedged"), "Ada Reed suggests"),
    (Assertion("Ada Reed", "Ada Reed", "endorses", "predicted"), "Ada Reed expects"),
    (
        Assertion("The Mail", "Ada Reed", "doubts", "stated"),
        "According to The Mail; Ada Reed doubts it",
    ),
    (
        Assertion("The Mail", "Ada Reed", "neutral", "stated"),
        "According to The Mail, as Ada Reed reports",
    ),
    (
        Assertion("The Mail", "Ada Reed", "endorses", "stated", "motivates"),
        "Ada Reed on the motives of The Mail",
    ),
]


@pytest.mark.parametrize(("assertion", "phrase"), SPOKEN)
def test_a_claim_names_who_asserts_it(assertion, phrase):
    assert say(attribution(assertion)) == phrase


@pytest.mark.parametrize(
    ("assertion", "marks"),
    [
        (Assertion("Ada Reed", "Ada Reed", "endorses", "stated"), ["author’s view"]),
        (Assertion("Ada Reed", "Ada Reed", "endorses", "hedged"), ["author’s view", "perhaps"]),
        (
            Assertion("Ada Reed", "Ada Reed", "endorses", "conditional"),
            ["author’s view", "if"],
        ),
        (
            Assertion("The Mail", "Ada Reed", "doubts", "predicted"),
            ["The Mail says", "expected", "the author doubts it"],
        ),
        (
            Assertion("The Mail", "Ada Reed", "endorses", "stated", "motivates"),
            ["motive of The Mail"],
        ),
    ],
)
def test_beside_a_claim_stands_in_short_who_says_so_and_how_firmly(assertion, marks):
    assert [say(mark) for mark in in_short(assertion)] == marks
