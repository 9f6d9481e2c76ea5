"""What a proposer says, held against the text: what does not stand there is refused."""

import math
from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from quizzes.domain.dates import parse_edtf
from quizzes.domain.derivation.actors.values import ActorKind
from quizzes.domain.derivation.causes.values import Relation, Stance, Strength, Worth
from quizzes.domain.derivation.facts import FactKind, fact_id
from quizzes.domain.derivation.ingest import read_article
from quizzes.domain.derivation.values import Document, Span
from quizzes.domain.numbers import parse_number

Given = Mapping[str, Any]

MOST_ACTORS = 20


@dataclass(frozen=True, slots=True)
class Checked:
    """Facts that may be reviewed; `refused` counts the others by the code of what is wrong."""

    facts: tuple[dict[str, Any], ...]
    refused: Mapping[str, int]


class _Refused(ValueError):
    """`args[0]` is a code: shape, span, aside, date or part."""


def checked(proposed: Iterable[Any], text: str, *, name: str) -> Checked:
    """Each fact made anew of the members that are known, its place worked out from the text."""
    document = read_article(text)
    facts, refused = [], Counter[str]()
    for given in proposed:
        try:
            facts.append(_fact(given, document, name=name))
        except _Refused as refusal:
            refused[refusal.args[0]] += 1
        except (KeyError, TypeError, ValueError, AttributeError):
            refused["shape"] += 1
    return Checked(tuple(facts), dict(refused))


def _fact(given: Given, document: Document, *, name: str) -> dict[str, Any]:
    kind, span = FactKind(given["kind"]), _span(given, document)
    sentence = bisect_right([each.start for each in document.sentences], span.start) - 1
    if sentence < 0 or document.sentences[sentence].end < span.end:
        raise _Refused("aside")
    confidence = float(given["confidence"])
    if not (math.isfinite(confidence) and 0 <= confidence <= 1):
        raise _Refused("shape")
    return {
        "id": fact_id(kind, span, span),
        "kind": kind.value,
        "text": span.text,
        "start": span.start,
        "end": span.end,
        "paragraph": document.sentences[sentence].paragraph,
        "sentence": sentence,
        "confidence": round(confidence, 3),
        "rule": f"{name}:{given.get('rule') or kind}"[:60],
        "worth": Worth(given.get("worth") or "support").value,
        "actors": [_actor(each) for each in list(given.get("actors") or ())[:MOST_ACTORS]],
        **_PARTS[kind](given, document),
    }


def _span(given: Given, document: Document) -> Span:
    """The stretch that is named; its words must be those of the text at that place."""
    start, end = given["start"], given["end"]
    if type(start) is not int or type(end) is not int or not 0 <= start < end:
        raise _Refused("span")
    span = document.span(start, end)
    if span.text != given["text"] or len(span.text) != end - start or not span.text.strip():
        raise _Refused("span")
    return span


def _place(given: Given, document: Document) -> dict[str, Any]:
    span = _span(given, document)
    return {"text": span.text, "start": span.start, "end": span.end}


def _actor(given: Given) -> dict[str, Any]:
    kind = ActorKind(given["kind"]).value
    return {"name": _line(given["name"]), "kind": kind, "aliases": []}


def _line(given: Any) -> str:
    if not isinstance(given, str) or not given.strip() or len(given) > 200:
        raise _Refused("part")
    return " ".join(given.split())


def _event(given: Given, document: Document) -> dict[str, Any]:
    date = given["date"]
    place = _place(date, document)
    try:
        edtf = parse_edtf(date["edtf"]).edtf
    except ValueError as error:
        raise _Refused("date") from error
    extent = "lasts" if date.get("extent") == "lasts" else "within"
    # Whoever reads a date out of a text has worked it out: a person has to confirm it.
    return {"date": place | {"edtf": edtf, "inferred": True, "extent": extent}}


def _role(given: Given, document: Document) -> dict[str, Any]:
    role = given["role"]
    title, holder = _place(role["title"], document), _line(role["holder"])
    return {"role": {"title": title, "holder": holder, "of": ""}}


def _claim(given: Given, document: Document) -> dict[str, Any]:
    return {
        "cause": _place(given["cause"], document),
        "effect": _place(given["effect"], document),
        "relation": Relation(given["relation"]).value,
        "speaker": _line(given["speaker"]) if given.get("speaker") else "",
        "stance": Stance(given.get("stance") or "endorses").value,
        "strength": Strength(given.get("strength") or "stated").value,
        "negated": given.get("negated") is True,
    }


def _figure(given: Given, document: Document) -> dict[str, Any]:
    value = _line(given["value"])
    parse_number(value)
    return {"value": value, "unit": str(given.get("unit") or "")[:40], "precision": "about"}


_PARTS: Mapping[FactKind, Callable[[Given, Document], dict[str, Any]]] = {
    FactKind.EVENT: _event,
    FactKind.ROLE: _role,
    FactKind.CLAIM: _claim,
    FactKind.FIGURE: _figure,
}
