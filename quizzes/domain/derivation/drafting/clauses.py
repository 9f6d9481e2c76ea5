"""A clause taken apart, so that it can be asked about: subject, verb, and the rest without a date.

Only what is surely well formed is taken: a finite verb in the past or present with a subject of
its own that is a name or a noun, and no negation.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from quizzes.domain.derivation.parsing.trees import Tree
from quizzes.domain.derivation.values import Document, Parse, Span
from quizzes.domain.derivation.wordlists import words

_FINITE = words("VBD VBZ VBP")
VAGUE = words(
    "he she it they we i you this that these those such another both some many most few others "
    "its their his her who which what there one how why where when"
)
_DROPPED = words("cc punct mark parataxis advcl preconj intj meta dep")
LEADING = words("therefore thus however moreover also meanwhile instead nevertheless then indeed")
_RELATIVE = words("recent recently last next current currently ago now today yesterday")
_CLOSING = ",.;:)?!'’”"
MOST_WORDS_OF_A_SUBJECT = 14
PRONOUNS = words("he she it they him them his its their this these that those")


@dataclass(frozen=True, slots=True)
class Clause:
    """Token indices of its parts; `auxiliary` is None where "did" must be put in."""

    tree: Tree
    document: Document
    subject: tuple[int, ...]
    auxiliary: int | None
    verb: int
    rest: tuple[int, ...]
    """all of it but subject, auxiliary and date, in order, the verb included"""

    def words_of(self, indices: Iterable[int]) -> str:
        """The words as they stand, with single spaces where something was left out."""
        said, before = "", -1
        for index in indices:
            token = self.tree[index]
            joined = before == token.start or said.endswith("(") or token.text[0] in _CLOSING
            said += token.text if joined or not said else f" {token.text}"
            before = token.end
        return said


def clause_at(document: Document, parse: Parse, spans: Sequence[Span]) -> Clause | None:
    """The clause around the spans, which are left out of it; None if it cannot be taken apart."""
    if not parse.has_tree:
        return None
    tree = Tree(parse)
    inside = {
        index
        for index, token in enumerate(parse.tokens)
        for span in spans
        if token.start < span.end and span.start < token.end
    }
    verb = _finite_verb(tree, inside)
    if verb is None or not _belongs_to(tree, verb, inside):
        return None
    subject = tree.child(verb, ("nsubj", "nsubjpass"))
    if subject is None or _is_vague(tree, subject):
        return None
    auxiliaries = [c for c in tree.children[verb] if tree[c].dep in {"aux", "auxpass"}]
    if any(tree[c].dep == "neg" for c in tree.children[verb]):
        return None
    finite = auxiliaries[0] if auxiliaries else verb
    if tree[finite].tag not in _FINITE or (auxiliaries and auxiliaries[0] > verb):
        return None
    subject_words = _bare(tree, tree.subtree(subject), inside)
    if len(subject_words) > MOST_WORDS_OF_A_SUBJECT or not subject_words:
        return None
    if finite == verb and tree[verb].lemma == "be":
        auxiliaries = [verb]
    auxiliary = auxiliaries[0] if auxiliaries else None
    left_out = {*tree.subtree(subject), *_date_phrase(tree, inside), *_loose(tree, verb)}
    rest = [
        index
        for index in tree.subtree(verb)
        if index not in left_out and index != auxiliary and index > min(subject, verb) - 1
    ]
    rest = _trimmed(tree, rest)
    if any(tree[index].text.lower() in _RELATIVE for index in (*subject_words, *rest)):
        return None
    if any(_is_stray(tree, index) for index in rest if index not in (verb, auxiliary)):
        return None
    return Clause(tree, document, tuple(subject_words), auxiliary, verb, tuple(rest))


def _finite_verb(tree: Tree, inside: set[int]) -> int | None:
    """The verb above the date that has a subject of its own and is no clause within another."""
    for index in tree.above(min(inside)) if inside else ():
        if index in inside or tree[index].pos not in {"VERB", "AUX"}:
            continue
        if tree.child(index, ("nsubj", "nsubjpass")) is not None:
            return index if tree[index].dep in {"ROOT", "conj", "ccomp", "parataxis"} else None
        if tree[index].dep not in {"xcomp", "pcomp", "prep", "advcl", "acl", "conj"}:
            return None
    return None


def _belongs_to(tree: Tree, verb: int, inside: set[int]) -> bool:
    """Whether the date hangs on the verb itself, and not on a noun that the verb speaks of."""
    top = next((index for index in sorted(inside) if tree.head(index) not in inside), None)
    if top is None:
        return False
    up = tree.head(top)
    while tree[up].pos == "ADP" and up != verb:
        up = tree.head(up)
    return up == verb


def _is_stray(tree: Tree, index: int) -> bool:
    """Whether a finite verb has no subject and is not joined: the parser lost its way there."""
    token = tree[index]
    if token.tag not in _FINITE or token.dep in {"aux", "auxpass"}:
        return False
    joined = token.dep == "conj" and any(
        tree[other].dep == "cc" for other in tree.children[tree.head(index)]
    )
    return not joined and tree.child(index, ("nsubj", "nsubjpass", "expl", "aux")) is None


def _is_vague(tree: Tree, subject: int) -> bool:
    """Whether the subject points at what was said before, or names nothing."""
    phrase = tree.subtree(subject)
    first = tree[phrase[0]].text.lower()
    return tree[subject].pos == "PRON" or first in VAGUE or tree[subject].text.lower() in VAGUE


def _bare(tree: Tree, phrase: Iterable[int], inside: set[int]) -> list[int]:
    """The phrase without the date, or nothing where the date stands in its midst."""
    found = list(phrase)
    return [] if set(found) & inside else found


def _date_phrase(tree: Tree, inside: set[int]) -> set[int]:
    """The date with the preposition and the adverbs that lead to it."""
    left_out = set(inside)
    for index in sorted(inside):
        up = tree.head(index)
        if up not in inside and tree[up].dep in {"prep", "advmod"}:
            others = set(tree.subtree(up)) - inside
            if all(tree[other].pos in {"ADP", "ADV", "DET", "PUNCT", "ADJ"} for other in others):
                left_out |= others
    return left_out


def _loose(tree: Tree, verb: int) -> set[int]:
    """What hangs on the verb but is a sentence, a mark or a connective of its own."""
    found: set[int] = set()
    for child in tree.children[verb]:
        token = tree[child]
        joined = token.dep == "conj" and tree.child(child, ("nsubj", "nsubjpass")) is not None
        leading = token.text.lower() in LEADING
        if token.dep in _DROPPED or joined or leading:
            found |= set(tree.subtree(child))
    return found


def _trimmed(tree: Tree, rest: Sequence[int]) -> list[int]:
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
