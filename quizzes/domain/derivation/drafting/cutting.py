"""Which words of a clause are left out when it is asked about, and whether the rest still holds."""

from collections.abc import Sequence

from quizzes.domain.derivation.drafting import dating
from quizzes.domain.derivation.drafting.pointing import LEADING
from quizzes.domain.derivation.parsing.trees import Tree
from quizzes.domain.derivation.wordlists import words

_FINITE = words("VBD VBZ VBP")
_DROPPED = words("cc punct mark parataxis advcl preconj intj meta dep")
_FOCUS = words("only even just merely also already still finally soon later then")
_SUBJECTS = ("nsubj", "nsubjpass", "expl")


def loose(tree: Tree, verb: int) -> set[int]:
    """What hangs on the verb but is a sentence, a mark or a connective of its own."""
    found: set[int] = set()
    for child in tree.children[verb]:
        token = tree[child]
        joined = token.dep == "conj" and token.pos in {"VERB", "AUX"}
        small = token.text.lower()
        leading = small in LEADING or (token.dep == "advmod" and small in _FOCUS | {"when"})
        if token.dep in _DROPPED or joined or leading:
            found |= set(tree.subtree(child))
    return found


def trimmed(tree: Tree, rest: Sequence[int]) -> list[int]:
    """Without marks at either end, doubled marks, or a connective that is left over."""
    kept = list(rest)
    while kept and tree[kept[-1]].pos in {"PUNCT", "CCONJ"}:
        kept.pop()
    while kept and tree[kept[0]].pos in {"PUNCT", "CCONJ"}:
        kept.pop(0)
    return [
        index
        for place, index in enumerate(kept)
        if not (
            tree[index].text == ","
            and place + 1 < len(kept)
            and (kept[place + 1] != index + 1 or tree[kept[place - 1]].text == ",")
        )
    ]


def rest_of(tree: Tree, verb: int, inside: frozenset[int]) -> list[int]:
    """The words of the verb's own clause but for the date: what is joined to it is left out.

    A clause within another one ends with its date: what comes after it belongs to the other.
    """
    left_out = {*dating.date_phrase(tree, inside), *loose(tree, verb)}
    subject, dep = tree.child(verb, _SUBJECTS), tree[verb].dep
    first = verb if subject is None else min(subject, verb)
    if dep == "relcl" and subject is not None:
        left_out.add(subject)
    kept = [index for index in tree.subtree(verb) if index not in left_out and index >= first]
    last = max(inside, default=verb) + 1
    marked = last < len(tree.tokens) and tree[last].text in {",", ";"}
    if verb < last and (dep in {"acl", "relcl"} or (dep == "advcl" and marked)) and inside:
        kept = [index for index in kept if index < last]
    return [
        index
        for index in kept
        if not (index < verb and tree[index].text.lower() in _FOCUS and tree[index].dep == "advmod")
    ]


def noun_before(tree: Tree, noun: int, verb: int) -> list[int]:
    """The words of a noun without the clause of the verb that tells of it."""
    return trimmed(tree, [index for index in tree.subtree(noun) if index < tree.subtree(verb)[0]])


def is_broken(
    tree: Tree, named: Sequence[int], rest: Sequence[int], verb: int, auxiliary: int | None
) -> bool:
    """Whether too little is left, or a verb without a subject: the parser lost its way there."""
    bare = [index for index in rest if tree[index].pos != "PUNCT"]
    if auxiliary is not None and tree[verb].dep == "ROOT" and len(bare) < 2 and len(named) < 3:
        return True
    if [tree[i].text.lower() for i in bare[:1]] == ["to"] or verb not in (*rest, auxiliary):
        return True
    near = {*rest, *tree.children[verb]} - {verb, auxiliary}
    return any(_is_stray(tree, index) for index in near if index is not None)


def _is_stray(tree: Tree, index: int) -> bool:
    """Whether a finite verb, or one with a finite auxiliary, has no subject and is not joined."""
    token = tree[index]
    if token.dep in {"aux", "auxpass"} or token.pos not in {"VERB", "AUX"}:
        return False
    finite = token.tag in _FINITE or any(
        tree[c].tag in _FINITE for c in tree.children[index] if tree[c].dep in {"aux", "auxpass"}
    )
    if token.dep == "relcl":
        return False
    joined = token.dep == "conj" and any(
        tree[other].dep == "cc" for other in tree.children[tree.head(index)]
    )
    return finite and not joined and tree.child(index, _SUBJECTS) is None
