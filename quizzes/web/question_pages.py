"""What the page of an attempt shows: its questions with their controls, errors and feedback."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.utils.translation import gettext as _

from quizzes.permissions import Who, gives_feedback_at_once
from quizzes.queries.attempts import AttemptView, SlotView
from quizzes.queries.reviews import review_slots
from quizzes.queries.slot_reviews import SlotReview
from quizzes.web.answers import Sent
from quizzes.web.controls import Control, control_for
from quizzes.web.saved_words import READ_BACK, saved_words


@dataclass(frozen=True, slots=True)
class Trouble:
    """Why an answer was not stored: a sentence, and where it helps, the two answers apart.

    `newer` is what stands stored instead; `typed` is what was sent, in words. `gap` is the number
    of the gap that it is about, in a sentence with gaps.
    """

    sentence: str
    newer: str = ""
    typed: str = ""
    conflict: bool = False
    gap: str = ""


@dataclass(frozen=True, slots=True)
class Part:
    """One question of the page."""

    slot: SlotView
    control: Control
    says: str = ""
    trouble: Trouble | None = None
    review: SlotReview | None = None

    @property
    def number(self) -> int:
        return self.slot.number

    @property
    def reads_back(self) -> bool:
        return self.slot.shape in READ_BACK

    @property
    def next_sequence(self) -> int:
        return self.slot.sequence + 1


@dataclass(frozen=True, slots=True)
class Page:
    """`number` is 0 where all questions stand on one page."""

    view: AttemptView
    parts: tuple[Part, ...]
    number: int = 0
    moved: str = ""
    troubled: tuple[Part, ...] = field(default=())

    @property
    def total(self) -> int:
        return len(self.view.slots)

    @property
    def answered(self) -> int:
        return self.total - len(self.view.unanswered)

    @property
    def go_to(self) -> SlotView | None:
        """What is best looked at before the end: the first open question, else a flagged one."""
        return next(iter(self.view.unanswered or self.view.flagged), None)

    @property
    def checks(self) -> bool:
        return gives_feedback_at_once(self.view.attempt.quiz)

    @property
    def only(self) -> Part | None:
        return self.parts[0] if self.number else None

    @property
    def reviews(self) -> list[SlotReview]:
        return [part.review for part in self.parts if part.review]

    @property
    def all_checked(self) -> bool:
        return all(part.review for part in self.parts)


def where_to_go_on(view: AttemptView) -> int | None:
    """The number of the first question without an answer, or None if all have one."""
    return view.unanswered[0].number if view.unanswered else None


def asked_number(view: AttemptView, text: str) -> int | None:
    """Which question `?q=` asks for; None for the overview, and for what is no number here."""
    number = int(text) if text.isascii() and text.isdigit() and len(text) < 6 else 0
    return number if view.slot(number) else None


def make_page(
    view: AttemptView,
    who: Who,
    *,
    number: int,
    now: datetime,
    sent: Sequence[Sent] = (),
    troubles: Mapping[int, Trouble] | None = None,
    moved: str = "",
) -> Page:
    """The page of question `number`, or of all for 0. Five statements if one is checked, else 0."""
    slots = [slot for slot in view.slots if number in (0, slot.number)]
    reviews = _reviews(view, who, [slot.number for slot in slots if slot.checked], now=now)
    typed = {item.slot: item.typed for item in sent}
    troubles = troubles or {}
    parts = tuple(
        Part(
            slot=slot,
            control=control_for(slot, typed=typed.get(slot.number)),
            says=_moved_words(slot, moved) or saved_words(slot),
            trouble=troubles.get(slot.number),
            review=reviews.get(slot.number),
        )
        for slot in slots
    )
    troubled = tuple(part for part in parts if part.trouble)
    return Page(view, parts, number=number, moved=moved, troubled=troubled)


def _moved_words(slot: SlotView, moved: str) -> str:
    """Where the item now stands that a button has moved."""
    option = moved.partition(":")[2]
    if slot.shape != "sequence" or option not in (slot.answer or ()):
        return ""
    place, total = slot.answer.index(option) + 1, len(slot.answer)
    text = slot.shown.option(option).text
    return _("Saved. Now {place} of {total}: {text}").format(place=place, total=total, text=text)


def _reviews(
    view: AttemptView, who: Who, numbers: Sequence[int], *, now: datetime
) -> dict[int, SlotReview]:
    if not numbers:
        return {}
    reviews = review_slots(view.attempt, who, now=now, numbers=numbers)
    return {review.slot.number: review for review in reviews}


def in_words(slot: SlotView, typed: Any) -> str:
    """What was typed or chosen, as people read it; it may be nothing that could be stored."""
    texts = {option.id: option.text for option in slot.shown.options}
    if isinstance(typed, Mapping) and slot.arrangement.left:
        chosen = ((left, texts.get(typed.get(left, ""))) for left in texts)
        return ", ".join(f"{texts[left]}: {right}" for left, right in chosen if right)
    if slot.shape == "boolean" and isinstance(typed, str):
        return {"true": _("True"), "false": _("False")}.get(typed, "")
    if isinstance(typed, Mapping) and slot.arrangement.gaps:
        filled = ((gap.number, typed.get(gap.id, "")) for gap in slot.arrangement.gaps)
        return ", ".join(f"{number}: {texts.get(text, text)}" for number, text in filled if text)
    if isinstance(typed, Mapping):
        return " ".join(part for part in typed.values() if part)
    if isinstance(typed, str):
        return texts.get(typed, typed)
    return ", ".join(texts.get(item, item) for item in typed or ())
