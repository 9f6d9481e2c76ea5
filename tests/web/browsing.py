"""What tests of pages share: a browser's way through forms, read from the HTML itself."""

from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Any

from django.http import HttpResponse
from django.test import Client


@dataclass
class Form:
    """A form as a browser holds it: the fields it would send, and its buttons."""

    action: str = ""
    method: str = "get"
    fields: list[tuple[str, str]] = field(default_factory=list)
    buttons: list[tuple[str, str]] = field(default_factory=list)
    radios: list[tuple[str, str]] = field(default_factory=list)
    """Name and value of each radio button and checkbox."""
    id: str = ""

    def value(self, name: str) -> str:
        return next(value for key, value in self.fields if key == name)

    def values(self, name: str) -> list[str]:
        return [value for key, value in self.fields if key == name]

    def data(self, button: str = "", **typed: Any) -> dict[str, list[str]]:
        """What is sent when `button` (a value of `do`) is pressed; `typed` replaces fields."""
        sent: dict[str, list[str]] = {}
        for name, value in self.fields:
            sent.setdefault(name, []).append(value)
        for name, value in typed.items():
            sent[name] = value if isinstance(value, list) else [value]
        if button:
            assert ("do", button) in self.buttons, self.buttons
            sent["do"] = [button]
        return sent


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.forms: list[Form] = []
        self.apart: list[tuple[str, tuple[str, str]]] = []
        """Buttons that stand elsewhere: the id of their form, name and value."""
        self._open: Form | None = None
        self._select = ""
        self._area = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag == "form":
            self._open = Form(given.get("action", ""), given.get("method", "get"))
            self._open.id = given.get("id", "")
            self.forms.append(self._open)
        name, value = given.get("name", ""), given.get("value", "")
        if tag == "button" and given.get("form") and name:
            self.apart.append((given["form"], (name, value)))
            return
        if self._open is None:
            return
        if tag == "input" and given.get("type") in {"radio", "checkbox"}:
            self._open.radios.append((name, value))
            if "checked" in given:
                self._open.fields.append((name, value))
        elif tag == "input" and name:
            self._open.fields.append((name, value))
        elif tag == "button" and name:
            self._open.buttons.append((name, value))
        elif tag == "textarea":
            self._area = True
            self._open.fields.append((name, ""))
        elif tag == "select":
            self._select = name
            self._open.fields.append((name, ""))
        elif tag == "option" and "selected" in given:
            self._open.fields[-1] = (self._select, value)

    def handle_data(self, data: str) -> None:
        if self._area and self._open:
            name, text = self._open.fields[-1]
            self._open.fields[-1] = (name, text + data)

    def handle_endtag(self, tag: str) -> None:
        if tag == "textarea" and self._open:
            self._area = False
            # As a browser does: no line break after the tag, and two characters for each other.
            name, text = self._open.fields[-1]
            text = text.removeprefix("\n").replace("\n", "\r\n")
            self._open.fields[-1] = (name, text)
        if tag == "form":
            self._open = None


def forms(response: HttpResponse) -> list[Form]:
    return forms_in(response.content.decode())


def forms_in(page: str) -> list[Form]:
    reader = _Reader()
    reader.feed(page)
    for form in reader.forms:
        form.buttons += [button for owner, button in reader.apart if owner == form.id]
    return reader.forms


def attempt_form(response: HttpResponse) -> Form:
    """The form of a question page."""
    return question_form(response.content.decode())


def question_form(page: str) -> Form:
    found = forms_in(page)
    return next(form for form in found if any(name == "do" for name, _ in form.buttons))


def start(client: Client, quiz: Any) -> str:
    """Press Start; returns the address of the attempt."""
    response = client.post(f"/quizzes/{quiz.slug}/start/")
    assert response.status_code == 302, response.content
    return response["Location"].partition("?")[0]


def typed_fields(form: Form, number: int, raw: Any) -> dict[str, Any]:
    """The fields of this form in which a raw answer of `tests.builders` is typed."""
    gaps = f"{number}-gap-"
    if isinstance(raw, dict) and any(name.startswith(gaps) for name, _ in form.fields):
        return {f"{gaps}{gap}": text for gap, text in raw.items()}
    if isinstance(raw, dict) and "year" not in raw:
        return {f"{number}-pair-{left}": right for left, right in raw.items()}
    if isinstance(raw, list) and any(name == f"{number}-choice" for name, _ in form.radios):
        return {f"{number}-choice": raw}
    if isinstance(raw, dict):
        return {f"{number}-month": "", **{f"{number}-{name}": raw[name] for name in raw}}
    if isinstance(raw, list):
        return {f"{number}-order": raw, f"{number}-touched": "1"}
    return {f"{number}-answer": raw}
