"""Every draft is explained out of its facts: how well it is known, who says so, and where."""

import pytest

from tests.domain.derivation.drafting.drafting import drafted

CLAIMS = (
    " The growth of trade strengthened the guild of Westmark."
    " The loss of the harvest caused a long hunger in Norway."
    " The death of the bishop triggered a feud in Denmark."
)
EXPLAINED = [
    (
        "Rain fell.\n\nOn 5 May 1902, Ada Quill opened the bridge of Ostmark.",
        "in-what-year",
        "The article dates it to 5 May 1902, known to the day (paragraph 2).",
    ),
    (
        "In 1902 Ostmark was poor. In May, Ada Quill opened the bridge of Ostmark.",
        "in-what-year",
        "May 1902, to the month: worked out from what the article says in paragraph 1.",
    ),
    (
        "Norway's President Ada Quill spoke. Ada Quill smiled.",
        "who-is-role",
        "Ada Quill. The article names Ada Quill as President of Norway (paragraph 1).",
    ),
    (
        "Rain killed 5,600 people at Ostmark.",
        "how-much",
        "5600 people: the article gives the figure as exact (paragraph 1).",
    ),
    (
        "Ada Quill fears that a cold winter could trigger a war in Ostmark." + CLAIMS,
        "what-led-to",
        "A cold winter. Ada Quill is said to hold this, as a possibility (paragraph 1). "
        "The article itself takes no side.",
    ),
    (
        "A cold winter led to a war in Ostmark." + CLAIMS,
        "what-led-to",
        "A cold winter. The article itself says so, as a matter of fact (paragraph 1).",
    ),
    # The date may be that of what was said.
    (
        "Ada Quill argued that Ostmark would cool the air by the end of 1902.",
        "what-was-said",
        "That Ostmark would cool the air by the end of 1902. The article tells of it in "
        "paragraph 1.",
    ),
    (
        "Ada Quill, born in 1850, argued in a letter of 1902 for a bridge at Ostmark.",
        "date-gap",
        "The dates are 1850 and 1902 (paragraph 1).",
    ),
]


@pytest.mark.parametrize(("text", "rule", "explanation"), EXPLAINED)
def test_an_explanation_is_made_of_the_facts(text, rule, explanation):
    assert drafted(text, rule=rule)[0].content.explanation == explanation
