"""Reading the form of an attempt: which button was pressed, and what each question holds.

Every question of a form sends `slot` (its number n), `n-client_id`, `n-sequence`, `n-was` (what
the form held when it was rendered) and the fields of its shape:

| shape      | fields                                                                       |
|------------|------------------------------------------------------------------------------|
| `choice`   | `n-answer`, an option's id                                                   |
| `text`     | `n-answer`                                                                   |
| `number`   | `n-answer`                                                                   |
| `date`     | `n-year`, `n-month`, `n-day`, as many as are wanted                          |
| `boolean`  | `n-answer`, "true" or "false"                                                |
| `choices`  | `n-choice`, once for each option that is ticked                              |
| `pairs`    | `n-pair-id`, for each left item's id; empty where nothing was chosen         |
| `blanks`   | `n-gap-id`, for each gap                                                     |
| `sequence` | `n-order`, once for each option; `n-touched` if it is an answer already      |

The button is `do`: a verb of VERBS, the number of its question and, to move it, an option's id.
What the page saves by itself are the same fields without a button and without `n-was`; there
`n-unknown` stands for an answer of "I don't know".
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.core.exceptions import BadRequest
from django.http import QueryDict
from django.utils.dates import MONTHS

from quizzes.actions.answering import Incoming

VERBS = frozenset(
    {"next", "back", "finish", "flag", "unflag", "keep", "up", "down"}
    | {"check", "unknown", "check-unknown"}
)
"""All of them save what was changed; `finish` leads to the overview."""

PARTS = ("day", "month", "year")
MAX_QUESTIONS = 500
MAX_SLOT = 32_767
MAX_SEQUENCE = 2_000_000_000
"""As in the API: what a database's integer holds, with room for those that follow."""


@dataclass(frozen=True, slots=True)
class Command:
    verb: str
    slot: int
    option: str = ""

    @property
    def checks(self) -> bool:
        return self.verb in {"check", "check-unknown"}

    @property
    def flags(self) -> bool:
        return self.verb in {"flag", "unflag"}


@dataclass(frozen=True, slots=True)
class Sent:
    """A question of the form. `raw` is what actions take, `typed` what the form shows again."""

    slot: int
    raw: Any
    typed: Any
    client_id: UUID
    sequence: int
    changed: bool
    unknown: bool = False

    def incoming(self, command: Command) -> Incoming | None:
        """What is to be stored of this question, or None: an untouched field says nothing."""
        if self.slot != command.slot:
            return self.as_is() if self.changed else None
        match command.verb:
            case "unknown" | "check-unknown":
                return Incoming(self.slot, None, self.client_id, self.sequence, unknown=True)
            case "up" | "down":
                order = moved(self.typed, command.option, command.verb)
                return Incoming(self.slot, order, self.client_id, self.sequence)
            case "keep":
                return Incoming(self.slot, self.typed, self.client_id, self.sequence)
            case "check":
                return self.as_is()
        return self.as_is() if self.changed else None

    def as_is(self) -> Incoming:
        raw = None if self.unknown else self.raw
        return Incoming(self.slot, raw, self.client_id, self.sequence, unknown=self.unknown)


def read_form(post: QueryDict) -> tuple[Command, tuple[Sent, ...]]:
    """The button and the questions; BadRequest for what no form of ours sends."""
    try:
        return _command(post.get("do", "")), read_sent(post)
    except ValueError as error:
        raise BadRequest("This form could not be read.") from error


def read_sent(post: QueryDict) -> tuple[Sent, ...]:
    """The questions alone; ValueError for what no page of ours sends."""
    numbers = dict.fromkeys(int(number) for number in post.getlist("slot")[:MAX_QUESTIONS])
    return tuple(_sent(post, number) for number in numbers)


def encode(raw: Any) -> str:
    """An answer as `n-was` holds it."""
    return json.dumps(raw, ensure_ascii=False, separators=(",", ":"), sort_keys=True)


def moved(order: list[str], option: str, verb: str) -> list[str]:
    """The order with one option a place up or down; unchanged at the end of the list."""
    order = list(order)
    if option in order:
        place = order.index(option)
        other = place + (1 if verb == "down" else -1)
        if 0 <= other < len(order):
            order[place], order[other] = order[other], order[place]
    return order


def raw_date(parts: Mapping[str, str]) -> Any:
    """The parts by name if all are numbers; else text in their order: a year may be "44 BC"."""
    filled = {name: parts[name].strip() for name in PARTS if parts.get(name, "").strip()}
    if not filled:
        return None
    if all(part.isascii() and part.isdigit() and len(part) <= 4 for part in filled.values()):
        return {name: int(part) for name, part in filled.items()}
    if (month := filled.get("month", "")).isdigit() and int(month) in MONTHS:
        filled["month"] = str(MONTHS[int(month)])
    return " ".join(filled.values())


def _command(text: str) -> Command:
    verb, _, rest = text.partition(":")
    number, _, option = rest.partition(":")
    if verb not in VERBS or not 0 <= int(number) <= MAX_SLOT:
        raise ValueError(verb)
    return Command(verb, int(number), option)


def _sent(post: QueryDict, number: int) -> Sent:
    raw, typed = _raw_and_typed(post, f"{number}-")
    sequence = int(post.get(f"{number}-sequence", ""))
    if not 0 < sequence <= MAX_SEQUENCE:
        raise ValueError(sequence)
    return Sent(
        slot=number,
        raw=raw,
        typed=typed,
        client_id=UUID(post.get(f"{number}-client_id", "")),
        sequence=sequence,
        changed=encode(raw) != post.get(f"{number}-was"),
        unknown=f"{number}-unknown" in post,
    )


def _raw_and_typed(post: QueryDict, prefix: str) -> tuple[Any, Any]:
    if order := post.getlist(f"{prefix}order"):
        return (order if post.get(f"{prefix}touched") else None), order
    if ticked := post.getlist(f"{prefix}choice"):
        return sorted(ticked), ticked
    start = f"{prefix}pair-"
    if pairs := {name[len(start) :]: post[name] for name in post if name.startswith(start)}:
        return {left: right for left, right in pairs.items() if right} or None, pairs
    start = f"{prefix}gap-"
    if gaps := {name[len(start) :]: post[name] for name in post if name.startswith(start)}:
        return {gap: text for gap, text in gaps.items() if str(text).strip()} or None, gaps
    if f"{prefix}year" in post:
        parts = {name: post.get(prefix + name, "") for name in PARTS}
        return raw_date(parts), parts
    text = post.get(f"{prefix}answer", "").replace("\r\n", "\n")
    return text or None, text
