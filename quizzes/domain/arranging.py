"""The order of options in one attempt: a seeded shuffle, with pinned options staying in place.

The shuffle is our own Fisher-Yates over SHA-256, not `random.shuffle`: the order of a stored
attempt must not depend on the Python version that shows it.
"""

import hashlib
import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from functools import lru_cache
from typing import TypeVar

from quizzes.domain.dates import read_date
from quizzes.domain.messages import Malformed
from quizzes.domain.questions import Option

T = TypeVar("T")

_AMOUNT = re.compile(
    r"(?P<number>[-\N{MINUS SIGN}]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)\s*(?P<unit>\D*)"
)


def _numbers(seed: int, salt: str) -> Iterator[int]:
    """An endless run of 64-bit numbers, a function of the seed and the salt alone."""
    counter = 0
    while True:
        block = hashlib.sha256(f"{seed}:{salt}:{counter}".encode()).digest()
        yield int.from_bytes(block[:8], "big")
        counter += 1


def shuffled(items: Sequence[T], *, seed: int, salt: str) -> list[T]:
    """A permutation of the items; the bias of the modulo is below 2**-50 for any real quiz."""
    result, numbers = list(items), _numbers(seed, salt)
    for last in range(len(result) - 1, 0, -1):
        other = next(numbers) % (last + 1)
        result[last], result[other] = result[other], result[last]
    return result


def sample(items: Sequence[T], count: int, *, seed: int, salt: str) -> list[T]:
    """`count` of the items (all, if there are fewer), in shuffled order."""
    return shuffled(items, seed=seed, salt=salt)[:count]


def arranged(options: Sequence[Option], *, seed: int) -> tuple[str, ...]:
    """Option ids, shuffled except that a pinned option keeps the author's position."""
    authored = sorted(options, key=lambda option: option.position)
    # Sorting by id first makes the outcome independent of the author's order, which often
    # starts with the right answer.
    loose = sorted(option.id for option in authored if not option.pinned)
    free = iter(shuffled(loose, seed=seed, salt="".join(loose)))
    return tuple(option.id if option.pinned else next(free) for option in authored)


def in_natural_order(options: Sequence[Option]) -> tuple[str, ...]:
    """Option ids sorted by value if all options are dates or all are numbers of one unit; else ().

    Dates are tried first, so that 100 BC comes before 44 BC; a pinned option switches this off.
    """
    return _natural_order(tuple(options))


@lru_cache(maxsize=2000)  # Reading dates takes longer than all the rest of starting an attempt.
def _natural_order(options: tuple[Option, ...]) -> tuple[str, ...]:
    texts = [option.text for option in options]
    values = _days(texts) or _amounts(texts)
    if not values or any(option.pinned for option in options):
        return ()
    ids = [option.id for option in options]
    return tuple(option_id for _, option_id in sorted(zip(values, ids, strict=True)))


def _days(texts: Sequence[str]) -> list[tuple[int, int]]:
    """First and last day of each text; [] if one of them is not a date."""
    try:
        dates = [read_date(text) for text in texts]
    except Malformed:
        return []
    return [(date.first_day, date.last_day) for date in dates]


def _amounts(texts: Sequence[str]) -> list[tuple[Fraction, int]]:
    """The numbers of options such as "4 percent", "1,200" or "51.9 %", padded to pairs.

    [] unless all have the same unit: "500 million" must not be sorted after "1 billion".
    """
    matches = [_AMOUNT.fullmatch(text.strip()) for text in texts]
    found = [match for match in matches if match]
    units = {match["unit"].strip().casefold().removesuffix("s") for match in found}
    if len(found) < len(texts) or len(units) != 1:
        return []
    plain = str.maketrans({",": "", "\N{MINUS SIGN}": "-"})
    return [(Fraction(match["number"].translate(plain)), 0) for match in found]
