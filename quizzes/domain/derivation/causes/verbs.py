"""The arguments of causative verbs, by the tree: what does it, and what comes of it."""

from collections.abc import Sequence

from quizzes.domain.derivation.causes.extents import VERBAL, clause, phrase
from quizzes.domain.derivation.causes.values import Link, Pattern
from quizzes.domain.derivation.parsing.trees import SUBJECTS, Tree

_OBJECTS = ("dobj", "ccomp", "xcomp", "oprd", "attr", "acomp", "dative")
_RELATIVES = frozenset({"which", "that", "who"})


def attach_verb(tree: Tree, pattern: Pattern, words: Sequence[int]) -> Link | None:
    """Give subject and object of a causative verb; of a passive, what its agent does to whom."""
    verb = words[0]
    if tree[verb].pos not in VERBAL or tree[verb].tag == "MD" or tree[verb].dep == "amod":
        return None
    if "~" in pattern.words:
        return _attach_two_objects(tree, pattern, words)
    if tree.child(verb, ("auxpass",)) is not None or _is_reduced_passive(tree, verb):
        return _attach_passive(tree, pattern, words)
    inner = _object(tree, words)
    if inner is None:
        return None
    inner_head, inner_words = inner
    outer_head, outer = _doer(tree, verb)
    if pattern.is_change and inner_words:
        inner_words = tuple(range(verb, inner_words[-1] + 1))
    if not inner_words or not outer or set(inner_words) & set(outer):
        return None
    return Link(pattern, tuple(words), inner_words, outer, inner_head, outer_head)


def _is_reduced_passive(tree: Tree, verb: int) -> bool:
    return tree[verb].tag == "VBN" and (
        tree[verb].dep in {"acl", "advcl"} or tree.child(verb, ("agent",)) is not None
    )


def _object(tree: Tree, words: Sequence[int]) -> tuple[int, tuple[int, ...]] | None:
    """Join an object with what it is made to do ("the villagers" and "to leave")."""
    last = words[-1]
    governed = [c for c in tree.children[last] if c > last and tree[c].dep in {"pobj", "pcomp"}]
    if len(words) > 1 and governed:
        return governed[0], phrase(tree, governed[0])
    found = [c for c in tree.children[words[0]] if c > last and tree[c].dep in _OBJECTS]
    if not found:
        return None
    first = tree.subtree(found[0], without=words)
    end = max(tree.subtree(found[-1], without=words))
    end = _with_phrases_behind(tree, words[0], end)
    return found[0], tuple(i for i in range(first[0], end + 1) if i not in set(words))


def _with_phrases_behind(tree: Tree, verb: int, end: int) -> int:
    """Take in what the parser hung on the verb though it belongs to the object before it."""
    for child in tree.children[verb]:
        below = tree.subtree(child)
        if tree[child].dep == "prep" and below[0] == end + 1:
            end = below[-1]
    return end


def _doer(tree: Tree, verb: int) -> tuple[int, tuple[int, ...]]:
    subject = tree.subject(verb)
    if subject is not None and tree[subject].text.lower() in _RELATIVES:
        return _antecedent(tree, verb)
    joined = tree[verb].dep in {"advcl", "prep", "dep"} or (
        tree[verb].dep == "xcomp" and tree[verb].tag == "VBG"
    )
    if joined and tree.child(verb, SUBJECTS) is None:
        host = tree.head(verb)
        if tree[host].pos in VERBAL:
            return host, clause(tree, host, without=[verb])
        return host, phrase(tree, host, without=[verb])
    if tree[verb].dep in {"acl", "relcl"} and tree.child(verb, SUBJECTS) is None:
        host = tree.head(verb)
        return host, phrase(tree, host, without=[verb])
    if subject is None:
        return verb, ()
    return subject, phrase(tree, subject)


def _antecedent(tree: Tree, verb: int) -> tuple[int, tuple[int, ...]]:
    """Give what a relative pronoun stands for: a noun before, or after a comma a clause."""
    relative = verb
    while tree[relative].dep not in {"relcl", "acl"} and tree.head(relative) != relative:
        relative = tree.head(relative)
    host = tree.head(relative)
    return host, phrase(tree, host, without=[relative])


def _attach_passive(tree: Tree, pattern: Pattern, words: Sequence[int]) -> Link | None:
    """The agent takes the place of the subject, what it acts on that of the object."""
    verb = words[0]
    agent = tree.child(verb, ("agent",))
    by = agent
    if by is None:
        by = next((c for c in tree.children[verb] if tree[c].lemma in {"by", "from"}), None)
    if by is None:
        return None
    doer = tree.child(by, ("pobj", "pcomp"))
    if doer is None:
        return None
    subject = tree.child(verb, SUBJECTS)
    if subject is None and tree[verb].dep in {"acl", "relcl", "advcl"}:
        host = tree.head(verb)
        target, undergoer = host, phrase(tree, host, without=[verb])
        if tree[host].pos in VERBAL:
            undergoer = clause(tree, host, without=[verb])
    else:
        subject = tree.subject(verb)
        if subject is None:
            return None
        target, undergoer = subject, phrase(tree, subject)
    outer = phrase(tree, doer)
    if not outer or not undergoer:
        return None
    return Link(pattern, (*words, by), undergoer, outer, target, doer)


def _attach_two_objects(tree: Tree, pattern: Pattern, words: Sequence[int]) -> Link | None:
    """ "attribute EFFECT to CAUSE": the object and what the preposition governs."""
    verb, preposition = words[0], words[-1]
    first = tree.child(verb, ("dobj", "nsubjpass"))
    second = tree.child(preposition, ("pobj", "pcomp"))
    if second is None:
        return None
    if pattern.words[0] in {"attribute", "blame"}:
        if first is None:
            return None
        outer_head, outer = second, phrase(tree, second)
        return Link(
            pattern, tuple(words), phrase(tree, first, without=words), outer, first, outer_head
        )
    outer_head, outer = _doer(tree, verb)
    inner_head = first if first is not None and pattern.words[-1] == "into" else second
    inner = phrase(tree, inner_head)
    if pattern.words[-1] == "into" and first is not None:
        inner = tuple(range(phrase(tree, first)[0], phrase(tree, second)[-1] + 1))
    return Link(pattern, tuple(words), inner, outer, inner_head, outer_head) if outer else None
