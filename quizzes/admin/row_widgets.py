"""The rows of a question form as one form field: rendering, reading and the row buttons."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django import forms
from django.template.loader import render_to_string
from django.utils.datastructures import MultiValueDict
from django.utils.translation import gettext as _

from quizzes.admin.row_forms import RowContent, RowForm, row_form, row_initial
from quizzes.domain.kinds import Rows

MORE = 3
"""Blank rows that one press of "More rows" adds."""

LIMIT = 200
"""Rows that are read from one form, whatever it says."""

BLANK = "__place__"
"""Stands for the number of a row that a script adds."""

MINOR = frozenset({"pinned", "settings", "weight"})
"""Columns that most rows leave empty: they are folded away."""


class RowsWidget(forms.Widget):
    """Renders the rows; its value is the list of their bound forms.

    The buttons "More rows", "Up" and "Down" send the form back with its rows changed; nothing is
    saved. A script moves rows in place: `place`, sent once by each row, tells their order then.
    """

    template_name = "admin/quizzes/question/rows.html"

    def __init__(self, rows: Rows) -> None:
        super().__init__()
        self.rows = rows
        self.form_class = row_form(rows)
        self.row_problems: dict[int, list[str]] = {}

    def value_from_datadict(self, data: Mapping[str, Any], files: Any, name: str) -> list[RowForm]:
        count = _number(data.get(f"{name}-count"), most=LIMIT)
        order = _order(data, name, count)
        up = _number(data.get(f"{name}-up"), most=count - 1)
        if f"{name}-down" in data:
            up = _number(data[f"{name}-down"], most=count - 1) + 1
        if 0 < up < count:
            order[up - 1], order[up] = order[up], order[up - 1]
        if f"{name}-more" in data:
            order += range(count, count + MORE)
        return [
            self._filled(data, f"{name}-{source}", f"{name}-{place}")
            for place, source in enumerate(order)
        ]

    def _filled(self, data: Mapping[str, Any], source: str, prefix: str) -> RowForm:
        """The row `prefix` with what was sent as the row `source`; unbound if not to be checked."""
        sent = {
            each: data[f"{source}-{each}"]
            for each in self.form_class.base_fields
            if f"{source}-{each}" in data
        }
        if asks_for_rows(data):
            return self.form_class(initial=sent, prefix=prefix)
        return self.form_class(
            {f"{prefix}-{each}": value for each, value in sent.items()}, prefix=prefix
        )

    def value_omitted_from_data(self, data: Mapping[str, Any], files: Any, name: str) -> bool:
        return f"{name}-count" not in data

    def id_for_label(self, id_: str, index: str | None = None) -> str:
        return ""

    def get_context(self, name: str, value: Any, attrs: Any) -> dict[str, Any]:
        context = super().get_context(name, value, attrs)
        forms_ = self._forms(name, value)
        context["rows"] = [
            self._row(form, str(place), number=place + 1, problems=self._problems(place))
            for place, form in enumerate(forms_)
        ]
        return context | {
            "blank": self._row(self.form_class(prefix=f"{name}-{BLANK}"), BLANK, number=0),
            "name": name,
            "declared": self.rows,
            "row_name": _(self.rows.row or self.rows.columns[0].label),
            "count": len(forms_),
            "can_grow": self.rows.most is None,
        }

    def _row(
        self, form: RowForm, place: str, *, number: int, problems: Sequence[str] = ()
    ) -> dict[str, Any]:
        cells = form.visible_fields()
        names = set(form.base_fields)
        minor = MINOR | ({"credit"} if "right" in names else set())
        folded = [cell for cell in cells if cell.name in minor]
        return {
            "form": form,
            "place": place,
            "number": number,
            "problems": problems,
            "cells": [cell for cell in cells if cell.name not in minor],
            "folded": folded,
            "unfolded": any(
                cell.errors or cell.value() not in ("", None, False) for cell in folded
            ),
        }

    def _render(self, template_name: str, context: dict[str, Any], renderer: Any = None) -> str:
        """With the project's templates: the renderer of forms knows only those of packages."""
        return render_to_string(template_name, context)

    def _problems(self, place: int) -> list[str]:
        return self.row_problems.get(place, [])

    def _forms(self, name: str, value: Any) -> list[RowForm]:
        if value and isinstance(value[0], RowForm):
            return list(value)
        contents: Sequence[RowContent] = tuple(value or ())
        blanks = max(self.rows.usual - len(contents), 1)
        if self.rows.most is not None:
            blanks = max(self.rows.most - len(contents), 0)
        initials: Iterable[dict[str, Any]] = [
            *(row_initial(self.rows, content) for content in contents),
            *({} for _ in range(blanks)),
        ]
        return [
            self.form_class(initial=initial, prefix=f"{name}-{place}")
            for place, initial in enumerate(initials)
        ]


class RowsField(forms.Field):
    """Cleans to a tuple of the rows' contents; `found` has each with the place of its row."""

    widget: RowsWidget

    def __init__(self, rows: Rows) -> None:
        super().__init__(
            required=False,
            label=_(rows.label),
            widget=RowsWidget(rows),
        )
        self.found: list[tuple[int, RowContent]] = []

    def clean(self, value: list[RowForm]) -> tuple[RowContent, ...]:
        if not all(form.is_valid() for form in value):
            raise forms.ValidationError(_("Mend the rows marked below."), "rows")
        self.found = [
            (place, content)
            for place, form in enumerate(value)
            if (content := form.content) is not None
        ]
        return tuple(content for _, content in self.found)

    def has_changed(self, initial: Any, data: Any) -> bool:
        contents = tuple(form.content if form.is_valid() else None for form in data)
        return tuple(initial or ()) != tuple(filter(None, contents))


def asks_for_rows(data: Mapping[str, Any]) -> bool:
    """Whether a row button was pressed, so that nothing is to be checked or saved."""
    return any(name.endswith(("-more", "-up", "-down")) for name in data)


def _order(data: Mapping[str, Any], name: str, count: int) -> list[int]:
    """The rows in the order in which they were sent; as numbered if that makes no sense."""
    sent = data.getlist(f"{name}-place") if isinstance(data, MultiValueDict) else []
    places = [_number(each, most=LIMIT) for each in sent]
    plain = list(range(count))
    return places if sorted(places) == plain else plain


def _number(text: Any, *, most: int) -> int:
    typed = str(text or "")
    return min(int(typed), most) if typed.isdecimal() and len(typed) < 9 else 0
