"""What the words within and around a name say about its kind, against a parser's guess."""

from quizzes.domain.derivation.actors.spots import Spot
from quizzes.domain.derivation.actors.titles import (
    is_event,
    is_organisation,
    is_person,
    is_place,
    title_before,
)
from quizzes.domain.derivation.actors.values import ActorKind
from quizzes.domain.derivation.values import Parse
from quizzes.domain.derivation.wordlists import words as word_set

_PLACE_NOUNS = word_set(
    "island city town village province region county port river volcano mountain district capital"
)
_RULED = word_set("governor mayor king queen emperor duke lieutenant-governor sultan")
VESSELS = word_set("steamer ship frigate liner ferry yacht vessel submarine tanker trawler")
_WRITINGS = word_set("book novel poem diary play memoir autobiography poems novels books")
_PLACING = word_set("in near at across around outside")


def weighed(parse: Parse, first: int, last: int, kind: ActorKind | None) -> Spot:
    """Make a spot of a name that a parser takes for `kind`, or believe what is surer."""
    name = [token.text for token in parse.tokens[first : last + 1]]
    before = [token.text for token in parse.tokens[max(0, first - 5) : first]]
    sure, weight = _by_words(name, before), 5
    behind = [token.text for token in parse.tokens[last + 1 : last + 6]]
    if is_event(name) or (kind is ActorKind.GROUP and not name[-1].endswith("s")):
        return Spot(parse, first, last, None, 0)
    if VESSELS & set(before[-2:]) or behind[:2] in ([",", "published"], [",", "printed"]):
        return Spot(parse, first, last, None, 0)
    if sure is None:
        sure, weight = _by_what_follows(name, before, behind), 4
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


def _by_what_follows(name: list[str], before: list[str], behind: list[str]) -> ActorKind | None:
    """Tell a person from "and his colleagues" or "'s novel", a mountain from what it does."""
    told = [word for word in behind if word != ","]
    colleagues = told[2:] if told[:1] == ["of"] else told
    leads = before[-1:] != ["of"] and colleagues[:1] == ["and"]
    if leads and colleagues[1:2] in (["his"], ["her"]):
        return ActorKind.PERSON
    if len(name) > 1 and told[:1] == ["'s"] and _WRITINGS & set(told[1:2]):
        return ActorKind.PERSON
    return ActorKind.PLACE if told[:1] in (["erupted"], ["erupts"]) else None


def _by_words(name: list[str], before: list[str]) -> ActorKind | None:
    """Tell a kind from a title before the name or from telling words within it."""
    initial = len(name) == 3 and len(name[1]) == 2 and name[1][1] == "."
    if len(name) > 1 and not initial and is_organisation(name):
        return ActorKind.ORGANISATION
    if title_before(before) or is_person(name):
        return ActorKind.PERSON
    return ActorKind.PLACE if is_place(name) else None
