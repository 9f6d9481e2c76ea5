"""What a list may be narrowed by, from the address; a value that cannot be is refused."""

from collections.abc import Iterable, Mapping

from drf_spectacular.utils import OpenApiParameter
from rest_framework import serializers

Values = Mapping[str, Iterable[str]]


def asked_for(
    asked: Mapping[str, str], lookups: Mapping[str, str], *, values: Values
) -> dict[str, str]:
    """Arguments for `filter`: what is given, by its lookup. `values` are all that a name takes."""
    given = {name: asked[name].replace("\0", "") for name in lookups if asked.get(name)}
    wrong = {
        name: [f"Write one of: {', '.join(values[name])}."]
        for name in given.keys() & values.keys()
        if asked[name] not in values[name]
    }
    if wrong:
        raise serializers.ValidationError(wrong)
    return {lookups[name]: value for name, value in given.items()}


def parameters(lookups: Mapping[str, str], *, values: Values) -> list[OpenApiParameter]:
    return [
        OpenApiParameter(name, str, enum=list(values[name]) if name in values else None)
        for name in lookups
    ]
