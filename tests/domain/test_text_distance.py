import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizzes.domain.text import osa_distance

WORDS = st.text("abc", max_size=9)


@pytest.mark.parametrize(
    ("left", "right", "distance"),
    [
        ("", "", 0),
        ("", "abc", 3),
        ("same", "same", 0),
        ("kitten", "sitting", 3),
        ("saturday", "sunday", 3),
        ("ab", "ba", 1),
        ("ca", "abc", 3),  # Damerau's own distance would be 2
        ("a cat", "an act", 2),
        ("abcd", "badc", 2),
        ("rahmon", "rhamon", 1),
        ("gandhi", "ghandi", 2),
        ("flaw", "lawn", 2),
    ],
)
def test_osa_distance_of_known_pairs(left, right, distance):
    assert osa_distance(left, right) == distance
    assert osa_distance(right, left) == distance


def reference(left, right):
    """The recurrence as written in the literature, without a band."""
    table = {(i, 0): i for i in range(len(left) + 1)} | {(0, j): j for j in range(len(right) + 1)}
    for i, a in enumerate(left, 1):
        for j, b in enumerate(right, 1):
            table[i, j] = min(
                table[i - 1, j] + 1, table[i, j - 1] + 1, table[i - 1, j - 1] + (a != b)
            )
            if i > 1 and j > 1 and a == right[j - 2] and left[i - 2] == b:
                table[i, j] = min(table[i, j], table[i - 2, j - 2] + 1)
    return table[len(left), len(right)]


@given(WORDS, WORDS)
def test_osa_distance_follows_the_recurrence(left, right):
    assert osa_distance(left, right) == reference(left, right)


@given(WORDS, WORDS, st.integers(0, 4))
def test_osa_distance_with_a_limit_is_the_distance_or_one_beyond(left, right, limit):
    assert osa_distance(left, right, limit=limit) == min(reference(left, right), limit + 1)
