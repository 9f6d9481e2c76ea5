"""Bodies in which nothing is passed over: a field that nobody reads is an error by its name."""

from collections.abc import Mapping
from typing import Any, ClassVar

from rest_framework import serializers


class Strict(serializers.Serializer[Any]):
    """`fixed` names the fields that are read but never changed, so that this can be said."""

    fixed: ClassVar[frozenset[str]] = frozenset()

    def to_internal_value(self, data: Any) -> Any:
        unknown = {name: [self._refusal(name)] for name in self._unknown(data)}
        try:
            values = super().to_internal_value(data)
        except serializers.ValidationError as refusal:
            errors = refusal.detail if isinstance(refusal.detail, dict) else {}
            raise serializers.ValidationError({**unknown, **errors}) from refusal
        if unknown:
            raise serializers.ValidationError(unknown)
        return values

    def _unknown(self, data: Any) -> list[str]:
        known = self.fields.keys()
        return [str(name) for name in data if name not in known] if _is_object(data) else []

    def _refusal(self, name: str) -> str:
        if name in self.fixed:
            return "This cannot be changed."
        return f"There is no such field. There are: {', '.join(self.fields)}."


def _is_object(data: Any) -> bool:
    return isinstance(data, Mapping)
