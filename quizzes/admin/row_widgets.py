"""The rows of a question form as one form field: rendering, reading and the row buttons."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django import forms
from django.template.loader import render_to_string
from django.utils.translation import gettext as _

from quizzes.admin.row_forms import RowContent, RowForm, row_form, row_initial
from quizzes.domain.kinds import Rows

MORE = 3
"""Blank rows that one press of "More rows" adds."""

LIMIT = 200
"""Rows that are read from one form, whatever it says."""


class RowsWidget(forms.Widget):
    """Renders the rows; its value is the list of their bound forms.

    The buttons "More rows" and "Up" send the form back with its rows changed; nothing is saved.
    """

    template_name = "admin/quizzes/question/rows.html"

    def __init__(self, rows: Rows) -> None:
        super().__init__()
        self.rows = rows
        self.form_class = row_form(rows)
        self.row_problems: dict[int, list[str]] = {}

    def value_from_datadict(self, data: Mapping[str, Any], files: Any, name: str) -> list[RowForm]:
        count = _number(data.get(f"{name}-count"), most=LIMIT)
        order = list(range(count))
        up = _number(data.get(f"{name}-up"), most=count - 1)
        if up > 0:
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
            {"form": form, "number": place + 1, "place": place, "problems": self._problems(place)}
            for place, form in enumerate(forms_)
        ]
        return context | {
            "name": name,
            "declared": self.rows,
            "row_name": _(self.rows.row or self.rows.columns[0].label),
            "count": len(forms_),
            "can_grow": self.rows.most is None,
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
    return any(name.endswith(("-more", "-up")) for name in data)


def _number(text: Any, *, most: int) -> int:
    typed = str(text or "")
    return min(int(typed), most) if typed.isdecimal() and len(typed) < 9 else 0
