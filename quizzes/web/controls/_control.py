"""What fills the form fields of a question, whatever the shape of its answer."""

import uuid
from dataclasses import dataclass, field
from uuid import UUID


@dataclass(frozen=True, slots=True)
class Row:
    """An option as the control shows it."""

    id: str
    text: str
    chosen: bool = False
    is_first: bool = False
    is_last: bool = False
    options: tuple["Row", ...] = ()
    """What may be chosen for this row, where each row is a choice of its own."""


@dataclass(frozen=True, slots=True)
class GapField:
    """A gap of a sentence as a field of its own; `rows` are what a list offers."""

    id: str
    number: int
    shape: str
    text: str = ""
    rows: tuple[Row, ...] = ()
    unit: str = ""
    signed: bool = False
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of a sentence, and the gap that follows them; after the last words there is none."""

    text: str
    gap: GapField | None = None


@dataclass(frozen=True, slots=True)
class Control:
    """What fills the form fields.

    `was` is what they hold while nobody has touched them. `hint` is the code of the message that
    says what form of answer is wanted, where the labels of the fields do not say it already;
    `count` is its number, and `tally` says how many are ticked. `title` stands in place of a stem
    that the control shows itself.
    """

    rows: tuple[Row, ...] = ()
    text: str = ""
    parts: tuple[str, ...] = ()
    day: str = ""
    month: str = ""
    year: str = ""
    months: tuple[tuple[str, str], ...] = ()
    touched: bool = False
    unit: str = ""
    signed: bool = False
    longest: int = 0
    pieces: tuple[Piece, ...] = ()
    title: str = ""
    hint: str = ""
    count: int = 0
    tally: str = ""
    was: str = "null"
    template: str = "quizzes/kinds/unknown.html"
    client_id: UUID = field(default_factory=uuid.uuid4)
    """New with every page, so that a double click and a resend are one step."""
