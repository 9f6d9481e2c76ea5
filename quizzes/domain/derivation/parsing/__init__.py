"""A document's sentences as tokens: by a language model where it is installed, else by rules."""

from typing import Protocol

from quizzes.domain.derivation.values import Document, Parse


class Parser(Protocol):
    """Reads every sentence of a document, in order, the same way at any time."""

    name: str

    def parse(self, document: Document) -> tuple[Parse, ...]: ...
