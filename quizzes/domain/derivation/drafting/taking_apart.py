"""Clauses of a sentence, taken apart where they are surely well formed.

That is a finite verb in the past or present with a subject that is a name or a noun, and no
negation. Verbs that are joined to it are left out.
"""

from collections.abc import Sequence

from quizzes.domain.derivation.drafting import cutting, dating
from quizzes.domain.derivation.drafting.clauses import Clause
from quizzes.domain.derivation.drafting.mending import mended
from quizzes.domain.derivation.drafting.pointing import (
    is_any_document,
    is_vague,
    points_away,
)
from quizzes.domain.derivation.parsing.trees import Tree
from quizzes.domain.derivation.values import Document, Parse, Span
from quizzes.domain.derivation.wordlists import words

FINITE = words("VBD VBZ VBP")
MOST_WORDS_OF_A_SUBJECT = 14
_SUBJECT = ("nsubj", "nsubjpass")
_MAIN = words("ROOT conj ccomp parataxis")
_TRUE_BESIDE = words("though although after before while whereas when since because as until")
"""Words before a clause that tells what happened; what stands after "if" may not have."""
_NOTHING = words("no nobody nothing none hardly neither nor")
_LEADING = words("mark advmod")


def clause_at(document: Document, parse: Parse, spans: Sequence[Span]) -> Clause | None:
    """The clause around the spans, which are left out of it; None if it cannot be taken apart."""
    if not parse.has_tree:
        return None
    dated = dating.tokens_in(parse, spans)
    if not dated:
        return None
    tree = Tree(mended(parse, frozenset(dated)))
    inside = dating.widened(tree, dated)
    verb = dating.clause_after(tree, inside)
    if verb is None:
        verb = _verb_of(tree, inside)
        if verb is None or not dating.hangs_on(tree, verb, inside):
            return None
    return clause_of(document, tree, verb, without=frozenset(inside))


def clause_of(
    document: Document,
    tree: Tree,
    verb: int,
    *,
    without: frozenset[int] = frozenset(),
    outside: frozenset[int] = frozenset(),
) -> Clause | None:
    """The clause of a verb; its subject may stand before the verb that it is joined to.

    The date's tokens are `without`, and nothing `outside` is looked at.
    """
    subject, named = subject_of(tree, verb)
    if subject is None or is_vague(tree, subject, named):
        return None
    if any(tree[c].dep == "neg" and not _is_set_right(tree, c) for c in tree.children[verb]):
        return None
    auxiliaries = _auxiliaries(tree, verb)
    finite = auxiliaries[0] if auxiliaries else verb
    added = ""
    if not auxiliaries and _is_participle(tree, verb):
        added = "were" if tree[subject].tag in {"NNS", "NNPS"} else "was"
    elif tree[finite].tag not in FINITE or finite > verb:
        return None
    if set(named) & without or len(named) > MOST_WORDS_OF_A_SUBJECT:
        return None
    if finite == verb and tree[verb].lemma == "be":
        auxiliaries = [verb]
    auxiliary = auxiliaries[0] if auxiliaries else None
    rest = cutting.rest_of(tree, verb, without)
    below = set(tree.subtree(subject))
    about = {*named} if verb in below else below
    rest = [i for i in (*auxiliaries[1:], *rest) if i not in {*about, *outside, auxiliary}]
    rest = cutting.trimmed(tree, sorted(set(rest)))
    if any(tree[index].text.lower() in _NOTHING for index in rest):
        return None
    if any(tree[i].dep == "dobj" and is_any_document(tree, i) for i in rest):
        return None
    if points_away(tree, [*named, *rest]) or cutting.is_broken(tree, named, rest, verb, auxiliary):
        return None
    return Clause(tree, document, tuple(named), auxiliary, verb, tuple(rest), added)


def _is_set_right(tree: Tree, negation: int) -> bool:
    """Whether "but" tells what was so in place of what was not: "not by fire but by hunger"."""
    below = tree.subtree(tree.head(negation))
    return any(i > negation and tree[i].dep == "cc" and tree[i].text == "but" for i in below)


def subject_of(tree: Tree, verb: int) -> tuple[int | None, list[int]]:
    """The head and the words of what the verb speaks of."""
    dep, head = tree[verb].dep, tree.head(verb)
    subject = tree.child(verb, _SUBJECT)
    pointing = subject is not None and tree[subject].text.lower() in {"who", "which", "that"}
    told_of = dep == "acl" and tree[verb].tag == "VBN" and head < verb
    if dep == "advcl" and subject is None and _follows_name(tree, verb):
        return verb - 2, cutting.noun_before(tree, verb - 2, verb)
    if told_of or (dep == "relcl" and pointing):
        return head, cutting.noun_before(tree, head, verb)
    if subject is None and dep == "conj":
        subject = tree.child(head, _SUBJECT)
    if subject is None:
        return None, []
    whole = cutting.trimmed(tree, tree.subtree(subject))
    if len(whole) <= MOST_WORDS_OF_A_SUBJECT:
        return subject, whole
    beside = [index for index in whole if tree[index].dep == "relcl"]
    return subject, cutting.trimmed(tree, tree.subtree(subject, without=beside))


def _is_participle(tree: Tree, verb: int) -> bool:
    """Whether "was" is left out before it."""
    acl = tree[verb].dep == "acl" and tree[verb].tag == "VBN"
    lone = tree[verb].dep == "advcl" and tree.child(verb, _SUBJECT) is None
    return acl or (lone and _follows_name(tree, verb))


def _follows_name(tree: Tree, verb: int) -> bool:
    """Whether it stands behind a name and a comma: "Frankenstein, published on ..."."""
    tag, marked = tree[verb].tag, verb > 1 and tree[verb - 1].text == ","
    return tag == "VBN" and marked and tree[verb - 2].pos == "PROPN"


def _auxiliaries(tree: Tree, verb: int) -> list[int]:
    """Its own, else those of the verb that it is joined to: "was begun and connected"."""
    own = [c for c in tree.children[verb] if tree[c].dep in {"aux", "auxpass"}]
    shared = tree[verb].dep == "conj" and tree.child(verb, _SUBJECT) is None
    if own or not shared or tree[verb].tag in FINITE:
        return own
    return [c for c in tree.children[tree.head(verb)] if tree[c].dep in {"aux", "auxpass"}]


def _verb_of(tree: Tree, inside: set[int]) -> int | None:
    """The verb above the date that has a subject and tells what happened."""
    for index in tree.above(min(inside)):
        if index in inside or tree[index].pos not in {"VERB", "AUX"}:
            continue
        dep = tree[index].dep
        if _is_participle(tree, index):
            return index
        if tree.child(index, _SUBJECT) is not None:
            return index if dep in _MAIN or _is_told_beside(tree, index) else None
        if dep == "conj" and tree.child(tree.head(index), _SUBJECT) is not None:
            return index if tree[tree.head(index)].dep in _MAIN else None
        if dep not in {"xcomp", "pcomp", "prep", "advcl", "acl", "conj"}:
            return None
    return None


def _is_told_beside(tree: Tree, verb: int) -> bool:
    """Whether it is a clause beside another one that is told as true."""
    if tree[verb].dep == "relcl":
        return True
    leading = {tree[c].text.lower() for c in tree.children[verb] if tree[c].dep in _LEADING}
    return tree[verb].dep == "advcl" and not _TRUE_BESIDE.isdisjoint(leading)
