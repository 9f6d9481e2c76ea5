"""The note types, for ever: their ids, fields and templates are what learners' notes hang on.

A field or template may be renamed or moved, because each has an id; none may be taken away. New
content goes into a spare field. tests/domain/interchange/anki/golden/notetypes.json holds what was
published: whoever changes it raises `CHANGED_AT`, or Anki keeps the old look.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

import genanki

from quizzes.domain.interchange.anki.style import CSS

CHANGED_AT = 1_764_000_000
"""When a note type last changed, in seconds since 1970: Anki takes a newer one over."""

_TEXT = '<div class="{0}" dir="auto">{{{{{1}}}}}</div>'
_IF_ANY = "{{{{#{1}}}}}" + _TEXT + "{{{{/{1}}}}}"


class NoteType(genanki.Model):  # type: ignore[misc]  # genanki has no types
    """A model of genanki with ids on its fields and templates, the same in every package."""

    def to_json(self, timestamp: float, deck_id: int) -> dict[str, Any]:
        """genanki's description without the two things that vary: the clock and the deck."""
        described: dict[str, Any] = super().to_json(CHANGED_AT, deck_id)
        return described | {"did": None}

    def arranged(self, values: Mapping[str, str]) -> tuple[str, ...]:
        """The values in the order of the fields, '' for those not given; KeyError for others."""
        names = [field["name"] for field in self.fields]
        if unknown := set(values) - set(names):
            raise KeyError(f"{self.name} has no field {sorted(unknown)}")
        return tuple(values.get(name, "") for name in names)


def _shown(css_class: str, field: str) -> str:
    return _TEXT.format(css_class, field)


def _if_any(css_class: str, field: str) -> str:
    return _IF_ANY.format(css_class, field)


def _page(*parts: str) -> str:
    return "\n".join(('<div class="quizsite">', *parts, "</div>"))


def _notetype(
    model_id: int, template_id: int, name: str, *, fields: Mapping[int, str], front: str, back: str
) -> NoteType:
    return NoteType(
        model_id=model_id,
        name=f"Quizsite {name}",
        fields=[{"name": field, "id": field_id} for field_id, field in fields.items()],
        templates=[{"name": name, "id": template_id, "qfmt": front, "afmt": back}],
        css=CSS,
    )


_BACK = (
    _if_any("context", "Context"),
    _if_any("asserted", "Asserted by"),
    _if_any("source", "Source"),
)
_REMARK = _if_any("remark", "Remark")
_ANSWER = '<div class="answer" id="answer" dir="auto">{{Answer}}</div>'

QUESTION = _notetype(
    1_763_942_400_001,
    1901,
    "Question",
    fields={
        1001: "Question",
        1002: "Form",
        1003: "Answer",
        1004: "Also",
        1005: "Context",
        1006: "Asserted by",
        1007: "Source",
        1008: "Remark",
        1009: "Spare 1",
        1010: "Spare 2",
    },
    front=_page(_REMARK, _shown("ask", "Question"), _if_any("form", "Form")),
    back=_page(_REMARK, _ANSWER, _if_any("also", "Also"), *_BACK, _shown("asked", "Question")),
)
CHOICE = _notetype(
    1_763_942_400_002,
    2901,
    "Choice",
    fields={
        2001: "Question",
        2002: "Choices",
        2003: "Answer",
        2004: "Context",
        2005: "Asserted by",
        2006: "Source",
        2007: "Remark",
        2008: "Spare 1",
        2009: "Spare 2",
    },
    front=_page(_REMARK, _shown("ask", "Question"), "{{Choices}}"),
    back=_page(_REMARK, _ANSWER, *_BACK, _shown("asked", "Question"), "{{Choices}}"),
)
TIMELINE = _notetype(
    1_763_942_400_003,
    3901,
    "Timeline",
    fields={
        3001: "Events",
        3002: "Question",
        3003: "Event 1",
        3004: "Event 2",
        3005: "Answer",
        3006: "Answer date",
        3007: "Other",
        3008: "Other date",
        3009: "Asserted by",
        3010: "Source",
        3011: "Remark",
        3012: "Spare 1",
        3013: "Spare 2",
    },
    front=_page(
        _REMARK,
        _shown("ask", "Question"),
        _shown("event", "Event 1"),
        _shown("event", "Event 2"),
    ),
    back=_page(
        _REMARK,
        '<div class="answer" id="answer" dir="auto">{{Answer}}'
        '<div class="date" dir="auto">{{Answer date}}</div></div>',
        '<div class="context" dir="auto">{{Other}}'
        '<div class="date" dir="auto">{{Other date}}</div></div>',
        *_BACK[1:],
    ),
)

NOTETYPES: Mapping[str, NoteType] = MappingProxyType(
    {"question": QUESTION, "choice": CHOICE, "timeline": TIMELINE}
)
