"""The scalars of a kind (`Spec`, `KeySpec`) as they are stored: read, compared and written."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields
from fractions import Fraction
from functools import cache
from types import UnionType
from typing import Any, get_args, get_origin, get_type_hints

from quizzes.domain.messages import Message

LONGEST_TEXT = 5000
LARGEST = 1_000_000_000

_UNSTORABLE = re.compile("[\0\ud800-\udfff]")
# Without exponents, from which `Fraction` would make numbers of any length.
_FRACTION = re.compile(r"-?[0-9]{1,12}(?:/0*[1-9][0-9]{0,8}|\.[0-9]{1,20})?")
_LONGEST_FRACTION = 41


def read_fraction(given: Any) -> Fraction | None:
    """The number that "1/3", "0.5", 0.5 or 1 says; None for what says none, or a huge one."""
    if isinstance(given, bool) or not isinstance(given, str | int | float):
        return None
    text = str(given).strip()
    if not _FRACTION.fullmatch(text):
        return None
    fraction = Fraction(text)
    return fraction if len(str(fraction)) <= _LONGEST_FRACTION else None


def misfits(declared: type[Any], given: Mapping[str, Any]) -> Iterator[tuple[str, Message]]:
    """Name and trouble of each scalar whose value is not of the type that `declared` gives it.

    Names that are not declared are passed over.
    """
    types = _types(declared)  # type: ignore[arg-type]  # mypy takes no class for hashable
    for name in sorted(given.keys() & types.keys()):
        plain = types[name]
        members = get_args(plain) if isinstance(plain, UnionType) else (plain,)
        bases = [get_origin(each) or each for each in members]
        if not any(_IS[base](given[name]) for base in bases):
            yield name, Message.of(_WANTED[bases[0]], name=name)
        elif isinstance(given[name], str) and _UNSTORABLE.search(given[name]):
            yield name, Message.of("scalar.unstorable", name=name)


@cache  # as many as there are kinds
def _types(declared: type[Any]) -> Mapping[str, Any]:
    return get_type_hints(declared)


def _is_text(value: Any) -> bool:
    return isinstance(value, str) and len(value) <= LONGEST_TEXT


def _is_whole(value: Any) -> bool:
    return type(value) is int and abs(value) <= LARGEST


_IS: Mapping[Any, Callable[[Any], bool]] = {
    str: _is_text,
    bool: lambda value: isinstance(value, bool),
    int: _is_whole,
    float: lambda value: type(value) is float and abs(value) <= LARGEST,
    tuple: lambda value: isinstance(value, list | tuple) and all(map(_is_text, value)),
    Mapping: lambda value: isinstance(value, Mapping),
}
_WANTED = {
    str: "scalar.not_text",
    bool: "scalar.not_truth",
    int: "scalar.not_whole",
    tuple: "scalar.not_texts",
    Mapping: "scalar.not_mapping",
}


def as_json(value: Any) -> Any:
    """One scalar as JSON keeps it: fractions as text ("1/3"), tuples as lists."""
    if isinstance(value, Fraction):
        return str(value)
    return list(value) if isinstance(value, tuple) else value


def settled(declared: type[Any], given: Mapping[str, Any]) -> dict[str, Any]:
    """The scalars that say something: those other than the defaults of `declared`, as JSON.

    A form sends every scalar and a bank file only some of them; both mean the same.
    """
    defaults = {each.name: as_json(getattr(declared(), each.name)) for each in fields(declared)}
    plain = {name: as_json(value) for name, value in given.items()}
    return {
        name: value
        for name, value in plain.items()
        # With the types, for 0 is not False.
        if name not in defaults or (type(value), value) != (type(defaults[name]), defaults[name])
    }
