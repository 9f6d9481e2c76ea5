"""How surely a link is stated: hedged, predicted, conditional; and whether it is denied."""

from collections.abc import Iterator

from quizzes.domain.derivation.causes.values import Kind, Link, Place, Strength
from quizzes.domain.derivation.parsing.trees import Tree
from quizzes.domain.derivation.values import Parse
from quizzes.domain.derivation.wordlists import words

_HEDGES = words(
    "could may might perhaps probably possibly likely allegedly apparently reportedly seemingly "
    "arguably presumably seem appear seemed appears suggests"
)
_FUTURE = words("will would shall 'll wo")
_NEGATIONS = words("not n't never no hardly neither nor")


def strength_of(parse: Parse, link: Link, tree: Tree | None, *, thought: bool) -> Strength:
    """Read modals and adverbs on the link's verbs; `thought` says that somebody thinks it."""
    if link.pattern.kind is Kind.CONDITION or (tree and _hangs_on_if(tree, site_of(link))):
        return Strength.CONDITIONAL
    near = {parse.tokens[at].text.lower() for at in _around(parse, link, tree)}
    if near & _HEDGES:
        return Strength.HEDGED
    if near & _FUTURE:
        return Strength.PREDICTED
    return Strength.HEDGED if thought else Strength.STATED


def _hangs_on_if(tree: Tree, verb: int) -> bool:
    return any(
        tree[child].dep == "advcl"
        and any(tree[c].lemma in {"if", "unless"} for c in tree.children[child])
        for child in tree.children[verb]
    )


def site_of(link: Link) -> int:
    """Give the word whose clause makes the claim: the causative verb, or the clause's verb."""
    return link.words[0] if link.pattern.place is Place.VERB else link.outer_head


def _around(parse: Parse, link: Link, tree: Tree | None) -> Iterator[int]:
    """Yield the words that colour a claim: those on its verbs, or without a tree all close by."""
    if tree is None:
        yield from range(max(0, link.words[0] - 3), link.words[-1] + 1)
        return
    for verb in {site_of(link), link.outer_head, link.inner_head, link.words[0]}:
        yield verb
        yield from (c for c in tree.children[verb] if tree[c].dep in {"aux", "advmod", "neg"})
        if tree[verb].dep in {"conj", "xcomp"}:
            head = tree.head(verb)
            yield head
            yield from (c for c in tree.children[head] if tree[c].dep == "aux")


def is_negated(parse: Parse, link: Link, tree: Tree | None) -> bool:
    """Whether the link itself is denied: "not because", "did not lead to"."""
    first = link.words[0]
    if first and parse.tokens[first - 1].text.lower() in _NEGATIONS:
        return True
    if tree is None:
        return False
    verbs = [site_of(link)] if link.pattern.place is Place.VERB else []
    return any(tree[child].dep == "neg" for verb in verbs for child in tree.children[verb])
