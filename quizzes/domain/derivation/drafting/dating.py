"""The words of a date in a sentence, and what they hang on."""

from collections.abc import Sequence

from quizzes.domain.derivation.parsing.trees import SUBJECTS, Tree
from quizzes.domain.derivation.values import Parse, Span
from quizzes.domain.derivation.wordlists import words

_PART_OF_A_DATE = words("morning afternoon evening night noon day eve month year spring summer")
_WRITINGS = words("paper pamphlet book report article letter speech study lecture essay act")


def tokens_in(parse: Parse, spans: Sequence[Span]) -> set[int]:
    """The tokens of the spans."""
    return {
        index
        for index, token in enumerate(parse.tokens)
        for span in spans
        if token.start < span.end and span.start < token.end
    }


def widened(tree: Tree, inside: set[int]) -> set[int]:
    """The date with what only narrows it: "the evening of 10 April", "in a paper of 1784"."""
    first = min(inside, default=0)
    if first < 2 or tree[first - 1].text.lower() != "of":
        return inside
    noun = tree[first - 2].text.lower()
    start = first - 3 if first > 2 and tree[first - 3].text.lower() in {"the", "a"} else first - 2
    within = start > 0 and tree[start - 1].text.lower() == "in"
    if noun in _PART_OF_A_DATE or (noun in _WRITINGS and within):
        return inside | set(range(start, first))
    return inside


def clause_after(tree: Tree, inside: set[int]) -> int | None:
    """The verb of the clause that tells what happened then: "in 1892, when Hamburg ...,"."""
    at = max(inside) + 1
    if at < len(tree.tokens) and tree[at].text == ",":
        at += 1
    if at >= len(tree.tokens) or tree[at].text.lower() != "when":
        return None
    verb = tree.head(at)
    return verb if tree.child(verb, SUBJECTS) is not None and verb > at else None


def hangs_on(tree: Tree, verb: int, inside: set[int]) -> bool:
    """Whether the date hangs on the verb itself, and not on a noun that the verb speaks of."""
    top = next((index for index in sorted(inside) if tree.head(index) not in inside), None)
    if top is None:
        return False
    up = tree.head(top)
    while tree[up].pos == "ADP" and up != verb and tree.head(up) != up:
        up = tree.head(up)
    return up == verb


def date_phrase(tree: Tree, inside: frozenset[int]) -> set[int]:
    """The date with the preposition and the adverbs that lead to it."""
    left_out = set(inside)
    before = min(inside, default=0) - 1
    if before >= 0 and tree[before].text.lower() in {"in", "on", "during", "at", "around"}:
        left_out.add(before)
    for index in sorted(inside):
        up = tree.head(index)
        if up not in inside and tree[up].dep in {"prep", "advmod"}:
            others = set(tree.subtree(up)) - inside
            if all(tree[other].pos in {"ADP", "ADV", "DET", "PUNCT", "ADJ"} for other in others):
                left_out |= others
    return left_out
