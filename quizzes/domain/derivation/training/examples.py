"""Annotated sentences: what the corpora say, in one form."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass

from quizzes.domain.derivation.causes.finding import find_links
from quizzes.domain.derivation.causes.values import Link, Place
from quizzes.domain.derivation.ingest.folding import fold
from quizzes.domain.derivation.parsing import Parser
from quizzes.domain.derivation.values import Document, Parse, Sentence

FOLDS = 5

Places = frozenset[int]
"""Numbers of words in the corpus's own count."""


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence with its causal relations, each as cause and effect.

    `spans` are the places of the corpus's words in `text`. `judged` are the kinds of connectives
    that the corpus annotates; None stands for all.
    """

    document: str
    text: str
    spans: tuple[tuple[int, int], ...]
    relations: tuple[tuple[Places, Places], ...]
    judged: frozenset[Place] | None = None


@dataclass(frozen=True, slots=True)
class Read:
    """An example as a parser and the lexicon read it.

    `right` says which links are annotated: cause and effect at least half right. `near` are those
    which are not, but touch both arguments of a relation.
    """

    example: Example
    parse: Parse
    links: tuple[Link, ...]
    arguments: tuple[tuple[Places, Places], ...]
    right: tuple[bool, ...]
    near: tuple[bool, ...]

    @property
    def fold(self) -> int:
        return fold_of(self.example.document)


def fold_of(document: str) -> int:
    """Give the fold of a document, the same for ever: 0 to 4."""
    return int(hashlib.sha256(document.encode()).hexdigest(), 16) % FOLDS


def read_examples(examples: Sequence[Example], parser: Parser) -> list[Read]:
    """Parse all examples as one document of one sentence each, and match links with relations."""
    sentences, at = [], 0
    for example in examples:
        sentences.append(Sentence(1, at, at + len(example.text)))
        at += len(example.text) + 1
    text = "\n".join(example.text for example in examples)
    parses = parser.parse(Document(text, fold(text), (), tuple(sentences)))
    return [_read(example, parse) for example, parse in zip(examples, parses, strict=True)]


def _read(example: Example, parse: Parse) -> Read:
    links = find_links(parse)
    if example.judged is not None:
        links = [link for link in links if link.pattern.place in example.judged]
    words_of = _words_of_tokens(example, parse)
    arguments = tuple(_arguments(link, words_of) for link in links)
    right = tuple(any(half_right(found, r) for r in example.relations) for found in arguments)
    near = tuple(
        not is_right and any(_touches(found, r) for r in example.relations)
        for found, is_right in zip(arguments, right, strict=True)
    )
    return Read(example, parse, tuple(links), arguments, right, near)


def _words_of_tokens(example: Example, parse: Parse) -> list[range]:
    """Number the corpus's words that each token has a part of."""
    numbers, word = [], 0
    for token in parse.tokens:
        start, end = (place - parse.sentence.start for place in (token.start, token.end))
        while word + 1 < len(example.spans) and example.spans[word][1] <= start:
            word += 1
        last = word
        while last + 1 < len(example.spans) and example.spans[last + 1][0] < end:
            last += 1
        numbers.append(range(word, last + 1))
    return numbers


def _arguments(link: Link, words_of: Sequence[range]) -> tuple[Places, Places]:
    inner = frozenset(word for at in link.inner for word in words_of[at])
    outer = frozenset(word for at in link.outer for word in words_of[at])
    return (inner, outer) if link.pattern.inner_causes else (outer, inner)


def half_right(found: tuple[Places, Places], wanted: tuple[Places, Places]) -> bool:
    """Whether cause and effect each share at least half of their words (F1 of words >= .5)."""
    return all(_overlap(a, b) >= 0.5 for a, b in zip(found, wanted, strict=True))


def _touches(found: tuple[Places, Places], wanted: tuple[Places, Places]) -> bool:
    return all(_overlap(a, b) >= 0.2 for a, b in zip(found, wanted, strict=True))


def _overlap(found: Places, wanted: Places) -> float:
    return 2 * len(found & wanted) / (len(found) + len(wanted)) if found or wanted else 0.0
