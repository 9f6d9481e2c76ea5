"""Offices told of people: the title before a name, and whose office it is."""

from collections.abc import Iterator, Sequence

from quizzes.domain.derivation.actors.spots import Spot
from quizzes.domain.derivation.actors.titles import title_before, title_length
from quizzes.domain.derivation.parsing.trees import Tree
from quizzes.domain.derivation.values import Parse

Place = tuple[int, int]
"""First and last token index."""
_OF = frozenset({"of", "for", "at"})


def title_of(spot: Spot) -> Place | None:
    """Find the title that stands before a name, or after it behind a comma."""
    tokens = spot.parse.tokens
    words = [token.text for token in tokens[max(0, spot.first - 5) : spot.first]]
    if size := title_before(words):
        return spot.first - size, spot.first - 1
    found = _in_apposition(spot)
    return _with_hyphen(found, spot.parse) if found else None


def owner_of(title: Place, spots: Sequence[Spot], parse: Parse) -> Spot | None:
    """Find whose office it is: the name after "of" behind the title, or just before it."""
    tokens = parse.tokens
    for spot in spots:
        behind = [token.text for token in tokens[title[1] + 1 : spot.first]]
        if behind and behind[0] in _OF and behind[1:] in ([], ["the"]):
            return spot
    for spot in spots:
        between = tokens[spot.last + 1 : title[0]]
        if spot.last < title[0] and all(token.text in {"'s", "'"} for token in between):
            return spot
    return None


def _in_apposition(spot: Spot) -> Place | None:
    """Read "Ada Quill, the mayor of Port Elm," by tree, or by the comma and what follows it."""
    tokens = spot.parse.tokens
    for at in _after_comma(spot):
        size = title_length([token.text for token in tokens[at : at + 5]])
        if size:
            return at, at + size - 1
    if not spot.parse.has_tree:
        return None
    tree = Tree(spot.parse)
    for child in (c for at in range(spot.first, spot.last + 1) for c in tree.children[at]):
        if tree[child].dep == "appos" and (
            title_length([tree[child].text]) or _is_of_a_body(spot.parse, child)
        ):
            return child, child
    return None


def _is_of_a_body(parse: Parse, noun: int) -> bool:
    """Whether "a physicist" goes on with "at the Weather Bureau": then it is an office too."""
    behind = parse.tokens[noun + 1 : noun + 4]
    named = next((token.text for token in behind[1:] if token.text != "the"), "")
    is_noun = parse.tokens[noun].pos == "NOUN"
    return is_noun and bool(behind) and behind[0].text in _OF and named[:1].isupper()


def _with_hyphen(title: Place, parse: Parse) -> Place:
    """The whole of "lieutenant-governor"."""
    first, last = title
    joined = first > 1 and parse.tokens[first - 1].text == "-"
    return (first - 2 if joined else first), last


def _after_comma(spot: Spot) -> Iterator[int]:
    tokens, at = spot.parse.tokens, spot.last + 1
    if at + 1 < len(tokens) and tokens[at].text == ",":
        yield at + 1
        if at + 2 < len(tokens) and tokens[at + 1].text in {"the", "then", "a", "former"}:
            yield at + 2
