"""What the parts of derivation hand each other: spans of a text, and what was found in them.

Offsets count Unicode code points of the text as it was given; `end` is exclusive.
"""

from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of the text: `text` equals the text's slice from `start` to `end`."""

    text: str
    start: int
    end: int


class PassageKind(StrEnum):
    """What a paragraph is; only a body gives facts."""

    BODY = "body"
    HEADING = "heading"
    CREDIT = "credit"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph, numbered from 1 over bodies alone; those of other kinds have the number 0."""

    number: int
    kind: PassageKind
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a body paragraph."""

    paragraph: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Document:
    """A text read for derivation.

    `folded` has the length of `text`, with typographic quotes, dashes and spaces made plain, so
    that rules can match it and report places in `text`.
    """

    text: str
    folded: str
    passages: tuple[Passage, ...]
    sentences: tuple[Sentence, ...]

    def span(self, start: int, end: int) -> Span:
        """Give the stretch from `start` to `end` as it stands in the text."""
        return Span(self.text[start:end], start, end)


@dataclass(frozen=True, slots=True)
class Token:
    """A word or mark of a sentence.

    `head` is an index into the sentence's tokens: a root's own, -1 where it is unknown. `pos` is a
    Universal POS tag, `tag` a Penn Treebank tag, `dep` a dependency label and `entity` a named
    entity's label; each is "" where a parser does not say.
    """

    text: str
    start: int
    end: int
    lemma: str
    pos: str = ""
    tag: str = ""
    dep: str = ""
    head: int = -1
    entity: str = ""


@dataclass(frozen=True, slots=True)
class Parse:
    """A sentence with its tokens in order; `has_tree` says whether heads are known."""

    sentence: Sentence
    tokens: tuple[Token, ...]
    has_tree: bool
