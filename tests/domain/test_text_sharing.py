"""How much of a text is taken over word for word."""

import pytest

from quizzes.domain.text.sharing import longest_shared_run

SOURCE = "The swallows left the village in September; the nights had grown cold."


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The swallows left.", 3),
        ("In September the swallows left the village", 5),
        ("THE SWALLOWS, LEFT THE VILLAGE IN SEPTEMBER (the nights", 9),
        ("Cold nights.", 1),
        ("Nothing of it", 0),
        ("", 0),
        (SOURCE, 12),
    ],
)
def test_longest_shared_run_counts_words_in_a_row(text: str, words: int) -> None:
    assert longest_shared_run(text, SOURCE) == words


def test_typographic_apostrophes_are_the_same_word() -> None:
    assert longest_shared_run("the bird’s nest", "The bird's nest") == 3
