"""Which words make up an argument: a phrase, or a clause without what does not belong to it."""

from collections.abc import Iterable

from quizzes.domain.derivation.parsing.trees import Tree

_OUTSIDE = frozenset({"parataxis", "intj"})
_EDGES = frozenset({"PUNCT", "CCONJ", "SPACE"})
VERBAL = frozenset({"VERB", "AUX"})


def phrase(tree: Tree, head: int, *, without: Iterable[int] = ()) -> tuple[int, ...]:
    """Give all that hangs on `head`, less the subtrees of `without`."""
    return _one_piece(tree, tree.subtree(head, without=without), keep=head)


def clause(tree: Tree, verb: int, *, without: Iterable[int] = ()) -> tuple[int, ...]:
    """Give a verb's clause, less `without`, later joined clauses and asides."""
    left_out = {*without, *(c for c in tree.children[verb] if _is_apart(tree, c, verb=verb))}
    return _one_piece(tree, tree.subtree(verb, without=left_out), keep=verb)


def _is_apart(tree: Tree, child: int, *, verb: int) -> bool:
    token = tree[child]
    if token.dep == "conj" and token.pos in VERBAL:
        return tree.child(child, ("nsubj", "nsubjpass")) is not None
    if token.dep in _OUTSIDE or token.text.lower() == "according":
        return True
    return token.dep in {"mark", "cc"} and child < verb


def _one_piece(tree: Tree, indices: list[int], *, keep: int) -> tuple[int, ...]:
    """Give the unbroken run of words around `keep`, without marks at its ends.

    A gap of marks alone does not break a run.
    """
    piece: list[int] = []
    for index in indices:
        gap = range(piece[-1] + 1, index) if piece else ()
        if any(tree[between].pos != "PUNCT" for between in gap):
            if piece[-1] >= keep:
                break
            piece = []
        piece.append(index)
    while piece and tree[piece[0]].pos in _EDGES:
        piece.pop(0)
    while piece and tree[piece[-1]].pos in _EDGES:
        piece.pop()
    return tuple(range(piece[0], piece[-1] + 1)) if piece else ()
