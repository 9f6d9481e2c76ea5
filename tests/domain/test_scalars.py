"""Scalars as they are stored: what is left out and what is said with its default are one."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction

import pytest

from quizzes.domain.messages import Message
from quizzes.domain.scalars import as_json, misfits, read_fraction, settled


@dataclass(frozen=True)
class Spec:
    count: int = 0
    strict: bool = False
    share: Fraction = Fraction(1, 2)
    names: tuple[str, ...] = ()
    size: str | int | float = ""
    parts: Mapping[str, object] = field(default_factory=dict)


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


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ("1/3", Fraction(1, 3)),
        (" 0.5 ", Fraction(1, 2)),
        ("-2", Fraction(-2)),
        (0.25, Fraction(1, 4)),
        (1 / 3, Fraction("0.3333333333333333")),
        (7, Fraction(7)),
        *[(text, None) for text in ("", "1/0", "1e9", "1e999999999", "1_0", "٣", "inf", "x")],
        *[(value, None) for value in (True, None, [1], {}, 10**30, 1e300, float("inf"))],
        ("0." + "7" * 20, None),
        ("9" * 5000, None),
    ],
)
def test_read_fraction(given: object, said: Fraction | None) -> None:
    assert read_fraction(given) == said


@pytest.mark.parametrize(
    ("given", "wrong"),
    [
        ({}, {}),
        ({"count": 1, "strict": True, "names": ["a"], "size": 0.5, "parts": {"a": []}}, {}),
        ({"size": "x", "names": ("a",), "another": [[]]}, {}),
        ({"count": True}, {"count": "scalar.not_whole"}),
        ({"count": 1.0}, {"count": "scalar.not_whole"}),
        ({"count": 10**10}, {"count": "scalar.not_whole"}),
        ({"strict": 1}, {"strict": "scalar.not_truth"}),
        ({"strict": []}, {"strict": "scalar.not_truth"}),
        ({"names": "a"}, {"names": "scalar.not_texts"}),
        ({"names": [1]}, {"names": "scalar.not_texts"}),
        ({"size": None}, {"size": "scalar.not_text"}),
        ({"size": "x" * 5001}, {"size": "scalar.not_text"}),
        ({"size": float("nan")}, {"size": "scalar.not_text"}),
        ({"size": "a\0b"}, {"size": "scalar.unstorable"}),
        ({"size": "a\ud800"}, {"size": "scalar.unstorable"}),
        ({"parts": [], "count": "1"}, {"count": "scalar.not_whole", "parts": "scalar.not_mapping"}),
    ],
)
def test_misfits_are_named(given: dict, wrong: dict) -> None:
    assert dict(misfits(Spec, given)) == {
        name: Message.of(code, name=name) for name, code in wrong.items()
    }
