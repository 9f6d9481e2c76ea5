"""Who says that one thing leads to another, how surely, and what the author makes of it."""

from dataclasses import dataclass

from quizzes.domain.derivation.causes.doubts import is_doubted
from quizzes.domain.derivation.causes.extents import phrase
from quizzes.domain.derivation.causes.strength import is_negated, site_of, strength_of
from quizzes.domain.derivation.causes.values import Link, Place, Relation, Stance, Strength
from quizzes.domain.derivation.parsing.trees import SUBJECTS, Tree
from quizzes.domain.derivation.values import Parse
from quizzes.domain.derivation.wordlists import words

_SAYING = words(
    "say tell announce report note add state argue describe suggest explain write declare pledge "
    "warn predict estimate conclude stress emphasize emphasise maintain testify comment reply"
)
_THINKING = words(
    "think believe fear hope expect suspect worry consider assume imagine doubt guess reckon "
    "anticipate feel concerned afraid worried convinced sure confident fearful hopeful belief "
    "hope fear view idea theory suspicion hopes fears convince persuade"
)
_DOUBTFUL = words(
    "claim allege pretend insist exaggerate assert purport claims allegation accusation deny"
)
_KNOWING = words(
    "show demonstrate prove reveal confirm know realise realize recognise recognize discover find "
    "acknowledge admit"
)
_NOBODY = words("this that which it these those what there")
_PEOPLE = words(
    "government police president minister army king queen council court company party people "
    "worker student protester official leader group family farmer miner teacher mayor crowd town"
)
_CONTENT = frozenset({"ccomp", "acl", "pcomp", "xcomp"})
_NOMINAL = frozenset({"NOUN", "PROPN"})
_ALL = _SAYING | _THINKING | _DOUBTFUL | _KNOWING


@dataclass(frozen=True, slots=True)
class Voice:
    """Token indices of the speaker (none: the author), with stance, strength and negation."""

    speaker: tuple[int, ...]
    stance: Stance
    strength: Strength
    negated: bool


def voice_of(parse: Parse, link: Link, tree: Tree | None) -> Voice:
    """Read a link's voice from the verbs above it, or without a tree from the words before it."""
    speaker, saying = _speaker(tree, link) if tree else ((), "")
    speaker = speaker or _according_to(parse, tree)
    stance = Stance.ENDORSES
    if saying in _DOUBTFUL:
        stance = Stance.DOUBTS
    elif saying in _SAYING or saying in _THINKING or (speaker and not saying):
        stance = Stance.NEUTRAL
    if tree and stance is Stance.ENDORSES and is_doubted(tree, link):
        stance = Stance.DOUBTS
    if not speaker and tree and link.pattern.relation is Relation.MOTIVATES:
        speaker = _mover(tree, link)
    return Voice(
        speaker,
        stance,
        strength_of(parse, link, tree, thought=saying in _THINKING),
        negated=is_negated(parse, link, tree),
    )


def _speaker(tree: Tree, link: Link) -> tuple[tuple[int, ...], str]:
    """Climb from a link to the word of saying or thinking that it is the content of."""
    content = site_of(link)
    for up in tree.above(content):
        if tree[content].dep in _CONTENT and tree[up].lemma in _ALL:
            return _name(tree, _doer(tree, up)), tree[up].lemma
        content = up
    for child in tree.children[content]:
        if tree[child].dep == "parataxis" and tree[child].lemma in _ALL:
            return _name(tree, tree.child(child, SUBJECTS)), tree[child].lemma
    return (), ""


def _doer(tree: Tree, saying: int) -> int | None:
    """Find who says or thinks: a verb's subject, a noun's owner, the object of "convince"."""
    if tree[saying].lemma in {"convince", "persuade"}:
        return tree.child(saying, ("dobj", "nsubjpass"))
    owner = tree.child(saying, ("poss",)) if tree[saying].pos == "NOUN" else None
    subject = tree.subject(saying) if tree[saying].pos == "VERB" else None
    return next((at for at in (owner, subject) if at is not None), tree.subject(tree.head(saying)))


def _name(tree: Tree, at: int | None) -> tuple[int, ...]:
    """Give the words for a speaker; a bare "this" or "which" names none."""
    if at is None or tree[at].text.lower() in _NOBODY:
        return ()
    return phrase(tree, at, without=[c for c in tree.children[at] if tree[c].dep == "case"])


def _according_to(parse: Parse, tree: Tree | None) -> tuple[int, ...]:
    tokens = parse.tokens
    for at in range(len(tokens) - 2):
        if tokens[at].text.lower() == "according" and tokens[at + 1].text == "to":
            if tree is not None and (found := tree.child(at + 1, ("pobj",))) is not None:
                return phrase(tree, found)
            end = at + 2
            while end < len(tokens) and tokens[end].text not in {",", "."}:
                end += 1
            return tuple(range(at + 2, end))
    return ()


def _mover(tree: Tree, link: Link) -> tuple[int, ...]:
    """Give whose motive it is: the subject of what is done for it, or its owner."""
    effect = link.outer_head if link.pattern.inner_causes else link.inner_head
    subject = tree.subject(effect)
    if link.pattern.place is Place.VERB and subject is None and tree[effect].pos in _NOMINAL:
        subject = effect
    elif subject is not None and tree[subject].dep == "nsubjpass":
        return ()
    if subject is None:
        return ()
    owner = tree.child(subject, ("poss",))
    mover = subject if owner is None else owner
    return _name(tree, mover) if _is_someone(tree, mover) else ()


def _is_someone(tree: Tree, at: int) -> bool:
    """Whether a word names people or a body: by itself, or by an adjective such as "Chinese"."""
    if tree[at].pos == "PRON" or tree[at].lemma in _PEOPLE:
        return True
    near = [at, *tree.children[at]]
    return any(tree[c].pos == "PROPN" or tree[c].entity == "NORP" for c in near)
