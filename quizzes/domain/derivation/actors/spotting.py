"""Where names stand in a sentence, and what each may be, before the document has voted."""

from collections.abc import Iterator

from quizzes.domain.derivation.actors.gazetteer import known_at
from quizzes.domain.derivation.actors.spots import ACRONYM, Spot
from quizzes.domain.derivation.actors.titles import is_part_of_title
from quizzes.domain.derivation.actors.trimming import trimmed
from quizzes.domain.derivation.actors.values import ActorKind
from quizzes.domain.derivation.actors.weighing import VESSELS
from quizzes.domain.derivation.values import Parse, Token
from quizzes.domain.derivation.wordlists import words as word_set

_LABELS = {
    "PERSON": ActorKind.PERSON,
    "ORG": ActorKind.ORGANISATION,
    "GPE": ActorKind.PLACE,
    "LOC": ActorKind.PLACE,
    "FAC": ActorKind.PLACE,
    "NORP": ActorKind.GROUP,
}
_INSIDE = word_set("of and for on the de la van von bin al ibn ut")
_NO_ACTORS = frozenset({"EVENT", "LAW", "WORK_OF_ART", "PRODUCT"})
_TITLED = 6
_NAMING = word_set(
    "King Queen Prince Princess Lord Lady Sir Dame Pope Mr Mr. Mrs Mrs. Ms Ms. Dr Dr. Emperor Saint"
)


_REIGNING = word_set("Prince Princess Duke Duchess")
"""Who is named by what they reign over: the Prince of Wales."""


def spot_names(parse: Parse) -> list[Spot]:
    """List the names of a sentence from left to right; none overlaps another."""
    runs = list(_labelled(parse) if parse.has_tree else _capitalised(parse))
    known = [*_known(parse), *_titled(parse), *_acronyms(parse)]
    found: list[Spot] = []
    for spot in sorted([*runs, *known], key=_rank):
        if not any(spot.first <= other.last and other.first <= spot.last for other in found):
            found.append(spot)
    return sorted((spot for spot in found if spot.weight), key=lambda each: each.first)


def _rank(spot: Spot) -> tuple[int, int]:
    """Order spots that overlap: the longest first, of one length the one with most to say for it.

    A title makes a person even of a known name: Queen Victoria is no capital.
    """
    return spot.first - spot.last, -(1000 if spot.weight == _TITLED else spot.weight)


def _known(parse: Parse) -> Iterator[Spot]:
    words = [token.text for token in parse.tokens]
    at = 0
    while at < len(words):
        if (found := known_at(words, at)) is None:
            at += 1
            continue
        end, entry = found
        yield Spot(parse, at, end - 1, entry.kind, 100, entry)
        at = end


def _labelled(parse: Parse) -> Iterator[Spot]:
    """Take the parser's entities, trimmed; names of events are taken so as to keep others out."""
    tokens, at = parse.tokens, 0
    while at < len(tokens):
        label, end = tokens[at].entity, at
        while end + 1 < len(tokens) and label and tokens[end + 1].entity == label:
            end += 1
        if label in _LABELS or label in _NO_ACTORS:
            yield from trimmed(parse, at, end, _LABELS.get(label))
        at = end + 1


def _capitalised(parse: Parse) -> Iterator[Spot]:
    """Take runs of capitalised words, with "of" and the like between them."""
    tokens, at = parse.tokens, 0
    while at < len(tokens):
        if tokens[at].pos != "PROPN":
            at += 1
            continue
        end = look = at
        while look + 1 < len(tokens) and _goes_on(tokens, look + 1):
            look += 1
            end = look if tokens[look].pos == "PROPN" else end
        yield from trimmed(parse, at, end, None)
        at = end + 1


def _goes_on(tokens: tuple[Token, ...], at: int) -> bool:
    return tokens[at].pos == "PROPN" or (tokens[at].text in _INSIDE and tokens[at].text != "and")


def _titled(parse: Parse) -> Iterator[Spot]:
    """Take the word behind a title that goes with a name alone, such as "Queen"."""
    tokens = parse.tokens
    for at in range(1, len(tokens)):
        if at > 1 and tokens[at - 2].text in _REIGNING and tokens[at - 1].text == "of":
            if tokens[at].text[0].isupper():
                yield Spot(parse, at - 2, at, ActorKind.PERSON, _TITLED)
            continue
        ends = at + 1 == len(tokens) or not tokens[at + 1].text[0].isupper()
        is_name = tokens[at].text[0].isupper() and not is_part_of_title(tokens[at].text)
        ship = at > 1 and tokens[at - 2].text in VESSELS
        if is_name and ends and not ship and tokens[at - 1].text in _NAMING:
            yield Spot(parse, at, at, ActorKind.PERSON, _TITLED)


def _acronyms(parse: Parse) -> Iterator[Spot]:
    """Take capitals in brackets behind a name: they are another name of it."""
    tokens = parse.tokens
    for at in range(2, len(tokens) - 1):
        bracketed = tokens[at - 1].text == "(" and tokens[at + 1].text == ")"
        named = tokens[at - 2].text[0].isupper()
        if bracketed and named and ACRONYM.fullmatch(tokens[at].text):
            yield Spot(parse, at, at, ActorKind.ORGANISATION, 1)
