"""The clause or noun phrase of a date, from a parsed sentence."""

from quizzes.domain.derivation.parsing.trees import SUBJECTS, Tree
from quizzes.domain.derivation.times import Time
from quizzes.domain.derivation.values import Parse

_VERBS = frozenset({"VERB", "AUX"})
_NOUNS = frozenset({"NOUN", "PROPN"})
_LEANING = frozenset({"xcomp", "pcomp", "aux", "auxpass", "csubj", "csubjpass"})
_OWN_CLAUSES = frozenset({"advcl", "parataxis"})
_PRONOUNS = frozenset({"his", "her", "its", "their", "our", "my", "your", "this", "these"})
_RELATIVES = frozenset({"which", "who", "whom", "whose", "that", "where"})
_MOST_WORDS_OF_A_PHRASE = 25
_FEWEST_WORDS = 3


def clause_around(parse: Parse, time: Time) -> tuple[int, int] | None:
    """Start and end; None if the parse has no word for the date or no verb above it."""
    tree = Tree(parse)
    inside = [
        index
        for index, token in enumerate(parse.tokens)
        if token.start < time.span.end and time.span.start < token.end
    ]
    top = next((index for index in inside if tree.head(index) not in inside), None)
    if top is None:
        return None
    if phrase := _noun_phrase(tree, top, inside):
        return _place(tree, phrase)
    verb = _verb_above(tree, top)
    if verb is None:
        return None
    clause = _clause(tree, verb, inside)
    first = tree[clause[0]]
    relative = first.text.lower() in _RELATIVES and first.dep != "mark"
    return None if relative or len(clause) - len(inside) < _FEWEST_WORDS else _place(tree, clause)


def _place(tree: Tree, indexes: list[int]) -> tuple[int, int]:
    return tree[indexes[0]].start, tree[indexes[-1]].end


def _noun_phrase(tree: Tree, top: int, inside: list[int]) -> list[int] | None:
    """A noun that the date stands before ("the May summit"), or a subject that it belongs to."""
    noun = tree.head(top)
    if tree[noun].pos in _NOUNS and noun > inside[-1]:
        phrase = tree.subtree(noun)
        opening = tree[phrase[0]].text.lower()
        belongs = phrase[0] < inside[0] or tree[inside[-1] + 1].text == "'s"
        short = len(phrase) <= _MOST_WORDS_OF_A_PHRASE
        return phrase if belongs and short and opening not in _PRONOUNS else None
    for index in tree.above(top):
        token = tree[index]
        if token.pos in _VERBS:
            return None
        if token.pos in _NOUNS and token.dep in SUBJECTS:
            phrase = tree.subtree(index)
            return phrase if len(phrase) - len(inside) > _FEWEST_WORDS else None
    return None


def _verb_above(tree: Tree, top: int) -> int | None:
    """The verb of the date's clause: one with a subject of its own, as far as there is one."""
    verbs = [index for index in tree.above(top) if tree[index].pos in _VERBS]
    for verb in verbs:
        token = tree[verb]
        subjectless = not any(tree[c].dep in SUBJECTS for c in tree.children[verb])
        leaning = token.dep in _LEANING or (token.dep in {"conj", "advcl"} and subjectless)
        if not leaning or tree.head(verb) == verb:
            return verb
    return verbs[-1] if verbs else None


def _clause(tree: Tree, verb: int, inside: list[int]) -> list[int]:
    """All that hangs on the verb but joined clauses without the date; a relative one has its noun.

    What lies in the middle stays, as a place has no holes.
    """
    if tree[verb].dep in {"relcl", "acl"}:
        return tree.subtree(tree.head(verb))
    others = [
        child
        for child in tree.children[verb]
        if _is_another_clause(tree, child) and not set(inside) & set(tree.subtree(child))
    ]
    return tree.subtree(verb, without=others)


def _is_another_clause(tree: Tree, index: int) -> bool:
    token = tree[index]
    if token.dep in _OWN_CLAUSES:
        return True
    has_subject = any(tree[child].dep in SUBJECTS for child in tree.children[index])
    return token.dep == "conj" and token.pos in _VERBS and has_subject
