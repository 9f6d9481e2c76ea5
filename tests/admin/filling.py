"""Filling in the admin's forms as a browser would: read the page, change fields, send it."""

from html.parser import HTMLParser
from typing import Any


class _Fields(HTMLParser):
    """The successful controls of the one form with an id that ends in `_form`."""

    def __init__(self) -> None:
        super().__init__()
        self.found: dict[str, list[str]] = {}
        self._inside = False
        self._select = ""
        self._area = ""
        self._in_template = False

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        at = {name: value or "" for name, value in attributes}
        if tag == "form":
            self._inside = at.get("id", "").endswith("_form")
        self._in_template |= tag == "template"
        if not self._inside or self._in_template:
            return
        if tag == "input" and at.get("type") not in ("submit", "button"):
            if at.get("type") not in ("checkbox", "radio") or "checked" in at:
                default = "on" if at.get("type") in ("checkbox", "radio") else ""
                self._add(at, at.get("value", default))
        elif tag == "select":
            self._select = at.get("name", "")
            self.found.setdefault(self._select, [])
        elif tag == "option" and "selected" in at:
            self.found[self._select].append(at.get("value", ""))
        elif tag == "textarea":
            self._area = at.get("name", "")
            self.found[self._area] = [""]

    def _add(self, at: dict[str, str], value: str) -> None:
        if "name" in at:
            self.found.setdefault(at["name"], []).append(value)

    def handle_data(self, data: str) -> None:
        if self._area:
            self.found[self._area][0] += data

    def handle_endtag(self, tag: str) -> None:
        if tag == "textarea" and self._area:
            # A browser drops the line break after the tag and sends CR LF for the others.
            text = self.found[self._area][0].removeprefix("\r").removeprefix("\n")
            self.found[self._area] = [text.replace("\r\n", "\n").replace("\n", "\r\n")]
            self._area = ""
        elif tag == "template":
            self._in_template = False
        elif tag == "select":
            self._select = ""
        elif tag == "form":
            self._inside = False


def fields_of(response: Any) -> dict[str, Any]:
    """What the page's form would send if nothing were changed."""
    parser = _Fields()
    parser.feed(response.content.decode())
    return {
        name: values[0] if len(values) == 1 else values
        for name, values in parser.found.items()
        if values and name != "csrfmiddlewaretoken"
    }
