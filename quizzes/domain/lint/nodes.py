"""The nodes of a causal map, found by the words of their labels."""

from collections.abc import Mapping

from quizzes.domain.lint.words import content_words, likeness

ALIKE = 0.6
"""Likeness to a node's label from which a text is taken to mean that node."""


class Nodes:
    """`labels` by node; texts are compared with those labels only that share a word with them."""

    def __init__(self, labels: Mapping[str, str]) -> None:
        self._labels = list(labels.items())
        self._places: dict[str, list[int]] = {}
        for place, (_, label) in enumerate(self._labels):
            for word in dict.fromkeys(content_words(label)):
                self._places.setdefault(word, []).append(place)

    def meant_by(self, text: str) -> str:
        """The node that the text plainly means, '' if there is none.

        It has the label's words or most of them, or all of the label's words among others. Of
        nodes that are equally like it the first.
        """
        words = frozenset(content_words(text))
        best, score = "", 0.0
        for place in sorted({at for word in words for at in self._places.get(word, ())}):
            node, label = self._labels[place]
            found = likeness(text, label)
            wanted = content_words(label)
            if len(wanted) > 1 and words.issuperset(wanted):
                found = max(found, ALIKE)
            if found > score:
                best, score = node, found
        return best if score >= ALIKE else ""
