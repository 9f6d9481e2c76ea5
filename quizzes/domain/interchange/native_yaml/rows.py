"""YAML rows that know their line, and fields read with every problem collected, none raised."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any, TypeVar
from uuid import UUID

import yaml

from quizzes.domain.messages import Message
from quizzes.domain.scalars import read_fraction

MAX_BYTES = 8_000_000
"""Largest bank file; composing it takes a few seconds and some 200 MB."""

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class FileProblem:
    """What is wrong with a file, and at which line (1 is the first; 0: the file as a whole)."""

    line: int
    message: Message


class Unreadable(ValueError):
    """The text is not YAML of the simple form that is wanted."""

    def __init__(self, line: int, code: str, **params: object) -> None:
        super().__init__(code)
        self.problem = FileProblem(line, Message.of(code, **params))


class RowMap(dict[str, Any]):
    """A mapping of the file, with the line on which it begins."""

    line: int = 0


class _Loader(yaml.SafeLoader):
    """Safe types only; anchors and repeated keys are refused, so that no file can unfold."""

    def compose_node(self, parent: Any, index: Any) -> Any:
        if self.check_event(yaml.events.AliasEvent):
            line = self.peek_event().start_mark.line + 1  # type: ignore[no-untyped-call]
            raise Unreadable(line, "bank.anchor")
        return super().compose_node(parent, index)

    def construct_row(self, node: yaml.MappingNode) -> RowMap:
        row = RowMap()
        row.line = node.start_mark.line + 1
        for key_node, value_node in node.value:
            key = str(self.construct_object(key_node, deep=True))
            if key in row:
                line = key_node.start_mark.line + 1
                raise Unreadable(line, "bank.repeated_key", key=key)
            row[key] = self.construct_object(value_node, deep=True)
        return row


_Loader.add_constructor("tag:yaml.org,2002:map", _Loader.construct_row)
_Loader.yaml_implicit_resolvers = {
    first: [
        (tag, pattern) for tag, pattern in resolvers if not tag.endswith((":timestamp", ":float"))
    ]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
"""Dates and decimal numbers stay text: EDTF and exact fractions are read by the kernel."""


def load_rows(text: str) -> RowMap:
    """The file's top mapping. Raises Unreadable, with the line."""
    if len(text) > MAX_BYTES:
        raise Unreadable(0, "bank.too_large", limit=MAX_BYTES)
    try:
        top = yaml.load(text, Loader=_Loader)  # noqa: S506 - a SafeLoader, narrowed further
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = mark.line + 1 if mark else 0
        raise Unreadable(line, "bank.not_yaml", reason=error.problem or "") from error
    except (yaml.YAMLError, RecursionError) as error:
        raise Unreadable(0, "bank.not_yaml", reason=str(error)) from error
    if not isinstance(top, RowMap):
        raise Unreadable(1, "bank.not_a_mapping")
    return top


class Fields:
    """Reads one row's fields by type; what is missing, unknown or malformed joins `problems`.

    Every reader returns a value of its type even after a problem, so that reading goes on and all
    problems of a file are reported together.
    """

    def __init__(self, row: Any, problems: list[FileProblem], line: int = 0) -> None:
        self.problems = problems
        if not isinstance(row, RowMap):
            problems.append(FileProblem(line, Message.of("bank.row_not_a_mapping")))
            row = RowMap()
            row.line = line
        self.row, self.line = row, row.line
        self._used: set[str] = set()

    def problem(self, code: str, **params: object) -> None:
        self.problems.append(FileProblem(self.line, Message.of(code, **params)))

    def _take(self, name: str) -> Any:
        self._used.add(name)
        return self.row.get(name)

    def text(self, name: str, *, required: bool = False) -> str:
        value = self._take(name)
        if value is None or value == "":
            if required:
                self.problem("bank.missing", field=name)
            return ""
        if isinstance(value, bool) or not isinstance(value, str | int):
            self.problem("bank.not_text", field=name)
            return ""
        return str(value).strip()

    def choice(self, name: str, choices: Sequence[str], default: str = "") -> str:
        value = self.text(name, required=not default) or default
        if value and value not in choices:
            self.problem("bank.not_one_of", field=name, value=value, choices=", ".join(choices))
            return choices[0]
        return value or choices[0]

    def whole(self, name: str, default: int | None = None) -> int | None:
        value = self._take(name)
        if value is None:
            return default
        if isinstance(value, bool) or not isinstance(value, int) or value < 0:
            self.problem("bank.not_whole", field=name)
            return default
        return value

    def truth(self, name: str) -> bool:
        value = self._take(name)
        if value not in (None, True, False):
            self.problem("bank.not_truth", field=name)
        return value is True

    def fraction(self, name: str) -> Fraction | None:
        value = self._take(name)
        if value is None:
            return None
        fraction = read_fraction(value)
        if fraction is None:
            self.problem("bank.not_fraction", field=name)
        return fraction

    def uuid(self, name: str = "uuid") -> UUID:
        value = self.text(name, required=True)
        try:
            return UUID(value)
        except ValueError:
            if value:
                self.problem("bank.not_uuid", field=name, value=value)
            return UUID(int=0)

    def texts(self, name: str) -> tuple[str, ...]:
        value = self._take(name)
        if value is None:
            return ()
        if not isinstance(value, list) or not all(isinstance(each, str | int) for each in value):
            self.problem("bank.not_texts", field=name)
            return ()
        return tuple(str(each) for each in value)

    def rows(self, name: str) -> list["Fields"]:
        value = self._take(name)
        if value is None:
            return []
        if not isinstance(value, list):
            self.problem("bank.not_rows", field=name)
            return []
        return [Fields(each, self.problems, self.line) for each in value]

    def mapping(self, name: str) -> dict[str, Any]:
        value = self._take(name)
        if value is None:
            return {}
        if not isinstance(value, RowMap):
            self.problem("bank.row_not_a_mapping")
            return {}
        return dict(value)

    def nested(self, name: str) -> "Fields":
        return Fields(self._take(name), self.problems, self.line)

    def done(self) -> None:
        """Report fields that nobody asked for: a misspelt one would else be lost in silence."""
        for name in sorted(set(self.row) - self._used):
            self.problem("bank.unknown_field", field=name)
