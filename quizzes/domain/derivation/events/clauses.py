"""The clause or noun phrase of a date, from a parsed sentence."""

from collections.abc import Iterable

from quizzes.domain.derivation.times import Time
from quizzes.domain.derivation.values import Parse, Token

_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass", "expl"})
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
    tree = _Tree(parse.tokens)
    inside = [
        index
        for index, token in enumerate(parse.tokens)
        if token.start < time.span.end and time.span.start < token.end
    ]
    top = next((index for index in inside if tree.head(index) not in inside), None)
    if top is None:
        return None
    if phrase := _noun_phrase(tree, top, inside):
        return tree.place(phrase)
    verb = _verb_above(tree, top)
    if verb is None:
        return None
    clause = _clause(tree, verb, inside)
    first = tree.tokens[clause[0]]
    relative = first.text.lower() in _RELATIVES and first.dep != "mark"
    return None if relative or len(clause) - len(inside) < _FEWEST_WORDS else tree.place(clause)


class _Tree:
    """The tokens of a sentence with the children of each."""

    def __init__(self, tokens: tuple[Token, ...]) -> None:
        self.tokens = tokens
        self.children: list[list[int]] = [[] for _ in tokens]
        for index, token in enumerate(tokens):
            if token.head not in (index, -1):
                self.children[token.head].append(index)

    def head(self, index: int) -> int:
        head = self.tokens[index].head
        return index if head == -1 else head

    def above(self, index: int) -> list[int]:
        """The heads from the nearest to the root."""
        found: list[int] = []
        while (head := self.head(index)) != index and head not in found:
            found.append(head)
            index = head
        return found

    def below(self, index: int, *, without: Iterable[int] = ()) -> list[int]:
        """The token and all that hangs on it, in order, without the subtrees named."""
        left_out, found, waiting = set(without), [], [index]
        while waiting:
            at = waiting.pop()
            found.append(at)
            waiting.extend(child for child in self.children[at] if child not in left_out)
        return sorted(found)

    def place(self, indexes: list[int]) -> tuple[int, int]:
        return self.tokens[indexes[0]].start, self.tokens[indexes[-1]].end


def _noun_phrase(tree: _Tree, top: int, inside: list[int]) -> list[int] | None:
    """A noun that the date stands before ("the May summit"), or a subject that it belongs to."""
    noun = tree.head(top)
    if tree.tokens[noun].pos in _NOUNS and noun > inside[-1]:
        phrase = tree.below(noun)
        opening = tree.tokens[phrase[0]].text.lower()
        belongs = phrase[0] < inside[0] or tree.tokens[inside[-1] + 1].text == "'s"
        short = len(phrase) <= _MOST_WORDS_OF_A_PHRASE
        return phrase if belongs and short and opening not in _PRONOUNS else None
    for index in tree.above(top):
        token = tree.tokens[index]
        if token.pos in _VERBS:
            return None
        if token.pos in _NOUNS and token.dep in _SUBJECTS:
            phrase = tree.below(index)
            return phrase if len(phrase) - len(inside) > _FEWEST_WORDS else None
    return None


def _verb_above(tree: _Tree, top: int) -> int | None:
    """The verb of the date's clause: one with a subject of its own, as far as there is one."""
    verbs = [index for index in tree.above(top) if tree.tokens[index].pos in _VERBS]
    for verb in verbs:
        token = tree.tokens[verb]
        subjectless = not any(tree.tokens[c].dep in _SUBJECTS for c in tree.children[verb])
        leaning = token.dep in _LEANING or (token.dep in {"conj", "advcl"} and subjectless)
        if not leaning or tree.head(verb) == verb:
            return verb
    return verbs[-1] if verbs else None


def _clause(tree: _Tree, verb: int, inside: list[int]) -> list[int]:
    """All that hangs on the verb but joined clauses without the date; a relative one has its noun.

    What lies in the middle stays, as a place has no holes.
    """
    if tree.tokens[verb].dep in {"relcl", "acl"}:
        return tree.below(tree.head(verb))
    others = [
        child
        for child in tree.children[verb]
        if _is_another_clause(tree, child) and not set(inside) & set(tree.below(child))
    ]
    return tree.below(verb, without=others)


def _is_another_clause(tree: _Tree, index: int) -> bool:
    token = tree.tokens[index]
    if token.dep in _OWN_CLAUSES:
        return True
    has_subject = any(tree.tokens[child].dep in _SUBJECTS for child in tree.children[index])
    return token.dep == "conj" and token.pos in _VERBS and has_subject
