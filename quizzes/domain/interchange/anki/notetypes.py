"""The note types, for ever: their ids, fields and templates are what learners' notes hang on.

A field or template may be renamed or moved, because each has an id; none may be taken away. New
content goes into a spare field. tests/domain/interchange/anki/golden/notetypes.json holds what was
published: whoever changes it raises `CHANGED_AT`, or Anki keeps the old look.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

import genanki

from quizzes.domain.interchange.anki.style import CSS

CHANGED_AT = 1_795_532_400
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


def _when(field: str, *parts: str) -> str:
    """A page that stays empty, so that no card is made of it, without that field."""
    return f"{{{{#{field}}}}}{_page(*parts)}{{{{/{field}}}}}"


@dataclass(frozen=True, slots=True)
class Side:
    """A template: the two pages of a card."""

    id: int
    name: str
    front: str
    back: str


def _notetype(
    model_id: int,
    name: str,
    *sides: Side,
    fields: Mapping[int, str],
    model_type: int = genanki.Model.FRONT_BACK,
) -> NoteType:
    return NoteType(
        model_id=model_id,
        name=f"Quizsite {name}",
        fields=[{"name": field, "id": field_id} for field_id, field in fields.items()],
        templates=[
            {"name": side.name, "id": side.id, "qfmt": side.front, "afmt": side.back}
            for side in sides
        ],
        css=CSS,
        model_type=model_type,
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
    "Question",
    Side(
        1901,
        "Question",
        front=_page(_REMARK, _shown("ask", "Question"), "{{Choices}}", _if_any("form", "Form")),
        back=_page(
            _REMARK,
            _ANSWER,
            _if_any("also", "Also"),
            *_BACK,
            _shown("asked", "Question"),
            "{{Choices}}",
        ),
    ),
    fields={
        1001: "Question",
        1002: "Form",
        1003: "Answer",
        1004: "Also",
        1005: "Context",
        1006: "Asserted by",
        1007: "Source",
        1008: "Remark",
        1009: "Choices",
        1010: "Spare 2",
    },
)
TIMELINE = _notetype(
    1_763_942_400_003,
    "Timeline",
    Side(
        3901,
        "Timeline",
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
    ),
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
)

CAUSE_EFFECT = _notetype(
    1_763_942_400_004,
    "Cause-Effect",
    Side(
        4901,
        "What follows",
        front=_page(_REMARK, _shown("ask", "Forward"), _shown("event", "Cause")),
        back=_page(
            _REMARK,
            '<div class="answer" id="answer" dir="auto">{{Effect}}</div>',
            *_BACK,
            _shown("asked", "Forward"),
            _shown("asked", "Cause"),
        ),
    ),
    Side(
        4902,
        "What leads here",
        front=_when("Backward", _REMARK, _shown("ask", "Backward"), _shown("event", "Effect")),
        back=_page(
            _REMARK,
            '<div class="answer" id="answer" dir="auto">{{Cause}}</div>',
            *_BACK,
            _shown("asked", "Backward"),
            _shown("asked", "Effect"),
        ),
    ),
    fields={
        4001: "Cause",
        4002: "Effect",
        4003: "Forward",
        4004: "Backward",
        4005: "Context",
        4006: "Asserted by",
        4007: "Source",
        4008: "Remark",
        4009: "Spare 1",
        4010: "Spare 2",
    },
)
CLOZE = _notetype(
    1_763_942_400_005,
    "Cloze",
    Side(
        5901,
        "Cloze",
        front=_page(_REMARK, '<div class="ask" dir="auto">{{cloze:Text}}</div>'),
        back=_page(_REMARK, '<div class="ask" dir="auto">{{cloze:Text}}</div>', *_BACK),
    ),
    fields={
        5001: "Text",
        5002: "Context",
        5003: "Asserted by",
        5004: "Source",
        5005: "Remark",
        5006: "Spare 1",
        5007: "Spare 2",
    },
    model_type=genanki.Model.CLOZE,
)

NOTETYPES: Mapping[str, NoteType] = MappingProxyType(
    {
        "question": QUESTION,
        "timeline": TIMELINE,
        "cause-effect": CAUSE_EFFECT,
        "cloze": CLOZE,
    }
)
