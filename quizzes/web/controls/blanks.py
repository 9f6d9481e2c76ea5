"""A sentence with a field in each of its gaps."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext as _

from quizzes.domain.gaps import gaps_of, part_of, pieces
from quizzes.domain.questions import GapPart
from quizzes.domain.showing import show_answer
from quizzes.queries.attempts import SlotView
from quizzes.web.answers import encode
from quizzes.web.controls._control import Control, GapField, Piece, Row


def control(slot: SlotView, typed: Any) -> Control:
    stored = _stored_texts(slot)
    return Control(
        pieces=_sentence(slot, stored if typed is None else typed),
        title=_("Fill in the gaps"),
        was=encode(stored or None),
    )


def _sentence(slot: SlotView, texts: Mapping[str, str]) -> tuple[Piece, ...]:
    """The sentence with a field in each gap; `texts` by the names of the gaps."""
    fields = {gap.id: _gap_field(slot, gap, texts.get(gap.id, "")) for gap in slot.arrangement.gaps}
    return tuple(Piece(text, fields.get(mark)) for text, mark in pieces(slot.shown.stem))


def _stored_texts(slot: SlotView) -> dict[str, str]:
    """What the fields hold while nobody has touched them."""
    answered = slot.answer or {}
    return {gap.id: _filled(slot, gap) for gap in slot.arrangement.gaps if gap.id in answered}


def _filled(slot: SlotView, gap: GapPart) -> str:
    """The answer of a gap as its field holds it; in words where a program sent no text."""
    raw = slot.raw[gap.id]
    if isinstance(raw, str):
        return raw
    spec = next(each for each in gaps_of(slot.shown) if each.id == gap.id)
    return " ".join(show_answer(gap.shape, part_of(slot.shown, spec), slot.answer[gap.id]))


def _gap_field(slot: SlotView, gap: GapPart, text: str) -> GapField:
    arranged = gap.arrangement
    rows = tuple(Row(each.id, each.text, chosen=each.id == text) for each in arranged.options)
    spec = next(each.spec for each in gaps_of(slot.shown) if each.id == gap.id)
    return GapField(
        gap.id,
        gap.number,
        gap.shape,
        text=text,
        rows=rows,
        unit=arranged.unit,
        signed=spec.get("signed") is True,
        hint="" if arranged.wanted == "wanted.number" else arranged.wanted,
    )
