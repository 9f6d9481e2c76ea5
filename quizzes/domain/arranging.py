"""The order of options in one attempt: a seeded shuffle, with pinned options staying in place.

The shuffle is our own Fisher-Yates over SHA-256, not `random.shuffle`: the order of a stored
attempt must not depend on the Python version that shows it.
"""

import hashlib
import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import TypeVar

from quizzes.domain.dates import read_date
from quizzes.domain.messages import Malformed
from quizzes.domain.questions import Option

T = TypeVar("T")


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
    """Option ids sorted by value if all options are dates or all are numbers; else ().

    Dates are tried first, so that bare years sort as years; a pinned option switches this off.
    """
    if any(option.pinned for option in options):
        return ()
    for value_of in (_date_value, _number_value):
        values = [(value_of(option.text), option.id) for option in options]
        if values and all(value is not None for value, _ in values):
            return tuple(option_id for _, option_id in sorted(values))  # type: ignore[type-var]
    return ()


def _date_value(text: str) -> tuple[int, int] | None:
    try:
        date = read_date(text)
    except Malformed:
        return None
    return date.first_day, date.last_day


def _number_value(text: str) -> Fraction | None:
    """The leading number of an option such as "4 percent", "1,200" or "51.9 %"."""
    match = re.fullmatch(r"(-?\d[\d,]*(?:\.\d+)?)\s*\D*", text.strip())
    return Fraction(match[1].replace(",", "")) if match else None
