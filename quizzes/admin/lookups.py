"""What an address may filter a list by: its declared filters, and nothing else.

Django lets an address look into every column of a list's own table. The text of an article is its
owner's alone, and `?text__startswith=` would tell it to any instructor, letter by letter.
"""

from collections.abc import Iterator
from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest

_OF_FILTERS = ("", "__exact", "__id__exact", "__isnull", "__gte", "__lt")
_OF_DATES = ("__year", "__month", "__day")
LONGEST = 100
LAST_YEAR = "9999"
"""Django looks for the first day of the year after the one that is asked for."""


class DeclaredLookups(admin.ModelAdmin):
    """Mixed into everything that is registered (`admin.site`)."""

    def lookup_allowed(self, lookup: str, value: str, request: HttpRequest) -> bool:
        values = request.GET.getlist(lookup, [value])
        return lookup in set(self._declared(request)) and all(
            _storable(each) and not (lookup.endswith("__year") and each.strip() == LAST_YEAR)
            for each in values
        )

    def _declared(self, request: HttpRequest) -> Iterator[str]:
        for item in self.get_list_filter(request):
            if isinstance(item, type) and issubclass(item, admin.SimpleListFilter):
                yield str(item.parameter_name)
            else:
                name = item[0] if isinstance(item, list | tuple) else item
                yield from (f"{name}{end}" for end in _OF_FILTERS)
        if self.date_hierarchy:
            yield from (f"{self.date_hierarchy}{end}" for end in _OF_DATES)

    def get_search_results(
        self, request: HttpRequest, queryset: QuerySet[Any], search_term: str
    ) -> tuple[QuerySet[Any], bool]:
        return super().get_search_results(request, queryset, search_term.replace("\0", ""))


def _storable(value: str) -> bool:
    """Whether a database can compare with it: none holds longer numbers, PostgreSQL no NUL."""
    digits = value.strip().lstrip("+-")
    return (
        "\0" not in value
        and len(value) <= LONGEST
        and not (digits.isdecimal() and len(digits) > 18)
    )


def with_declared_lookups(admin_class: type[admin.ModelAdmin]) -> type[admin.ModelAdmin]:
    name, module = admin_class.__name__, admin_class.__module__
    return type(name, (DeclaredLookups, admin_class), {"__module__": module})
