"""Lists leave in pages, by cursor: `{"next", "previous", "results"}`."""

from rest_framework.pagination import CursorPagination


class Pages(CursorPagination):
    ordering = "id"
    page_size = 50
