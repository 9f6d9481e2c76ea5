"""The dates in what authors send: written as in the forms, kept as EDTF."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from quizzes.actions.revise_question import NotUsable
from quizzes.domain import kinds
from quizzes.domain.authoring import Content, KeyContent, OptionContent
from quizzes.domain.dates import edtf_of
from quizzes.domain.messages import Malformed, Problem


def with_dates(kind_id: str, content: Content) -> Content:
    """The content with EDTF in each row that is a date; NotUsable names the rows that are none."""
    found: list[Problem] = []

    def stored(row: Any, field: str) -> Any:
        kind = _gap_kind(content.spec, row.gap) if row.gap else kind_id
        if not row.value or field not in _dated_rows(kind):
            return row
        try:
            return replace(row, value=edtf_of(row.value))
        except Malformed as refusal:
            found.append(Problem(field, refusal.message))
            return row

    options: tuple[OptionContent, ...] = tuple(stored(row, "options") for row in content.options)
    keys: tuple[KeyContent, ...] = tuple(stored(row, "keys") for row in content.keys)
    if found:
        raise NotUsable(found)
    return replace(content, options=options, keys=keys)


def _dated_rows(kind_id: str) -> frozenset[str]:
    """`keys` or `options`, where their value is a date."""
    kind = kinds.find(kind_id)
    return frozenset(_dated(kind)) if kind else frozenset()


def _dated(kind: kinds.Kind) -> Iterator[str]:
    for rows in kind.ROWS:
        if any(column.name == "value" and column.reads == "date" for column in rows.columns):
            yield rows.of


def _gap_kind(spec: Mapping[str, Any], gap: str) -> str:
    """Of a gap as it was sent, which may be anything."""
    gaps = spec.get("gaps")
    described = gaps.get(gap) if isinstance(gaps, Mapping) else None
    kind = described.get("kind") if isinstance(described, Mapping) else None
    return kind if isinstance(kind, str) else ""
