"""A bank as values. References between rows are handles of actors and factors, else uuids.

`text_file` names the file beside the bank in which the article's text stands; `with_text` puts
the text in its place.

`line` says where a row stands in its file (0 for a row that came from the database); it takes no
part in comparing two rows.
"""

import hashlib
import json
from dataclasses import asdict, dataclass, field
from decimal import Decimal
from fractions import Fraction
from typing import Any
from uuid import UUID

from quizzes.domain.authoring import Content
from quizzes.domain.facts import Detail
from quizzes.domain.tags import tag_handle


@dataclass(frozen=True, slots=True)
class Remark:
    """A slip or doubt of the source."""

    text: str
    paragraph: int | None = None


@dataclass(frozen=True, slots=True)
class BankArticle:
    uuid: UUID
    slug: str
    title: str
    author: str = ""
    publication: str = ""
    published: str = ""
    url: str = ""
    text_licence: str = "publisher"
    facts_shown: str = "after_quiz"
    sequence: int = 1
    deck: str = ""
    remarks: tuple[Remark, ...] = ()
    text: str = ""
    text_file: str = field(default="", compare=False)
    line: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class BankActor:
    id: str
    name: str
    kind: str
    aliases: tuple[str, ...] = ()
    line: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class BankFactor:
    id: str
    label: str
    line: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class BankFact:
    uuid: UUID
    kind: str
    statement: str
    detail: Detail
    worth: str = "support"
    paragraph: int | None = None
    actors: tuple[str, ...] = ()
    line: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class BankQuestion:
    uuid: UUID
    kind: str
    content: Content
    status: str = "draft"
    worth: str = "support"
    facts: tuple[UUID, ...] = ()
    lint: tuple[tuple[str, str], ...] = ()
    """Rules of the lint that are argued away, each with the reason, sorted."""
    tags: tuple[str, ...] = ()
    """Sorted by their handles, as those of a quiz."""
    line: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class BankSection:
    questions: tuple[UUID, ...]
    title: str = ""
    draw: int | None = None


@dataclass(frozen=True, slots=True)
class BankQuiz:
    uuid: UUID
    slug: str
    title: str
    description: str = ""
    status: str = "draft"
    feedback: str = "immediate"
    layout: str = "one"
    time_limit: int | None = None
    sections: tuple[BankSection, ...] = ()
    tags: tuple[str, ...] = ()
    line: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Bank:
    article: BankArticle
    actors: tuple[BankActor, ...] = ()
    factors: tuple[BankFactor, ...] = ()
    facts: tuple[BankFact, ...] = ()
    questions: tuple[BankQuestion, ...] = ()
    quizzes: tuple[BankQuiz, ...] = ()


Row = BankArticle | BankActor | BankFactor | BankFact | BankQuestion | BankQuiz


def digest(row: Row) -> str:
    """SHA-256, in hexadecimal, of a row's content: equal content, equal digest.

    A text counts only where there is one: rows loaded before there were texts keep their digest.
    A tag is the same in any case: how it is written is decided by who names it first.
    """
    content = asdict(row) | {"line": 0}
    content["tags"] = sorted(map(tag_handle, content.get("tags", ())))
    content.pop("text_file", None)
    for name in _LATER:
        if not content.get(name):
            content.pop(name, None)
    return hashlib.sha256(
        json.dumps(content, sort_keys=True, default=_plain, ensure_ascii=False).encode()
    ).hexdigest()


_LATER = ("lint", "tags", "text")
"""Fields that the format was given later: where they are empty, old digests have to hold."""


def _plain(value: Any) -> str:
    if isinstance(value, Decimal):
        return f"{value.normalize():f}"
    if isinstance(value, UUID | Fraction):
        return str(value)
    raise TypeError(f"{type(value).__name__} has no plain form")
