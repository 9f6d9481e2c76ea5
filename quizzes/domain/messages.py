"""What the kernel has to say, as a code with parameters; `quizzes.wording` puts it into words."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

IN_GAP = "in_gap"
"""A parameter that any message may bear: the number of the gap that it speaks of."""


@dataclass(frozen=True, slots=True)
class Message:
    """One sentence to be: a dotted code and its parameters, sorted by name."""

    code: str
    params: tuple[tuple[str, str], ...] = ()

    # Positional only, here and below, so that a parameter may itself be called "code" or "field".
    @classmethod
    def of(cls, code: str, /, **params: object) -> "Message":
        return cls(code, tuple(sorted((name, str(value)) for name, value in params.items())))

    def as_json(self) -> list[Any]:
        """`[code, {name: value}]`, the form in which messages are stored."""
        return [self.code, dict(self.params)]

    @classmethod
    def from_json(cls, stored: list[Any]) -> "Message":
        code, params = stored
        return cls.of(code, **params)


@dataclass(frozen=True, slots=True)
class Problem:
    """Something an author should mend: the field it stands at, the message, and how bad it is."""

    field: str
    message: Message
    level: str = "error"

    @classmethod
    def of(cls, field: str, code: str, /, **params: object) -> "Problem":
        return cls(field, Message.of(code, **params))


class Malformed(ValueError):
    """The answer could not be read; nothing may be stored. `message` says how to write it.

    An outcome of reading and not a fault, hence no Error in its name.
    """

    def __init__(self, code: str, /, **params: object) -> None:
        self.message = Message.of(code, **params)
        super().__init__(f"{code} {dict(self.message.params)}")


def in_gap(message: Message, number: int) -> Message:
    """The message as one about gap `number` of a sentence; a gap's own kind knows of no other."""
    return Message.of(message.code, **{**params_of(message), IN_GAP: number})


def params_of(message: Message) -> Mapping[str, str]:
    """The parameters by name, to be put into the sentence."""
    return dict(message.params)
