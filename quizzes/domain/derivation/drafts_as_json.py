"""Drafts of questions in the public shape of `derive`, and back to what an author writes.

    {"fact", "facts", "kind", "worth", "stem", "options": [{"text", "correct", ...}], "answer",
     "keys", "spec", "key_spec", "explanation", "rule", "confidence", "problems"}

`answer` is for people to read; `options`, `keys` and `key_spec` hold the key.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Any

from quizzes.domain.authoring import Content, KeyContent, OptionContent

_OPTION_TEXTS = ("handle", "side", "gap", "value", "target", "feedback")


@dataclass(frozen=True, slots=True)
class Draft:
    """A question that nobody has looked at. `facts` are ids of derived facts, the main one first.

    `confidence` lies between 0 and 1; `problems` are ids of the guards that it breaks.
    """

    facts: tuple[str, ...]
    kind: str
    content: Content
    rule: str
    confidence: float
    worth: str = "support"
    answer: str = ""
    problems: tuple[str, ...] = ()


def draft_as_json(draft: Draft) -> dict[str, Any]:
    """The draft as a JSON object."""
    content = draft.content
    return {
        "fact": draft.facts[0] if draft.facts else None,
        "facts": list(draft.facts),
        "kind": draft.kind,
        "worth": draft.worth,
        "stem": content.stem,
        "options": [_option_as_json(option) for option in content.options],
        "answer": draft.answer,
        "keys": [_key_as_json(key) for key in content.keys],
        "spec": dict(content.spec),
        "key_spec": dict(content.key_spec),
        "explanation": content.explanation,
        "rule": draft.rule,
        "confidence": draft.confidence,
        "problems": list(draft.problems),
    }


def content_from_json(payload: Mapping[str, Any]) -> Content:
    """What an author would have written; what is missing or unknown in the object is passed over.

    ValueError, TypeError or KeyError where a part is not of its type.
    """
    return Content(
        stem=str(payload["stem"]),
        spec=dict(payload.get("spec") or {}),
        key_spec=dict(payload.get("key_spec") or {}),
        explanation=str(payload.get("explanation") or ""),
        options=tuple(_option_from_json(option) for option in payload.get("options") or ()),
        keys=tuple(_key_from_json(key) for key in payload.get("keys") or ()),
    )


def _option_as_json(option: OptionContent) -> dict[str, Any]:
    texts = {name: getattr(option, name) for name in _OPTION_TEXTS}
    given = {name: text for name, text in texts.items() if text}
    return {"text": option.text, "correct": option.credit == 1, **given}


def _option_from_json(option: Mapping[str, Any]) -> OptionContent:
    credit = Fraction(1) if option.get("correct") else None
    texts = {name: str(option[name]) for name in _OPTION_TEXTS if option.get(name)}
    return replace(OptionContent(str(option["text"]), credit=credit), **texts)  # type: ignore[arg-type]


def _key_as_json(key: KeyContent) -> dict[str, Any]:
    gap = {"gap": key.gap} if key.gap else {}
    return {"value": key.value, "credit": str(key.credit), "feedback": key.feedback, **gap}


def _key_from_json(key: Mapping[str, Any]) -> KeyContent:
    return KeyContent(
        str(key["value"]),
        gap=str(key.get("gap") or ""),
        credit=Fraction(str(key.get("credit", 1))),
        feedback=str(key.get("feedback") or ""),
    )
