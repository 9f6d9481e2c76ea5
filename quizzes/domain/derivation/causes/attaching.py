"""The arguments of connectives that stand before a clause or a phrase, by the tree."""

from collections.abc import Sequence

from quizzes.domain.derivation.causes.extents import VERBAL, clause, phrase
from quizzes.domain.derivation.causes.values import Link, Pattern
from quizzes.domain.derivation.parsing.trees import SUBJECTS, Tree
from quizzes.domain.derivation.wordlists import words as word_set

_NOUNS = frozenset({"NOUN", "PROPN", "PRON", "NUM", "ADJ"})
_ADVERBIAL = frozenset({"advcl", "acl", "relcl", "ccomp", "xcomp", "pcomp", "conj", "dep", "ROOT"})
# What follows these is what is decided, able or planned, not what for.
_TAKES_INFINITIVE = word_set(
    "decide continue plan pledge want begin start try seek hope agree refuse fail threaten vow "
    "intend expect need wish tend cease manage promise able unable ready likely set propensity "
    "ability right chance commitment decision need desire attempt effort plan promise pledge "
    "encourage force compel oblige enable allow permit persuade convince cause lead prompt spur"
)


def attach_clause(tree: Tree, pattern: Pattern, words: Sequence[int]) -> Link | None:
    """Find the clause that a conjunction opens, and the one which that hangs on."""
    last = words[-1]
    verb = tree.head(last)
    if tree[verb].pos not in VERBAL and tree[verb].dep not in _ADVERBIAL:
        verb = tree.head(verb)
    if tree[last].dep not in {"mark", "advmod", "prep", "pcomp"} or verb in words:
        return None
    if verb < last or tree[verb].dep == "ROOT":
        return None
    top = _top(tree, [*words, verb])
    return _link(tree, pattern, words, inner_head=verb, host=tree.head(top), top=top)


def attach_phrase(tree: Tree, pattern: Pattern, words: Sequence[int]) -> Link | None:
    """Find what a preposition governs, and what the prepositional phrase hangs on."""
    if len(words) > 1 and tree[words[0]].pos == "VERB" and tree[words[0]].dep != "acl":
        words = words[1:]
    inner = _governed(tree, words)
    if inner is None or tree[inner].entity in _TIMES or _is_agent(tree, words[-1], inner):
        return None
    top = _top(tree, words)
    if tree[top].pos == "AUX" or tree[top].pos == "CCONJ":
        return None
    return _link(tree, pattern, words, inner_head=inner, host=tree.head(top), top=top)


def _is_agent(tree: Tree, word: int, inner: int) -> bool:
    """Whether "by" names who did it, not how it was done."""
    return tree[word].dep == "agent" and tree[inner].dep == "pobj"


def attach_infinitive(tree: Tree, pattern: Pattern, words: Sequence[int]) -> Link | None:
    """Find the verb after "to", and the clause whose aim it names."""
    last = words[-1]
    verb = tree.head(last)
    if tree[last].tag != "TO" or verb <= last or tree[verb].tag != "VB":
        return None
    top = _top(tree, [*words, verb])
    host = tree[tree.head(top)].lemma
    if (
        len(tree.subtree(verb)) < 3
        or tree[top].dep in {"ROOT", "csubj"}
        or (len(words) == 1 and host in _TAKES_INFINITIVE)
    ):
        return None
    return _link(tree, pattern, words, inner_head=verb, host=tree.head(top), top=top)


def attach_participle(tree: Tree, pattern: Pattern, words: Sequence[int]) -> Link | None:
    """Take a clause that a participle opens, and the clause before it."""
    verb = words[0]
    if tree[verb].pos == "ADV":
        verb = tree.head(verb)
    if tree[verb].dep not in {"advcl", "acl", "xcomp", "conj", "prep", "pcomp"}:
        return None
    outer_head, outer = _host(tree, tree.head(verb), top=verb, words=words)
    inner = clause(tree, verb)
    if not inner or not outer or set(inner) & set(outer):
        return None
    return Link(pattern, tuple(words), inner, outer, verb, outer_head)


def attach_adverb(tree: Tree, pattern: Pattern, words: Sequence[int]) -> Link | None:
    """Take the adverb's clause as what follows from the clause before, or the sentence before."""
    top = _top(tree, words)
    verb = tree.head(top) if tree[top].pos not in VERBAL else top
    if tree[verb].pos not in VERBAL or tree[words[-1]].dep in {"ROOT"}:
        return None
    if pattern.name.endswith(":so") and (tree[top].dep != "advmod" and tree[top].dep != "cc"):
        return None
    inner = clause(tree, verb, without=words)
    host = tree.head(verb)
    if host != verb and host < words[0]:
        outer = clause(tree, host, without=[verb, *words])
        return Link(pattern, tuple(words), inner, outer, verb, host)
    if tree.child(verb, SUBJECTS) is None or words[0] > 6:
        before = tuple(range(words[0]))
        return Link(pattern, tuple(words), inner, before, verb, verb) if before else None
    return Link(pattern, tuple(words), inner, (), verb, verb)


def _top(tree: Tree, indices: Sequence[int]) -> int:
    """Give the word of a group that none of the others is above."""
    inside = set(indices)
    for index in indices:
        if tree.head(index) not in inside or tree.head(index) == index:
            return index
    return indices[0]


def _governed(tree: Tree, words: Sequence[int]) -> int | None:
    inside = set(words)
    for word in reversed(words):
        for child in tree.children[word]:
            if child > words[-1] and child not in inside and tree[child].dep in _GOVERNED:
                return child
    return None


_TIMES = frozenset({"DATE", "TIME"})
_GOVERNED = frozenset({"pobj", "pcomp", "advcl", "ccomp", "dobj", "acl", "xcomp"})


def _link(
    tree: Tree, pattern: Pattern, words: Sequence[int], *, inner_head: int, host: int, top: int
) -> Link | None:
    if tree[inner_head].pos in VERBAL:
        inner = clause(tree, inner_head, without=words)
    else:
        inner = phrase(tree, inner_head, without=words)
    outer_head, outer = _host(tree, host, top=top, words=words)
    inner = tuple(index for index in inner if index not in set(words))
    if not inner or not outer:
        return None
    return Link(pattern, tuple(words), inner, outer, inner_head, outer_head)


def _host(tree: Tree, host: int, *, top: int, words: Sequence[int]) -> tuple[int, tuple[int, ...]]:
    """Widen what a connective hangs on to the clause it speaks of.

    A noun before its verb stands for itself, one after it for its clause; a form of "be" stands
    for its subject, a saying for what is said.
    """
    without = [top, *words]
    if tree[host].pos in _NOUNS:
        for up in tree.above(host):
            if tree[up].pos in VERBAL:
                if host < up:
                    break
                return up, clause(tree, up, without=without)
        return host, phrase(tree, host, without=without)
    if tree[host].lemma == "be" and (subject := tree.subject(host)) is not None:
        return host, phrase(tree, subject)
    found = clause(tree, host, without=without)
    subject = tree.subject(host)
    if found and subject is not None and tree[host].dep == "conj" and subject < found[0]:
        found = tuple(range(min(tree.subtree(subject, without=[host])), found[-1] + 1))
    return host, tuple(at for at in found if at not in without)
