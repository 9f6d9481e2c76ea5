"""Scalars as they are stored: what is left out and what is said with its default are one."""

from dataclasses import dataclass
from fractions import Fraction

import pytest

from quizzes.domain.scalars import as_json, settled


@dataclass(frozen=True)
class Spec:
    count: int = 0
    strict: bool = False
    share: Fraction = Fraction(1, 2)
    names: tuple[str, ...] = ()


@pytest.mark.parametrize(
    ("value", "stored"),
    [(Fraction(1, 3), "1/3"), (("a", "b"), ["a", "b"]), ("a", "a"), (None, None), (2, 2)],
)
def test_as_json(value: object, stored: object) -> None:
    assert as_json(value) == stored


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({}, {}),
        ({"count": 0, "strict": False, "share": Fraction(1, 2), "names": ()}, {}),
        ({"share": "1/2", "names": []}, {}),
        ({"share": Fraction(1, 3), "names": ("a",)}, {"share": "1/3", "names": ["a"]}),
        ({"count": False}, {"count": False}),
        ({"other": 0}, {"other": 0}),
    ],
)
def test_settled_keeps_what_differs_from_the_default(given: dict, said: dict) -> None:
    assert settled(Spec, given) == said
