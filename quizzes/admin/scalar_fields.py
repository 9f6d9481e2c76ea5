"""Form fields for the scalars that a kind declares, from their types and metadata."""

from collections.abc import Iterator
from dataclasses import MISSING, Field, fields
from fractions import Fraction
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from django import forms
from django.utils.translation import gettext as _

from quizzes.domain.scalars import read_fraction


class FractionField(forms.CharField):
    """An exact fraction, written "1/3", "0.5" or "1"; None when empty."""

    def to_python(self, value: Any) -> Any:
        text = super().to_python(value)
        if not text:
            return None
        plain = text.replace(" ", "").replace(",", ".")
        fraction = read_fraction(plain)
        if fraction is None or fraction < 0:
            raise forms.ValidationError(_("Write a fraction such as 1/3."), "fraction")
        return fraction

    def has_changed(self, initial: Any, data: Any) -> bool:
        return str("" if initial is None else initial) != str(data or "")


class LongTextField(forms.CharField):
    """Text of several lines, with plain line breaks: browsers send two characters for each."""

    widget = forms.Textarea(attrs={"rows": 3, "class": "vLargeTextField"})

    def to_python(self, value: Any) -> str:
        return str(super().to_python(value)).replace("\r\n", "\n")

    def has_changed(self, initial: Any, data: Any) -> bool:
        return super().has_changed(initial, self.to_python(data))


class LinesField(forms.CharField):
    """A tuple of texts, one on each line."""

    widget = forms.Textarea(attrs={"rows": 3})

    def prepare_value(self, value: Any) -> Any:
        return value if isinstance(value, str) else "\n".join(value or ())

    def to_python(self, value: Any) -> Any:
        lines = (line.strip() for line in str(super().to_python(value)).splitlines())
        return tuple(line for line in lines if line)


def scalar_fields(declared: type[Any], *, prefix: str) -> Iterator[tuple[str, forms.Field, bool]]:
    """Name, form field and whether it is advanced, of each scalar that an author may set."""
    types = get_type_hints(declared)
    for each in fields(declared):
        if not each.metadata.keys() & {"frozen", "rows"}:
            made = _field(each, types[each.name])
            yield f"{prefix}{each.name}", made, bool(each.metadata.get("advanced"))


def _field(declared: Field[Any], annotation: Any) -> forms.Field:
    said = declared.metadata
    options: dict[str, Any] = {
        "label": _(said["label"]) if said.get("label") else declared.name.replace("_", " "),
        "help_text": _(said["help"]) if said.get("help") else "",
        "initial": _default(declared),
        "required": False,
    }
    plain = _without_none(annotation)
    if choices := said.get("choices"):
        named = [(value, _(label)) for value, label in choices]
        return forms.TypedChoiceField(choices=named, coerce=plain, empty_value="", **options)
    if said.get("long"):
        return LongTextField(**options)
    base = get_origin(plain) or plain
    return _FIELDS.get(base, forms.CharField)(**options)


def _default(declared: Field[Any]) -> Any:
    if declared.default_factory is not MISSING:
        return declared.default_factory()
    return None if declared.default is MISSING else declared.default


def _without_none(annotation: Any) -> Any:
    if get_origin(annotation) in (Union, UnionType):
        return next(each for each in get_args(annotation) if each is not NoneType)
    return annotation


_FIELDS: dict[Any, type[forms.Field]] = {
    bool: forms.BooleanField,
    int: forms.IntegerField,
    float: forms.FloatField,
    Fraction: FractionField,
    tuple: LinesField,
    list: LinesField,
}
