"""The Causal News Corpus (Tan et al. 2022, version 2): sentences of news with marked spans.

Annotations CC0. `train_subtask2_grouped.csv` of its repository is read.
"""

import ast
import csv
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from quizzes.domain.derivation.training.examples import Example, Places

_TAG = re.compile(r"<(/?)(ARG0|ARG1|SIG\d)>")
_CLOSING = frozenset([",", ".", ";", ":", "!", "?", ")", "%", "n't"])


def read_causal_news(file: Path) -> list[Example]:
    """Read every sentence; a relation whose marks part a word is left out."""
    with file.open(encoding="utf-8-sig", newline="") as rows:
        return [_example(row) for row in csv.DictReader(rows)]


def _example(row: dict[str, str]) -> Example:
    words = row["text"].split()
    text, spans = running_text(words)
    marked = ast.literal_eval(row["causal_text_w_pairs"])
    relations = [_relation(text, size=len(words)) for text in marked]
    return Example(
        row["doc_id"], text, spans, tuple(relation for relation in relations if relation)
    )


def _relation(marked: str, *, size: int) -> tuple[Places, Places] | None:
    places: dict[str, set[int]] = {"ARG0": set(), "ARG1": set()}
    at = 0
    inside: set[str] = set()
    for piece in _TAG.sub(r" \g<0> ", marked).split():
        if (tag := _TAG.fullmatch(piece)) is None:
            for name in inside & places.keys():
                places[name].add(at)
            at += 1
        elif tag[1]:
            inside.discard(tag[2])
        else:
            inside.add(tag[2])
    if at != size:
        return None
    return frozenset(places["ARG0"]), frozenset(places["ARG1"])


def running_text(words: Sequence[str]) -> tuple[str, tuple[tuple[int, int], ...]]:
    """Join a corpus's words as they would be printed, with the place of each."""
    text, spans = "", []
    for glued, word in _glued(words):
        if text and not glued:
            text += " "
        spans.append((len(text), len(text) + len(word)))
        text += word
    return text, tuple(spans)


def _glued(words: Sequence[str]) -> Iterator[tuple[bool, str]]:
    before = ""
    for word in words:
        apostrophe = word in {"’", "'"} or word.startswith(("'", "’"))
        ending = before in {"’", "'"} and word in {"s", "t", "re", "ve", "ll", "d", "m"}
        yield word in _CLOSING or apostrophe or ending or before in {"(", "$", "£"}, word
        before = word
