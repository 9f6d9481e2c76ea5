"""A clause taken apart, to be asked about: subject, verb, and the rest without a date."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from quizzes.domain.derivation.parsing.trees import Tree
from quizzes.domain.derivation.values import Document, Token

_CLOSING = ",.;:)?!'’”"


@dataclass(frozen=True, slots=True)
class Clause:
    """Token indices of its parts; `auxiliary` is None where "did" must be put in.

    `added` is an auxiliary that the text leaves out: "The Vampyre, printed in 1819".
    """

    tree: Tree
    document: Document
    subject: tuple[int, ...]
    auxiliary: int | None
    verb: int
    rest: tuple[int, ...]
    """all of it but subject, auxiliary and date, in order, the verb included"""
    added: str = ""

    def words_of(self, indices: Iterable[int]) -> str:
        """The words as they stand, with single spaces where something was left out."""
        return words_of(self.tree, indices)

    @property
    def named(self) -> str:
        """The subject as it stands within a sentence."""
        words = lowered(self.document, self.tree[self.subject[0]], self.words_of(self.subject))
        starts = self.tree[self.subject[0]].start == self.tree.parse.sentence.start
        words = words if starts else self.words_of(self.subject)
        return f"{words}," if self._is_set_off() else words

    def _is_set_off(self) -> bool:
        """Whether the subject ends with what stands between commas: "Ada Quill, a miller,"."""
        tokens = [self.tree[index] for index in self.subject]
        listed = any(token.dep == "conj" for token in tokens)
        return not listed and any(token.text == "," for token in tokens)

    @property
    def is_past_perfect(self) -> bool:
        """Whether it is "had seen", which counts from something that is left out."""
        auxiliary = self.auxiliary is not None and self.tree[self.auxiliary].text.lower() == "had"
        return auxiliary and not any(self.tree[i].dep == "auxpass" for i in self.rest)

    @property
    def predicate(self) -> str:
        """What is said of the subject."""
        auxiliary = [] if self.auxiliary is None else [self.auxiliary]
        return f"{self.added} {self.words_of(sorted({*auxiliary, *self.rest}))}".strip()

    @property
    def statement(self) -> str:
        """Subject and predicate, without the date."""
        mark = "," if self._is_set_off() else ""
        return f"{self.words_of(self.subject)}{mark} {self.predicate}"

    @property
    def inverted(self) -> str:
        """The clause as it follows "In which year": the auxiliary before the subject."""
        if (self.added or self.auxiliary is not None) and not self.is_past_perfect:
            auxiliary = self.added or self.tree[self.auxiliary or 0].text.lower()
            return f"{auxiliary} {self.named} {self.words_of(self.rest)}"
        before = [index for index in self.rest if index < self.verb]
        after = [index for index in self.rest if index > self.verb]
        tag = self.tree[self.verb].tag
        present = {"VBZ": "does", "VBP": "do"}.get(tag, "did")
        parts = (present, self.named, self.words_of(before), self.tree[self.verb].lemma.lower())
        return " ".join(part for part in (*parts, self.words_of(after)) if part)


def words_of(tree: Tree, indices: Iterable[int]) -> str:
    """The words as they stand, with single spaces where something was left out."""
    said, before = "", -1
    for index in indices:
        token = tree[index]
        joined = before == token.start or said.endswith("(") or token.text[0] in _CLOSING
        said += token.text if joined or not said else f" {token.text}"
        before = token.end
    return said


def lowered(document: Document, first: Token, words: str) -> str:
    """The words within a sentence: what may be a name keeps its capital.

    What the text writes with a small letter elsewhere is no name.
    """
    small = first.pos in {"DET", "NUM", "PRON", "VERB", "ADP", "SCONJ", "ADV"}
    small |= first.pos in {"NOUN", "ADJ"} and not first.entity
    if small:
        return words[:1].lower() + words[1:]
    begun = words.split(" ")[0].removesuffix("'s")
    common = re.search(rf"(?<!\w){re.escape(begun.lower())}(?!\w)", document.folded)
    return words[:1].lower() + words[1:] if common else words
