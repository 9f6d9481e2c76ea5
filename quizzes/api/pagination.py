"""Lists leave in pages, by cursor: `{"next", "previous", "results"}`."""

from typing import Any

from rest_framework.pagination import CursorPagination


class Pages(CursorPagination):
    ordering = "id"
    page_size = 50

    def get_paginated_response_schema(self, schema: dict[str, Any]) -> dict[str, Any]:
        """As OpenAPI 3.1 says it; DRF's own form of a link that may be null is that of 3.0."""
        link = {"type": ["string", "null"], "format": "uri"}
        return {
            "type": "object",
            "required": ["next", "previous", "results"],
            "properties": {"next": link, "previous": link, "results": schema},
        }
