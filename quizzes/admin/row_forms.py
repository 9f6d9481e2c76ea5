"""Rows of a question form: one small form for each option or key, made from the kind's columns."""

from dataclasses import asdict
from fractions import Fraction
from typing import Any

from django import forms
from django.utils.translation import gettext as _

from quizzes.admin.date_fields import DateTextField
from quizzes.admin.scalar_fields import FractionField, LongTextField
from quizzes.domain.authoring import KeyContent, OptionContent
from quizzes.domain.gap_writing import GapContent
from quizzes.domain.kinds import Column, Rows
from quizzes.domain.pairing import PairContent

RowContent = OptionContent | KeyContent | PairContent | GapContent


class RowForm(forms.Form):
    """One row. A row in which nothing was typed is no row: `cleaned` is None."""

    rows: Rows

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        main = self.rows.columns[0].name
        if not cleaned.get(main) and main not in self.errors and self._has_anything_else():
            self.add_error(main, _("Fill this in, or empty the rest of the row."))
        if cleaned.get("right") and cleaned.get("credit") not in (None, Fraction(1)):
            self.add_error("credit", _("Either right or part credit, not both."))
        return cleaned

    def _has_anything_else(self) -> bool:
        return any(
            value not in (None, "", False)
            for name, value in self.cleaned_data.items()
            if name != "fact"
        )

    @property
    def content(self) -> RowContent | None:
        """What the row says; None if it is empty or cannot be read yet."""
        values = {name: value for name, value in self.cleaned_data.items() if value is not None}
        if not values.get(self.rows.columns[0].name):
            return None
        if values.pop("right", False):
            values["credit"] = Fraction(1)
        return OptionContent(**values) if self.rows.of == "options" else KeyContent(**values)


class PairForm(RowForm):
    """A pair, or a spare item of the right side with nothing on the left."""

    def clean(self) -> dict[str, Any]:
        cleaned = forms.Form.clean(self) or self.cleaned_data
        if (cleaned.get("text") or cleaned.get("feedback")) and not cleaned.get("match"):
            self.add_error("match", _("Fill this in, or empty the rest of the row."))
        return cleaned

    @property
    def content(self) -> RowContent | None:
        """A row whose right side is missing is shown again, not stored."""
        return PairContent(**self.cleaned_data) if self.cleaned_data.get("match") else None


class GapForm(RowForm):
    """A gap of a sentence, with its answers and what it asks for."""

    @property
    def content(self) -> RowContent | None:
        values = self.cleaned_data
        return GapContent(**values) if values.get("text") or values.get("kind") else None


def row_form(rows: Rows) -> type[RowForm]:
    """The form class of one row."""
    made = {column.name: _column_field(column, rows) for column in rows.columns}
    if rows.of == "options":
        # The fact that an option states is kept while the option is edited.
        made["fact"] = forms.CharField(required=False, widget=forms.HiddenInput)
    if rows.of == "pairs":
        made |= {
            name: forms.CharField(required=False, widget=forms.HiddenInput)
            for name in ("fact", "match_fact")
        }
        return type("PairForm", (PairForm,), {"rows": rows, **made})
    base = GapForm if rows.of == "gaps" else RowForm
    return type(base.__name__, (base,), {"rows": rows, **made})


def _column_field(column: Column, rows: Rows) -> forms.Field:
    said: dict[str, Any] = {
        "label": _(column.label),
        "help_text": _(column.help) if column.help else "",
    }
    if column.name in ("right", "pinned"):
        return forms.BooleanField(required=False, **said)
    if column.name in ("credit", "weight"):
        return FractionField(required=False, **said)
    if column.choices:
        named = [("", "---------"), *((value, _(label)) for value, label in column.choices)]
        return forms.ChoiceField(required=False, choices=named, **said)
    if column.reads == "date":
        return DateTextField(required=False, **said)
    if column.reads == "lines":
        return LongTextField(required=False, widget=forms.Textarea(attrs={"rows": 3}), **said)
    if rows.of in ("options", "pairs") or column.name == "feedback":
        return LongTextField(required=False, widget=forms.Textarea(attrs={"rows": 2}), **said)
    return forms.CharField(required=False, **said)


def row_initial(rows: Rows, content: RowContent) -> dict[str, Any]:
    """The row's fields from what it says: the inverse of `RowForm.content`."""
    if isinstance(content, PairContent | GapContent):
        return asdict(content)
    names = [column.name for column in rows.columns]
    values = {name: getattr(content, name) for name in names if name != "right"}
    if rows.of == "options":
        values["fact"] = content.fact  # type: ignore[union-attr]
    credit = content.credit
    if "right" in names and credit == 1:
        values |= {"right": True, "credit": None}
    elif rows.of == "keys" and credit == 1:
        values["credit"] = None
    return values
