"""GUM's documents: text rebuilt from its tokens, sentences and dates as annotated."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import unescape
from pathlib import Path

from quizzes.domain.derivation.ingest.folding import fold
from quizzes.domain.derivation.values import Document, Sentence

_ATTRIBUTE = re.compile(r'([\w:]+)="([^"]*)"')
_BLOCKS = {"<p>", "<head>", "<item>", "<caption>", "<sp>", "<quote>"}
_NO_SPACE_BEFORE = re.compile(r"[.,;:!?)\]%…’”]$|'(?:s|re|ve|ll|d|m)?$|n't$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Gold:
    """An annotated date: its place and its attributes, such as `when`."""

    start: int
    end: int
    value: dict[str, str]


@dataclass(frozen=True, slots=True)
class Annotated:
    """A document with its annotated dates."""

    name: str
    created: str
    document: Document
    dates: tuple[Gold, ...]


@dataclass(slots=True)
class _Builder:
    """Puts the text together token by token."""

    text: str = ""
    sentences: list[Sentence] = field(default_factory=list)
    dates: list[Gold] = field(default_factory=list)
    paragraph: int = 0
    glued: bool = False
    after_opening: bool = False

    def add(self, token: str, tag: str) -> int:
        """Append the token and give its place."""
        tight = self.glued or self.after_opening or _NO_SPACE_BEFORE.search(token) or tag == "''"
        if self.text and not self.text.endswith("\n") and not tight:
            self.text += " "
        start = len(self.text)
        self.text += token
        self.after_opening = tag in {"``", "-LRB-", "("} or token in {"(", "[", "$", "“", "‘"}
        return start


def documents(folder: Path) -> Iterator[Annotated]:
    """Every document with at least one date, in order of name."""
    for path in sorted((folder / "xml").glob("*.xml")):
        document = _read(path)
        if document.dates:
            yield document


def _read(path: Path) -> Annotated:
    builder, created = _Builder(), ""
    sentence_start: int | None = None
    open_dates: list[tuple[dict[str, str], int | None]] = []
    in_word = 0
    for line in path.read_text("utf-8").splitlines():
        if "\t" in line:
            token, tag = line.split("\t")[:2]
            builder.glued = in_word > 1
            start = builder.add(unescape(token), tag)
            in_word += bool(in_word)
            sentence_start = start if sentence_start is None else sentence_start
            open_dates = [(value, start if at is None else at) for value, at in open_dates]
        elif line.startswith("<text "):
            created = dict(_ATTRIBUTE.findall(line))["dateCreated"]
        elif line.startswith("<date"):
            open_dates.append((dict(_ATTRIBUTE.findall(line)), None))
        elif line == "</date>":
            value, at = open_dates.pop()
            builder.dates.append(Gold(at or 0, len(builder.text), value))
        elif line in {"<w>", "</w>"}:
            in_word = int(line == "<w>")
        elif line.startswith("<s ") or line == "<s>":
            sentence_start = None
        elif line == "</s>" and sentence_start is not None:
            place = Sentence(builder.paragraph, sentence_start, len(builder.text))
            builder.sentences.append(place)
        elif re.sub(r" .*", ">", line) in _BLOCKS:
            builder.paragraph += 1
            builder.text += "\n\n" if builder.text else ""
    document = Document(builder.text, fold(builder.text), (), tuple(builder.sentences))
    return Annotated(path.stem, created, document, tuple(builder.dates))
