"""Sentences for answers that were not stored, and for attempts that are closed."""

from types import MappingProxyType
from typing import Any

from django.utils.translation import gettext_lazy as _

from quizzes.actions.answering import Refused, Result
from quizzes.domain.messages import IN_GAP, Malformed, Message, params_of
from quizzes.domain.showing import show_answer
from quizzes.models import Attempt
from quizzes.queries.attempts import SlotView
from quizzes.web.question_pages import Trouble, in_words
from quizzes.wording import say, say_code

EMPTY = MappingProxyType(
    {
        "choice": _("Choose an answer, or tap I don’t know."),
        "text": _("Write an answer, or tap I don’t know."),
        "blanks": _("Fill in at least one gap, or tap I don’t know."),
        "number": _("Write a number, or tap I don’t know."),
        "date": _("Write a date, or tap I don’t know."),
        "boolean": _("Choose true or false, or tap I don’t know."),
        "choices": _("Tick what is right, or tap I don’t know."),
        "pairs": _("Choose something for at least one item, or tap I don’t know."),
        "sequence": _("Move at least one item, or tap Keep this order or I don’t know."),
    }
)
CLOSED = MappingProxyType(
    {
        Attempt.Closing.SUBMITTED.value: _("This attempt was handed in already."),
        Attempt.Closing.OVERDUE.value: _("Time was up before this answer arrived."),
    }
)


def trouble_of(result: Result, slot: SlotView, typed: Any) -> Trouble | None:
    """What to tell of a result; None for an answer that was saved."""
    if isinstance(result, Malformed):
        gap = params_of(result.message).get(IN_GAP, "")
        return Trouble(_sentence(result.message, slot), gap=gap)
    if not isinstance(result, Refused):
        return None
    return Trouble(
        say_code(f"refused.{result.code}"),
        newer=", ".join(show_answer(slot.shape, slot.shown, slot.answer)),
        typed=in_words(slot, typed),
        conflict=True,
    )


def _sentence(message: Message, slot: SlotView) -> str:
    if message.code == "answer.empty" and slot.shape in EMPTY:
        return str(EMPTY[slot.shape])
    return say(message)
