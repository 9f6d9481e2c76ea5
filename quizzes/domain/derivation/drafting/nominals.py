"""Acts that a noun names, as clauses: "China's execution of a smuggler in 2016"."""

from dataclasses import dataclass

from quizzes.domain.derivation.drafting import dating
from quizzes.domain.derivation.drafting.clauses import words_of
from quizzes.domain.derivation.drafting.pointing import VAGUE, is_unnamed, points_away
from quizzes.domain.derivation.parsing.trees import Tree
from quizzes.domain.derivation.values import Parse, Span

MOST_WORDS = 12
_ACTS = {
    noun: (base, past, participle)
    for noun, base, past, participle in (
        line.split()
        for line in """\
abolition abolish abolished abolished
adoption adopt adopted adopted
annexation annex annexed annexed
assassination assassinate assassinated assassinated
completion complete completed completed
conquest conquer conquered conquered
construction build built built
creation create created created
destruction destroy destroyed destroyed
discovery discover discovered discovered
establishment establish established established
execution execute executed executed
foundation found founded founded
founding found founded founded
introduction introduce introduced introduced
invasion invade invaded invaded
invention invent invented invented
murder murder murdered murdered
publication publish published published
purchase buy bought bought
ratification ratify ratified ratified
signing sign signed signed""".splitlines()
    )
}
"""Nouns of acts that are done to something: the verb's base, past and participle."""
_PLURALS = frozenset({"NNS", "NNPS"})


@dataclass(frozen=True, slots=True)
class Act:
    """An act in two forms: behind "In which year", and as a statement; neither has its date."""

    inverted: str
    statement: str


def act_at(parse: Parse, span: Span) -> Act | None:
    """The act that the date hangs on, or that is told to have done something then."""
    if not parse.has_tree:
        return None
    tree = Tree(parse)
    inside = dating.tokens_in(parse, [span])
    noun = _noun_above(tree, inside) if inside else None
    thing = None if noun is None else _done_to(tree, noun, inside)
    if noun is None or thing is None:
        return None
    base, past, participle = _ACTS[tree[noun].lemma.lower()]
    what = words_of(tree, thing)
    owner = tree.child(noun, ("poss",))
    if owner is None:
        be = "were" if tree[_head(tree, thing)].tag in _PLURALS else "was"
        return Act(f"{be} {what} {participle}", f"{what} {be} {participle}")
    whose = [i for i in tree.subtree(owner) if tree[i].dep != "case" and i not in inside]
    if tree[owner].pos == "PRON" or points_away(tree, whose):
        return None
    who = words_of(tree, whose)
    return Act(f"did {who} {base} {what}", f"{who} {past} {what}")


def _noun_above(tree: Tree, inside: set[int]) -> int | None:
    """The act right before the date or above it, or the subject of the verb that it hangs on."""
    first = min(inside)
    for index in range(first - 1, -1, -1):
        if _is_act(tree, index):
            thing = _object_of(tree, index)
            last = -1 if thing is None else max(set(tree.subtree(thing)) - inside)
            if last in {first - 1, first - 2}:
                return index
            break
    for up in tree.above(first):
        token = tree[up]
        if token.pos in {"VERB", "AUX"}:
            subject = tree.child(up, ("nsubj",))
            by_itself = subject is not None and dating.hangs_on(tree, up, inside)
            return subject if by_itself and _is_act(tree, subject or 0) else None
        if up not in inside and _is_act(tree, up):
            return up
    return None


def _is_act(tree: Tree, index: int) -> bool:
    return tree[index].pos == "NOUN" and tree[index].lemma.lower() in _ACTS


def _done_to(tree: Tree, noun: int, inside: set[int]) -> list[int] | None:
    """The words of what the act was done to, if they name it and are few."""
    thing = _object_of(tree, noun)
    if thing is None:
        return None
    left_out = dating.date_phrase(tree, frozenset(inside))
    words = [index for index in tree.subtree(thing) if index not in left_out]
    if tree[noun].dep == "nsubj" and tree.head(noun) > words[-1]:
        words = list(range(words[0], tree.head(noun)))
    named = tree[words[0]].text.lower() not in VAGUE and not is_unnamed(tree, thing)
    sound = named and len(words) <= MOST_WORDS and not points_away(tree, words)
    return words if sound and words == list(range(words[0], words[-1] + 1)) else None


def _object_of(tree: Tree, noun: int) -> int | None:
    of = next((c for c in tree.children[noun] if tree[c].text.lower() == "of"), None)
    return None if of is None else tree.child(of, ("pobj",))


def _head(tree: Tree, words: list[int]) -> int:
    return next(index for index in words if tree.head(index) not in words)
