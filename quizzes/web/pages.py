"""Long lists in pages: one row more than fits tells whether there is another page."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest


@dataclass(frozen=True, slots=True)
class ListPage:
    rows: Sequence[Any]
    number: int
    has_next: bool

    @property
    def next_number(self) -> int:
        return self.number + 1

    @property
    def previous_number(self) -> int:
        return self.number - 1


def page_number(request: HttpRequest) -> int:
    """`?page=`, from 1; anything else is the first."""
    text = request.GET.get("page", "")
    return max(1, int(text)) if text.isascii() and text.isdigit() and len(text) < 7 else 1


def page_of(rows: QuerySet[Any], *, number: int, size: int) -> ListPage:
    """One statement."""
    start = (number - 1) * size
    found = list(rows[start : start + size + 1])
    return ListPage(found[:size], number, len(found) > size)
