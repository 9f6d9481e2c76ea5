"""A parser's entities cut down to the names in them."""

from collections.abc import Iterator

from quizzes.domain.derivation.actors.gazetteer import known_at
from quizzes.domain.derivation.actors.spots import Spot
from quizzes.domain.derivation.actors.titles import is_organisation, is_part_of_title, title_length
from quizzes.domain.derivation.actors.values import ActorKind
from quizzes.domain.derivation.actors.weighing import weighed
from quizzes.domain.derivation.values import Parse
from quizzes.domain.derivation.wordlists import words as word_set

_EDGE = word_set("the The a A an An this This its his her their of and for on 's ' ( ) - \" ,")
_CREEDS = word_set("Islamist Islamic Communist Democratic Republican Socialist Liberal Catholic")


def trimmed(parse: Parse, first: int, last: int, kind: ActorKind | None) -> Iterator[Spot]:
    """Yield the names from `first` to `last`, without articles, brackets, titles and numbers."""
    words = [token.text for token in parse.tokens]
    if "(" in words[first:last]:
        last = words.index("(", first) - 1
    first, last = _without_edges(words, first, last)
    if "'s" in words[first:last]:
        cut = first + words[first:last].index("'s")
        yield from trimmed(parse, first, cut - 1, kind)
        first = cut + 1
    demonym = known_at(words, first)
    if demonym is not None and title_length(words[demonym[0] : last + 1]):
        first = demonym[0]
    titled = title_length(words[first : last + 1])
    if words[first] == "General" and is_organisation(words[first + 1 : last + 1] or [""]):
        titled = 0  # the General Assembly
    if titled and first + titled <= last:
        first, kind = first + titled, ActorKind.PERSON
    if "-" in words[first : last + 1] and _is_parted(words, first, last):
        return
    number = next((at for at in range(first, last + 1) if words[at][0].isdigit()), last + 1)
    first, last = _without_edges(words, first, number - 1)
    if _is_name(words[first : last + 1]):
        yield weighed(parse, first, last, kind)


def _without_edges(words: list[str], first: int, last: int) -> tuple[int, int]:
    while first < last and words[first] in _EDGE:
        first += 1
    while last > first and words[last] in _EDGE:
        last -= 1
    return first, last


def _is_parted(words: list[str], first: int, last: int) -> bool:
    """Whether a hyphen joins known names ("Beijing-Dushanbe"), which then stand alone."""
    return any(known_at(words, at) for at in range(first, last + 1) if words[at] != "-")


def _is_name(name: list[str]) -> bool:
    if not name or not name[0][0].isupper():
        return False
    return len(name) > 1 or not (name[0] in _CREEDS or is_part_of_title(name[0]))
