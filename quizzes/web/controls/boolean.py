"""True or false, always in this order."""

from typing import Any

from django.utils.translation import gettext as _

from quizzes.queries.attempts import SlotView
from quizzes.web.answers import encode
from quizzes.web.controls._control import Control, Row


def control(slot: SlotView, typed: Any) -> Control:
    stored = None if slot.answer is None else str(slot.answer).lower()
    chosen = stored if typed is None else typed
    rows = tuple(
        Row(side, str(label), chosen=side == chosen)
        for side, label in (("true", _("True")), ("false", _("False")))
    )
    return Control(rows=rows, hint=slot.arrangement.wanted, was=encode(stored))
