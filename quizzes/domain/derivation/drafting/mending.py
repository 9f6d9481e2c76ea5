"""A slip of parsers set right: "In 1783 fissures had begun ..." is not about 1783 fissures.

Where no comma stands behind a date that opens a clause, the noun that follows is taken for what
the preposition governs, and the verb is left without a subject.
"""

from dataclasses import replace

from quizzes.domain.derivation.parsing.trees import SUBJECTS, Tree
from quizzes.domain.derivation.values import Parse

_NOUNS = frozenset({"NOUN", "PROPN"})


def mended(parse: Parse, inside: frozenset[int]) -> Parse:
    """The parse with the noun behind the date as the subject of its verb, where that has none."""
    tree, last = Tree(parse), max(inside)
    noun = _noun_behind(tree, inside)
    if noun is None:
        return parse
    ups = tree.above(noun)
    verb = next((up for up in ups if tree[up].pos in {"VERB", "AUX"}), None)
    if verb is None or verb < noun or tree.child(verb, SUBJECTS) is not None:
        return parse
    if any(tree[up].pos != "ADP" and up > last for up in ups[: ups.index(verb)]):
        return parse
    passive = any(tree[child].dep == "auxpass" for child in tree.children[verb])
    tokens = list(parse.tokens)
    tokens[noun] = replace(tokens[noun], head=verb, dep="nsubjpass" if passive else "nsubj")
    for index in inside:
        if tokens[index].head not in inside:
            tokens[index] = replace(tokens[index], head=ups[0], dep="pobj")
    return replace(parse, tokens=tuple(tokens))


def _noun_behind(tree: Tree, inside: frozenset[int]) -> int | None:
    """The noun right behind the date that the date or its preposition is hung on."""
    first, last = min(inside), max(inside)
    preposition = first - 1
    if preposition < 0 or tree[preposition].pos != "ADP":
        return None
    nouns = [child for child in tree.children[preposition] if child > last]
    if not nouns or tree[nouns[0]].pos not in _NOUNS:
        return None
    begins = min(index for index in tree.subtree(nouns[0]) if index > last)
    return nouns[0] if begins == last + 1 and tree[last + 1].text != "," else None
