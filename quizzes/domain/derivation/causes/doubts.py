"""What the author leaves open: "it is unclear whether", "the so-called drought"."""

from quizzes.domain.derivation.causes.strength import site_of
from quizzes.domain.derivation.causes.values import Link
from quizzes.domain.derivation.parsing.trees import Tree
from quizzes.domain.derivation.wordlists import words

_OPEN = words("unclear doubtful questionable uncertain unproven disputable debatable unproved")
_SO_CALLED = words("so-called supposed alleged purported self-styled ostensible")
_NOMINAL = frozenset({"NOUN", "PROPN"})


def is_doubted(tree: Tree, link: Link) -> bool:
    """Whether it stands below "it is unclear whether", or is about what is only called so."""
    site = site_of(link)
    asked = any(tree[child].text.lower() in {"whether", "if"} for child in tree.children[site])
    if asked and any(_OPEN & {tree[up].lemma, *_around(tree, up)} for up in tree.above(site)):
        return True
    heads = (at for at in (link.outer_head, link.inner_head) if tree[at].pos in _NOMINAL)
    before = (_before(tree, at) for at in heads)
    return any(_SO_CALLED & words_before for words_before in before)


def _around(tree: Tree, up: int) -> set[str]:
    """The complements of a verb: "remains unclear"."""
    return {tree[child].lemma for child in tree.children[up]}


def _before(tree: Tree, noun: int) -> set[str]:
    """The words before a noun that tell what it is, hyphens joined again."""
    phrase = [tree[index] for index in tree.subtree(noun) if index < noun]
    return set("".join(f"{token.text} " for token in phrase).lower().replace(" - ", "-").split())
