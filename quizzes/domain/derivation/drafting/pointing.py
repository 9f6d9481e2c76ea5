"""Words that point at what was said before, so that a question with them cannot stand alone."""

import re
from collections.abc import Sequence

from quizzes.domain.derivation.parsing.trees import Tree
from quizzes.domain.derivation.wordlists import words

VAGUE = words(
    "he she it they we i you this that these those such another both some many most few others "
    "its their his her hers theirs ours who which what there one how why where when here neither"
)
_OF_WHAT = words("of at to for")
_PARTS = words("most many some few both")
_DOCUMENTS = words("act agreement bill book deal decree law paper plan report treaty")
PRONOUNS = words("he she it they him them his hers its their this these that those")
LEADING = words(
    "therefore thus however moreover also meanwhile instead nevertheless then indeed hence "
    "similarly likewise still yet so"
)
_AWAY = re.compile(
    r"\b(?:this|these|recent|recently|currently|now|ago|today|yesterday|former|latter|similar|"
    r"similarly|likewise|aforementioned|the same|in such|we|our|(?-i:us)|my|i|me)\b"
    r"(?! ?['’]s\b)"
    r"|\b(?:last|next) (?:year|month|week|decade|century|spring|summer|autumn|winter|January"
    r"|February|March|April|May|June|July|August|September|October|November|December)\b",
    re.IGNORECASE,
)
_MORE = frozenset({"more", "further", "additional"})
_MANY = re.compile(r"\b(?:they|them|their|themselves)\b", re.IGNORECASE)


def is_vague(tree: Tree, subject: int, phrase: Sequence[int]) -> bool:
    """Whether the subject points at what was said before, or names nothing."""
    first = tree[phrase[0]].text.lower() if phrase else ""
    if len(phrase) > 1 and tree[phrase[1]].text.lower() == "of" and first in _PARTS:
        return False
    if not phrase or tree[subject].pos == "PRON" or {first, tree[subject].text.lower()} & VAGUE:
        return True
    return is_unnamed(tree, subject)


def is_unnamed(tree: Tree, noun: int) -> bool:
    """Whether it is "the test", without a word of which."""
    phrase = tree.subtree(noun)
    named = any(tree[index].pos == "PROPN" for index in phrase)
    told = any(tree[c].dep in {"prep", "relcl", "acl"} for c in tree.children[noun])
    return tree[phrase[0]].text.lower() == "the" and not named and not told


def has_unnamed_object(tree: Tree, indices: Sequence[int]) -> bool:
    """Whether a verb acts on "the germ", without a word of which."""
    return any(
        tree[index].dep == "dobj"
        and tree[index].pos == "NOUN"
        and is_unnamed(tree, index)
        and not (index + 1 < len(tree.tokens) and tree[index + 1].text in _OF_WHAT)
        and not any(tree[c].dep in {"amod", "compound"} for c in tree.children[index])
        for index in indices
    )


def is_any_document(tree: Tree, noun: int) -> bool:
    """Whether it is "a bill", which might be any."""
    told = {tree[c].dep for c in tree.children[noun]}
    return tree[noun].lemma.lower() in _DOCUMENTS and told <= {"det"}


def points_away(tree: Tree, indices: Sequence[int]) -> bool:
    """Whether the words stand for something that they do not name."""
    text = " ".join(tree[index].text for index in indices)
    if says_away(text) or any(_counts_on(tree, index) for index in indices):
        return True
    many = next((i for i in indices if _MANY.fullmatch(tree[i].text)), None)
    before = [tree[index] for index in indices if many is not None and index < many]
    plural = any(token.tag in {"NNS", "NNPS"} or token.dep == "conj" for token in before)
    return many is not None and not plural


def _counts_on(tree: Tree, index: int) -> bool:
    """Whether it is the "more" of "more land": more than was told before."""
    return tree[index].text.lower() in _MORE and tree[index].dep == "amod"


def says_away(text: str) -> bool:
    """Whether a word of the text counts from somewhere else: "the latter", "recently"."""
    return _AWAY.search(text) is not None


def begins_away(text: Sequence[str], *, named: bool = False) -> bool:
    """Whether the words begin with a pronoun or a connective, or have one before any name.

    `named` says that they begin with a name, which a capital alone cannot tell.
    """
    said = [word.strip(",;:.'’\"").lower() for word in text]
    if not said or said[0] in VAGUE | LEADING:
        return True
    first = next((n for n, word in enumerate(text) if n and word[:1].isupper()), len(text))
    return not named and any(word in PRONOUNS for word in said[:first])
