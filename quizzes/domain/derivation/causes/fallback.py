"""The arguments of a connective by word order alone, where there is no tree."""

from collections.abc import Sequence

from quizzes.domain.derivation.causes.values import Link, Pattern, Place
from quizzes.domain.derivation.values import Token
from quizzes.domain.derivation.wordlists import words as word_set

_CLAUSE_ENDS = frozenset(',;:.!?()"')
_SENTENCE_ENDS = frozenset(';:.!?"')
_IN_DATES = frozenset({"DET", "NUM", "ADJ", "CCONJ", "PUNCT"})
_BE = word_set("is are was were been being be")
_NOT_VERBS = word_set("the a an this that these those its their his her our of in")


def link_by_order(tokens: Sequence[Token], pattern: Pattern, words: Sequence[int]) -> Link | None:
    """Take what stands before and behind the words, up to the marks that part clauses."""
    first, last = words[0], words[-1]
    verbal = pattern.place is Place.VERB
    if verbal and first and tokens[first - 1].text.lower() in _NOT_VERBS:
        return None
    if pattern.place is Place.INFINITIVE and not _is_infinitive(tokens, last):
        return None
    before = _back(tokens, first)
    after = _ahead(tokens, last + 1, stops=_SENTENCE_ENDS if verbal else _CLAUSE_ENDS)
    if pattern.place is Place.ADVERB:
        after = after or _ahead(tokens, last + 2, stops=_SENTENCE_ENDS)
        return Link(pattern, tuple(words), after, before, last, first) if after else None
    if verbal and first and tokens[first - 1].text.lower() in _BE:
        if last + 1 == len(tokens) or tokens[last + 1].text.lower() != "by":
            return None
        doer = after[1:]
        subject = tuple(at for at in before if at < first - 1)
        return _link(pattern, (*words, last + 1), inner=subject, outer=doer)
    if pattern.place is Place.PHRASE and _is_date(tokens, after):
        return None
    if not before and not verbal and after:
        before = _ahead(tokens, after[-1] + 2, stops=_SENTENCE_ENDS)
    return _link(pattern, tuple(words), inner=after, outer=before)


def _link(
    pattern: Pattern, words: tuple[int, ...], *, inner: tuple[int, ...], outer: tuple[int, ...]
) -> Link | None:
    if not inner or not outer:
        return None
    return Link(pattern, words, inner, outer, inner[0], outer[-1])


def _is_date(tokens: Sequence[Token], places: Sequence[int]) -> bool:
    """Whether words are a date or a number alone: "the late 1990s"."""
    kinds = {tokens[at].pos for at in places}
    return "NUM" in kinds and kinds <= _IN_DATES


def _is_infinitive(tokens: Sequence[Token], to: int) -> bool:
    return to + 1 < len(tokens) and tokens[to + 1].pos == "VERB" and tokens[to + 1].tag == "VB"


def _ahead(tokens: Sequence[Token], start: int, *, stops: frozenset[str]) -> tuple[int, ...]:
    end = start
    while end < len(tokens) and tokens[end].text not in stops:
        end += 1
    return tuple(range(start, end))


def _back(tokens: Sequence[Token], end: int) -> tuple[int, ...]:
    """Go back over the comma just before the connective, then to the mark before."""
    if end and tokens[end - 1].text == ",":
        end -= 1
    start = end
    while start and tokens[start - 1].text not in _SENTENCE_ENDS:
        start -= 1
    return tuple(range(start, end))
