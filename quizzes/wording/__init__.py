"""The kernel's messages in words: every code of `quizzes.domain` has a sentence here."""

import pkgutil
from functools import cache
from importlib import import_module

from quizzes.domain.messages import IN_GAP, Message, params_of


@cache
def _sentences() -> dict[str, str]:
    found: dict[str, str] = {}
    for info in pkgutil.iter_modules(__path__):
        found |= import_module(f"{__name__}.{info.name}").SENTENCES
    return found


def say(message: Message) -> str:
    """The sentence, in the active language. KeyError if a code has none (a test forbids it)."""
    params = params_of(message)
    sentence = str(_sentences()[message.code]).format_map(params)
    if IN_GAP in params:
        return str(_sentences()["gap.says"]).format(gap=params[IN_GAP], sentence=sentence)
    return sentence


def say_code(code: str, **params: object) -> str:
    """The sentence of a message that is known by its code; '' for ''."""
    return say(Message.of(code, **params)) if code else ""
