"""Where names stand in a sentence, and what each may be, before the document has voted."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from quizzes.domain.derivation.actors.gazetteer import Entry, known_at
from quizzes.domain.derivation.actors.titles import (
    is_event,
    is_organisation,
    is_part_of_title,
    is_person,
    is_place,
    title_before,
    title_length,
)
from quizzes.domain.derivation.actors.values import ActorKind
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
_EDGE = word_set("the The a A an An this This its his her their of and for on 's ' ( ) - \" ,")
_TITLED = 6
_NAMING = word_set(
    "King Queen Prince Princess Lord Lady Sir Dame Pope Mr Mr. Mrs Mrs. Ms Ms. Dr Dr. Emperor Saint"
)
_PLACE_NOUNS = word_set(
    "island city town village province region county port river volcano mountain district capital"
)
_RULED = word_set("governor mayor king queen emperor duke lieutenant-governor sultan")
_PLACING = word_set("in near at across around outside")
_CREEDS = word_set("Islamist Islamic Communist Democratic Republican Socialist Liberal Catholic")
ACRONYM = re.compile(r"[A-Z][A-Z.]{1,7}")


@dataclass(frozen=True, slots=True)
class Spot:
    """A name in one sentence: token indices, what speaks for its kind, and how strongly.

    A weight of 0 marks what is no actor (a war) and only keeps names within it from standing out.
    """

    parse: Parse
    first: int
    last: int
    kind: ActorKind | None
    weight: int
    entry: Entry | None = None

    @property
    def words(self) -> tuple[str, ...]:
        return tuple(token.text for token in self.parse.tokens[self.first : self.last + 1])

    @property
    def name(self) -> str:
        tokens = self.parse.tokens[self.first : self.last + 1]
        joined = tokens[0].text
        for before, token in pairwise(tokens):
            joined += (" " if token.start > before.end else "") + token.text
        return joined


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
        if label in _LABELS or label in {"EVENT", "LAW", "WORK_OF_ART", "PRODUCT"}:
            yield from _trimmed(parse, at, end, _LABELS.get(label))
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
        yield from _trimmed(parse, at, end, None)
        at = end + 1


def _goes_on(tokens: tuple[Token, ...], at: int) -> bool:
    return tokens[at].pos == "PROPN" or (tokens[at].text in _INSIDE and tokens[at].text != "and")


def _trimmed(parse: Parse, first: int, last: int, kind: ActorKind | None) -> Iterator[Spot]:
    words = [token.text for token in parse.tokens]
    if "(" in words[first:last]:
        last = words.index("(", first) - 1
    while first < last and words[first] in _EDGE:
        first += 1
    while last > first and words[last] in _EDGE:
        last -= 1
    if "'s" in words[first:last]:
        cut = first + words[first:last].index("'s")
        yield from _trimmed(parse, first, cut - 1, None if kind is None else kind)
        first = cut + 1
    demonym = known_at(words, first)
    if demonym is not None and title_length(words[demonym[0] : last + 1]):
        first = demonym[0]
    titled = title_length(words[first : last + 1])
    if titled and first + titled <= last:
        first, kind = first + titled, ActorKind.PERSON
    if "-" in words[first : last + 1] and _parted(words, first, last):
        return
    number = next((at for at in range(first, last + 1) if words[at][0].isdigit()), None)
    if number is not None:
        last = number - 1
        while last > first and words[last] in _EDGE:
            last -= 1
    name = words[first : last + 1]
    if not name or not name[0][0].isupper():
        return
    if len(name) == 1 and (name[0] in _CREEDS or is_part_of_title(name[0])):
        return
    yield _weighed(parse, first, last, kind, name)


def _parted(words: list[str], first: int, last: int) -> bool:
    """Whether a hyphen joins known names ("Beijing-Dushanbe"), which then stand alone."""
    return any(known_at(words, at) for at in range(first, last + 1) if words[at] != "-")


def _weighed(parse: Parse, first: int, last: int, kind: ActorKind | None, name: list[str]) -> Spot:
    before = [token.text for token in parse.tokens[max(0, first - 5) : first]]
    sure, weight = _by_words(name, before), 5
    if is_event(name) or (kind is ActorKind.GROUP and not name[-1].endswith("s")):
        return Spot(parse, first, last, None, 0)
    if sure is None and len(name) == 1 and _is_placed(parse, before, last):
        sure, weight = ActorKind.PLACE, 2
    return Spot(parse, first, last, sure or kind, weight if sure else 1)


def _is_placed(parse: Parse, before: list[str], last: int) -> bool:
    """Whether the words around a single name speak of a place: "in", "island of", ", a town"."""
    if before and before[-1] in _PLACING:
        return True
    if len(before) > 1 and before[-1] == "of" and before[-2].lower() in _PLACE_NOUNS | _RULED:
        return True
    behind = [token.text for token in parse.tokens[last + 1 : last + 5]]
    is_apposition = behind[:1] == [","] and behind[1:2] in (["a"], ["an"], ["the"])
    return is_apposition and bool(_PLACE_NOUNS & set(behind[2:]))


def _by_words(name: list[str], before: list[str]) -> ActorKind | None:
    """Tell a kind from a title before the name or from telling words within it."""
    if len(name) > 1 and is_organisation(name):
        return ActorKind.ORGANISATION
    if title_before(before) or is_person(name):
        return ActorKind.PERSON
    return ActorKind.PLACE if is_place(name) else None


def _titled(parse: Parse) -> Iterator[Spot]:
    """Take the word behind a title that goes with a name alone, such as "Queen"."""
    tokens = parse.tokens
    for at in range(1, len(tokens)):
        ends = at + 1 == len(tokens) or not tokens[at + 1].text[0].isupper()
        is_name = tokens[at].text[0].isupper() and not is_part_of_title(tokens[at].text)
        if is_name and ends and tokens[at - 1].text in _NAMING:
            yield Spot(parse, at, at, ActorKind.PERSON, _TITLED)


def _acronyms(parse: Parse) -> Iterator[Spot]:
    """Take capitals in brackets behind a name: they are another name of it."""
    tokens = parse.tokens
    for at in range(2, len(tokens) - 1):
        bracketed = tokens[at - 1].text == "(" and tokens[at + 1].text == ")"
        named = tokens[at - 2].text[0].isupper()
        if bracketed and named and ACRONYM.fullmatch(tokens[at].text):
            yield Spot(parse, at, at, ActorKind.ORGANISATION, 1)
