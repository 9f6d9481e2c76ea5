"""The typo guard: whether an answer is a slip of the keyboard, or another fact.

Everything is measured word by word *and* over the whole answer, and both must allow it. Measured
over the whole alone, the two edits that ten letters earn could be spent on one short word, and
that is where the fact often stands ("Xu Jinping", "Iraq Air" for "Iran Air", "Balkan states" for
"Baltic states"). Measured word by word alone, a name of five long words could be wrong in ten
places. Words of four letters are too short for an allowance of their own; within a longer name
they may have letters swapped, doubled or left out ("Kofi Anan"), but not another letter in place,
for that makes another word. Shorter ones must be right ("Qin dynasty", "Qing dynasty").
"""

import re
from collections.abc import Iterable
from functools import lru_cache
from itertools import product

from quizzes.domain.text.confusable import differ_in_meaning
from quizzes.domain.text.distance import osa_distance
from quizzes.domain.text.names import comparable, hyphen_readings
from quizzes.domain.text.normal import normalise, without_accents

_ROMAN = re.compile(r"m{0,3}(cm|cd|d?c{0,3})(xc|xl|l?x{0,3})(ix|iv|v?i{0,3})")
_NUMBER_WORDS = """
zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety
hundred thousand million billion trillion half quarter
first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth
fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth thirtieth fortieth
fiftieth sixtieth seventieth eightieth ninetieth hundredth thousandth millionth
once twice thrice single double triple
"""
_NEGATION_WORDS = """
no not non none never neither nor nobody nothing nowhere without except cannot cant dont
doesnt didnt isnt arent wasnt werent wont wouldnt shouldnt couldnt hasnt havent hadnt
"""
_EXACT = frozenset(f"{_NUMBER_WORDS} {_NEGATION_WORDS}".split())

_SHORT, _MIDDLE, _LONG = 4, 5, 9
"""Letters of a short word, and from which a word or a name may have one slip, and two."""


def is_typo(answer: str, accepted: str, *, others: Iterable[str]) -> bool:
    """Whether the answer misspells the accepted one, and is no nearer to any of the other names.

    No digit, symbol, numeral, number word, ordinal or negation may differ; as many words, each
    with its first letter; optimal string alignment distance of at most 1 for 5 to 8 letters and 2
    from 9, counted in the shorter of the two, so that "Niger" does not borrow from "Nigeria". A
    text equal to the accepted one (accents and titles aside) is no typo of it: False.
    """
    others = tuple(others)
    readings = product(hyphen_readings(answer), hyphen_readings(accepted))
    return any(_is_typo(*comparable(*pair), others) for pair in readings)


def _is_typo(answer: str, accepted: str, others: tuple[str, ...]) -> bool:
    given, wanted = without_accents(answer).split(), without_accents(accepted).split()
    if given == wanted or len(given) != len(wanted) or _stated(given) != _stated(wanted):
        return False
    slips = [pair for pair in zip(given, wanted, strict=True) if pair[0] != pair[1]]
    if not all(_is_slip(*pair) for pair in slips):
        return False
    allowed = _allowed("".join(given), "".join(wanted))
    if sum(osa_distance(*pair, limit=allowed) for pair in slips) > allowed:
        return False
    return not any(_is_nearer(given, wanted, _words(other)) for other in others)


@lru_cache(maxsize=4096)  # the near names of a key are the same for every answer
def _words(name: str) -> list[str]:
    return without_accents(normalise(name)).split()


def _stated(words: list[str]) -> list[str]:
    """The words that must be right to the letter, in order."""
    return [word for word in words if _is_exact(word)]


def _is_exact(word: str) -> bool:
    return (
        word in _EXACT
        or _ROMAN.fullmatch(word) is not None
        or any(not (character.isalpha() or character in "'.-") for character in word)
    )


def _is_slip(given: str, wanted: str) -> bool:
    short = min(len(given), len(wanted)) == _SHORT and not _is_replaced(given, wanted)
    allowed = 1 if short else _allowed(given, wanted)
    return (
        given[0] == wanted[0]
        and osa_distance(given, wanted, limit=allowed) <= allowed
        and not differ_in_meaning(given, wanted)
    )


def _is_replaced(given: str, wanted: str) -> bool:
    """Whether one letter stands for another, rather than swapped, doubled or left out."""
    return len(given) == len(wanted) and sorted(given) != sorted(wanted)


def _allowed(left: str, right: str) -> int:
    """How many slips the shorter of two texts may have, by its letters."""
    letters = min(sum(map(str.isalpha, text)) for text in (left, right))
    return 0 if letters < _MIDDLE else 1 if letters < _LONG else 2


def _is_nearer(given: list[str], wanted: list[str], name: list[str]) -> bool:
    """Whether the answer, or the part of it that faces the name, is nearer to the name.

    A longer name is faced word for word too: a surname alone is still another person's.
    """
    if not name:
        return False
    size, spare = len(name), len(name) - len(given)
    if spare > 0:
        size = len(given)
        return any(_closer(given, wanted, name[i : i + size]) for i in range(spare + 1))
    return any(_closer(given[i : i + size], wanted[i : i + size], name) for i in range(1 - spare))


def _closer(given: list[str], wanted: list[str], name: list[str]) -> bool:
    if given == wanted or name == wanted:
        return False
    # At most two slips have been allowed, so whatever is nearer is at most one away.
    near = osa_distance(" ".join(given), " ".join(name), limit=1)
    return near <= 1 and near < osa_distance(" ".join(given), " ".join(wanted), limit=2)
