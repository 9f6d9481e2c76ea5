"""A node of the causal map is found by the words of a text."""

import pytest

from quizzes.domain.lint.nodes import Nodes

NODES = Nodes(
    {
        "prize": "A newspaper's prize",
        "wind": "Good wind over the Channel",
        "wind again": "Good wind over the Channel",
        "fog": "Fog",
        "none": "",
    }
)


@pytest.mark.parametrize(
    ("text", "node"),
    [
        ("The prize of a newspaper", "prize"),
        ("Hope of the newspaper's prize and of fame", "prize"),
        ("A prize", ""),
        ("good winds over the channel", "wind"),
        ("Fog", "fog"),
        ("Fog over a harbour in the north", ""),
        ("A jet", ""),
        ("", ""),
    ],
)
def test_a_text_means_the_first_node_whose_words_it_has(text, node):
    assert NODES.meant_by(text) == node
