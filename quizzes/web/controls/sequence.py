"""Options to be put into order: as they stand now, whether or not that is an answer yet."""

from typing import Any

from quizzes.queries.attempts import SlotView
from quizzes.web.answers import encode
from quizzes.web.controls._control import Control, Row


def control(slot: SlotView, typed: Any) -> Control:
    texts = {option.id: option.text for option in slot.arrangement.options}
    order = typed or slot.answer or list(texts)
    if sorted(order) != sorted(texts):
        order = list(texts)
    last = len(order) - 1
    rows = tuple(
        Row(option_id, texts[option_id], is_first=place == 0, is_last=place == last)
        for place, option_id in enumerate(order)
    )
    return Control(
        rows=rows,
        touched=slot.answer is not None,
        hint=slot.arrangement.wanted,
        was=encode(slot.answer),
    )
