"""The scalars of a kind (`Spec`, `KeySpec`) as they are stored, to be compared and written."""

from collections.abc import Mapping
from dataclasses import fields
from fractions import Fraction
from typing import Any


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
